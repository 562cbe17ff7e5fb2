import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import type { Actors } from './actors.ts';
import { retryUntilAnswered, Violation } from './retry-until-answered.ts';

const mutation = 'mutation ($input: RegisterInput!) { register(input: $input) { __typename } }';

const forgotten = `mutation ($email: String!) {
  requestPasswordReset(input: { email: $email }) { ... on RequestPasswordResetPayload { email } }
}`;

/**
 * Registers a user, with one key for all attempts, reads their profile, and asks for a link to set a new password.
 */
export async function register({ shop, retryLog }: Actors): Promise<void> {
  const username = `guest-${randomUUID().slice(0, 13)}`;
  const password = randomUUID();
  const email = `${username}@souk.example`;
  const input = { username, password, email, idempotencyKey: username };
  const { register: answer } = await retryUntilAnswered(retryLog, `registering ${username}`, () =>
    new Client(shop.gatewayUrl).ask<{ register: { __typename: string } }>(mutation, { input }),
  );
  if (answer.__typename !== 'RegisterPayload') {
    throw new Violation(`registering the new user ${username} gave ${answer.__typename}`);
  }
  const client = Client.as(shop.gatewayUrl, shop.issuer, username, password);
  const { me } = await retryUntilAnswered(retryLog, `the profile of ${username}`, () =>
    client.ask<{ me: { username: string } | null }>('{ me { username } }'),
  );
  if (me?.username !== username) {
    throw new Violation(`${username} sees the profile of ${me?.username}`);
  }
  const { requestPasswordReset: reset } = await retryUntilAnswered(
    retryLog,
    `a link for ${username}`,
    () => new Client(shop.gatewayUrl).ask<{ requestPasswordReset: object }>(forgotten, { email }),
  );
  if (!('email' in reset)) throw new Violation(`${username} gets no link to set a new password`);
}

import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import type { Actors } from './actors.ts';
import { retryUntilAnswered, Violation } from './retry-until-answered.ts';

const mutation = 'mutation ($input: RegisterInput!) { register(input: $input) { __typename } }';

const forgotten = `mutation ($email: String!) {
  requestPasswordReset(input: { email: $email }) { ... on RequestPasswordResetPayload { email } }
}`;

const newPasswordMutation = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { __typename }
}`;

const emailOf = (username: string) => `${username}@souk.example`;

/** Registers a user, asks for a link to set a new password, and changes the password. */
export async function register(actors: Actors): Promise<void> {
  const { shop, retryLog } = actors;
  const username = `guest-${randomUUID().slice(0, 13)}`;
  const password = randomUUID();
  await registerOnce(actors, username, password);
  const client = Client.as(shop.gatewayUrl, shop.issuer, username, password);
  const { me } = await retryUntilAnswered(retryLog, `the profile of ${username}`, () =>
    client.ask<{ me: { username: string } | null }>('{ me { username } }'),
  );
  if (me?.username !== username) {
    throw new Violation(`${username} sees the profile of ${me?.username}`);
  }
  await requestLink(actors, username);
  await changePassword(actors, client, username, password);
}

/** Registers a user, with one key for all attempts. */
async function registerOnce({ shop, retryLog }: Actors, username: string, password: string) {
  const email = emailOf(username);
  const input = { username, password, email, idempotencyKey: username };
  const { register: answer } = await retryUntilAnswered(retryLog, `registering ${username}`, () =>
    new Client(shop.gatewayUrl).ask<{ register: { __typename: string } }>(mutation, { input }),
  );
  if (answer.__typename !== 'RegisterPayload') {
    throw new Violation(`registering the new user ${username} gave ${answer.__typename}`);
  }
}

async function requestLink({ shop, retryLog }: Actors, username: string): Promise<void> {
  const email = emailOf(username);
  const { requestPasswordReset: reset } = await retryUntilAnswered(
    retryLog,
    `a link for ${username}`,
    () => new Client(shop.gatewayUrl).ask<{ requestPasswordReset: object }>(forgotten, { email }),
  );
  if (!('email' in reset)) throw new Violation(`${username} gets no link to set a new password`);
}

/** Changes the password, and logs in with the new one. */
async function changePassword(
  { shop, retryLog }: Actors,
  client: Client,
  username: string,
  currentPassword: string,
): Promise<void> {
  const newPassword = randomUUID();
  const input = { currentPassword, newPassword };
  const { changePassword: answer } = await retryUntilAnswered(
    retryLog,
    `a new password for ${username}`,
    () => client.ask<{ changePassword: { __typename: string } }>(newPasswordMutation, { input }),
  );
  if (answer.__typename !== 'ChangePasswordPayload') {
    throw new Violation(`changing the password of ${username} gave ${answer.__typename}`);
  }
  const again = Client.as(shop.gatewayUrl, shop.issuer, username, newPassword);
  await retryUntilAnswered(retryLog, `${username} with the new password`, () =>
    again.ask('{ me { id } }'),
  );
}

import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import type { Cast } from './actors.ts';
import { patiently, Surprise } from './retry-until-answered.ts';

const mutation = 'mutation ($input: RegisterInput!) { register(input: $input) { __typename } }';

/**
 * Registers somebody, who then sees a profile of their own. Where the answer was lost, the name is
 * taken when it is asked for again: by the same person, who gets in with the password.
 */
export async function registered({ place, refusals }: Cast): Promise<void> {
  const username = `guest-${randomUUID().slice(0, 13)}`;
  const password = randomUUID();
  const input = { username, password, email: `${username}@souk.example` };
  let asked = 0;
  const { register } = await patiently(refusals, `registering ${username}`, () => {
    asked += 1;
    return new Client(place.gatewayUrl).ask<{ register: { __typename: string } }>(mutation, {
      input,
    });
  });
  const allowed = asked > 1 ? ['Registered', 'UsernameTaken'] : ['Registered'];
  if (!allowed.includes(register.__typename)) {
    throw new Surprise(`${username} is new, and was told ${register.__typename}`);
  }
  const client = Client.as(place.gatewayUrl, place.issuer, username, password);
  const { me } = await patiently(refusals, `the profile of ${username}`, () =>
    client.ask<{ me: { username: string } | null }>('{ me { username } }'),
  );
  if (me?.username !== username) {
    throw new Surprise(`${username} sees the profile of ${me?.username}`);
  }
}

import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import { demoPassword } from '@souk/ops/system/environment';
import type { RunningSystem } from '@souk/ops/system/running';

type Place = Pick<RunningSystem, 'gatewayUrl' | 'issuer'>;

export type DemoName =
  | 'buyer'
  | 'seller'
  | 'seller2'
  | 'courier'
  | 'analyst'
  | 'operator'
  | 'admin';

/** Somebody who is in every demo shop. */
export function demoClient({ gatewayUrl, issuer }: Place, name: DemoName): Client {
  return Client.as(gatewayUrl, issuer, name, demoPassword);
}

/** Somebody who has just registered: no story meets the data of another. */
export async function newcomer({ gatewayUrl, issuer }: Place): Promise<Client> {
  const username = `guest-${randomUUID().slice(0, 13)}`;
  const password = randomUUID();
  const input = { username, password, email: `${username}@souk.example` };
  const { register } = await new Client(gatewayUrl).ask<{ register: { __typename: string } }>(
    `mutation ($input: RegisterInput!) { register(input: $input) { __typename } }`,
    { input: { ...input, firstName: 'Gast', lastName: 'Of a story' } },
  );
  if (register.__typename !== 'Registered')
    throw new Error(`Not registered: ${register.__typename}.`);
  return Client.as(gatewayUrl, issuer, username, password);
}

/** A newcomer with an account that holds the opening balance of 5000.00. */
export async function buyer(place: Place): Promise<Client> {
  const client = await newcomer(place);
  await client.ask('mutation { openAccount(idempotencyKey: "story") { __typename } }');
  return client;
}

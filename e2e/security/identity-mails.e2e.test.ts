import { randomUUID } from 'node:crypto';
import { confirmByLink } from '@souk/auth/contract/action-link';
import { Client } from '@souk/ops/client/client';
import type { System } from '@souk/ops/system/start-system';
import { withClient } from '@souk/ops/system/with-client';
import { until } from '@souk/platform/testing/test-file';
import { linkTo } from '../testing/mailbox.ts';
import { startShop } from '../testing/start-shop.ts';

let system: System;
beforeAll(async () => {
  system = await startShop();
});

/** A new user. Returns the e-mail address. */
async function registered(): Promise<string> {
  const username = `lost-${randomUUID().slice(0, 13)}`;
  const email = `${username}@souk.example`;
  const input = { username, email, password: randomUUID(), idempotencyKey: username };
  const mutation = 'mutation ($input: RegisterInput!) { register(input: $input) { __typename } }';
  await new Client(system.running.gatewayUrl).askRepeatedly(mutation, { input });
  return email;
}

const query = (sql: string, values: readonly string[] = []) =>
  withClient(system.running.databases.users ?? '', (db) => db.query(sql, [...values]));

describe('a mail of the identity provider', () => {
  it.each(['claimed', 'sent'])(
    'arrives although the service users was killed after it was %s (ID-8)',
    async (point) => {
      const email = await registered();
      const { children } = system;
      await children.of('users').kill();
      await system.restart('users', { CRASH_AT: `users/mail/${point}#1` });
      const { ended } = children.of('users');
      await fetch(`${system.running.gatewayUrl}/auth/password/forgotten`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email }),
      });
      await ended;
      const read = async () =>
        (await query('select state, attempts from identity_mails where recipient = $1', [email]))
          .rows;
      expect(await read()).toEqual([{ state: 'SENDING', attempts: 1 }]);
      await system.restart('users');
      // The claim of the dead process is over, as time would have it.
      await query('update identity_mails set next_at = now() where recipient = $1', [email]);
      await until(async () => (await read())[0]?.state === 'SENT');
      expect(await read()).toEqual([{ state: 'SENT', attempts: 2 }]);
      expect(await linkTo(system.running, email)).toMatch(/^http/);
    },
  );
});

const post = (path: string, body: object, cookie = '') =>
  fetch(`${system.running.gatewayUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });

const opening = `mutation {
  openAccount(input: { idempotencyKey: "first" }) {
    __typename ... on OpenAccountPayload { account { balance { amount } } }
  }
}`;

describe('in a shop that confirms addresses, a user', () => {
  beforeAll(async () => {
    for (const name of ['users', 'billing'] as const) {
      await system.children.of(name).stop();
      await system.restart(name, { SHOP_EMAIL_CONFIRMATION: 'on' });
    }
  });

  it('gets the opening balance after the link in the mail, in the same session (ID-8)', async () => {
    const username = `new-${randomUUID().slice(0, 13)}`;
    const [email, password] = [`${username}@souk.example`, randomUUID()];
    const registered = await post('/auth/register', { username, email, password });
    const login = await post('/auth/', { username, password });
    expect([registered.ok, login.ok]).toEqual([true, true]);
    const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    let answer: { __typename: string } | undefined;
    /** Repeats what is unavailable, as the services have just started. */
    const open = () =>
      until(async () => {
        const response = await post('/graphql', { query: opening }, cookie);
        const { data } = (await response.json()) as { data?: { openAccount: typeof answer } };
        answer = data?.openAccount;
        return answer !== undefined;
      });
    await open();
    expect(answer).toEqual({ __typename: 'EmailNotConfirmed' });
    await confirmByLink(await linkTo(system.running, email));
    await until(async () => {
      await open();
      return answer?.__typename === 'OpenAccountPayload';
    });
    expect(answer).toEqual({
      ...{ __typename: 'OpenAccountPayload', account: { balance: { amount: '5000.00' } } },
    });
  });
});

import { randomUUID } from 'node:crypto';
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

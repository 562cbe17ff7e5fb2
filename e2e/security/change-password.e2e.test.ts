import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import { until } from '@souk/platform/testing/test-file';
import { sharedShop } from '../testing/shared-shop.ts';
import { cookieOf, isOpen, post } from './sessions.ts';

const { gatewayUrl } = sharedShop();

/** A user who has just registered. */
async function registered() {
  const username = `pass-${randomUUID().slice(0, 13)}`;
  const password = randomUUID();
  const input = { username, password, email: `${username}@souk.example` };
  const mutation = `mutation ($input: RegisterInput!, $key: ID!) {
    register(input: $input, idempotencyKey: $key) { __typename }
  }`;
  await new Client(gatewayUrl).askRepeatedly(mutation, { input, key: username });
  return { username, password };
}

describe('a user', () => {
  it('changes the password: it counts from now on, and other browsers are logged out (ID-8)', async () => {
    const { username, password } = await registered();
    const [own, other] = [
      (await cookieOf(username, password)) ?? '',
      (await cookieOf(username, password)) ?? '',
    ];
    expect(await isOpen(other)).toBe(true);
    const next = randomUUID();
    const wrong = await post('/auth/password', { current: 'a wrong one', next }, own);
    expect([wrong.status, await wrong.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'WRONG_PASSWORD' }),
    ]);
    expect((await post('/auth/password', { current: password, next }, own)).status).toBe(204);
    expect(await cookieOf(username, password)).toBeNull();
    expect(await cookieOf(username, next)).not.toBeNull();
    await until(async () => !(await isOpen(other)));
    expect(await isOpen(own)).toBe(true);
  });

  it('signs out everywhere else, and then here too (ID-8)', async () => {
    const { username, password } = await registered();
    const [own, other] = [
      (await cookieOf(username, password)) ?? '',
      (await cookieOf(username, password)) ?? '',
    ];
    const signOut = (query = '') =>
      fetch(`${gatewayUrl}/auth/sessions${query}`, { method: 'DELETE', headers: { cookie: own } });
    expect((await signOut()).status).toBe(204);
    await until(async () => !(await isOpen(other)));
    expect(await isOpen(own)).toBe(true);
    expect((await signOut('?all=true')).status).toBe(204);
    await until(async () => !(await isOpen(own)));
  });
});

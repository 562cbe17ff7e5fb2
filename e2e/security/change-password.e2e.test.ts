import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import { until } from '@souk/platform/testing/test-file';
import { sharedShop } from '../testing/shared-shop.ts';

const { gatewayUrl } = sharedShop();
const json = { 'content-type': 'application/json' };

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

const post = (path: string, body: object, cookie = '') =>
  fetch(`${gatewayUrl}${path}`, {
    method: 'POST',
    headers: { ...json, cookie },
    body: JSON.stringify(body),
  });

/** Logs in. Returns the cookie of the session; null when the password is refused. */
async function cookieOf(username: string, password: string): Promise<string | null> {
  const response = await post('/auth/', { username, password });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? null;
}

async function isOpen(cookie: string): Promise<boolean> {
  const answer = await post('/graphql', { query: '{ me { username } }' }, cookie);
  const { data } = (await answer.json()) as { data?: { me: object | null } };
  return data?.me != null;
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

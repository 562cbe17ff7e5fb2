import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { demoClient } from '../testing/users.ts';
import { Browser, newTestUser, type TestUser } from './browser.ts';

let system: System;
const secrets = new Set<string>();
const [ann, bob] = [newTestUser(), newTestUser()];

beforeAll(async () => {
  system = await startShop({ overrides: { LOG_LEVEL: 'debug' } });
});

const register = `mutation ($input: RegisterInput!) { register(input: $input) { __typename } }`;

/** Gets tokens from the provider as a script does: by password, then by refresh token. */
async function tokensOf({ username, password }: TestUser): Promise<string[]> {
  const at = `${system.running.issuer}/protocol/openid-connect/token`;
  const ask = async (grant: Record<string, string>) => {
    const form = { client_id: 'sandbox', scope: 'openid', ...grant };
    const answer = await fetch(at, { method: 'POST', body: new URLSearchParams(form) });
    return (await answer.json()) as Record<string, string>;
  };
  const first = await ask({ grant_type: 'password', username, password });
  const { refresh_token = '' } = first;
  const next = await ask({ grant_type: 'refresh_token', refresh_token });
  const kinds = ['access_token', 'refresh_token', 'id_token'];
  return kinds.flatMap((kind) => [first[kind] ?? '', next[kind] ?? '']);
}

/** Uses the shop with valid, refused and forged requests, and while services are down. */
async function useShop(): Promise<void> {
  const { gatewayUrl, services } = system.running;
  const browser = new Browser(gatewayUrl);
  await browser.send('/auth/register', { ...ann, firstName: 'Ann' });
  await new Client(gatewayUrl).ask(register, { input: { ...bob, idempotencyKey: 'bob' } });
  for (const again of [ann, { ...ann, username: bob.username }, { ...bob, email: 'no address' }]) {
    await browser.send('/auth/register', again);
  }
  await browser.send('/auth', { ...ann, password: `wrong-${ann.password}` });
  await browser.send('/auth', `{"username":"${ann.username}","password":"${ann.password}"`);
  await browser.send('/auth', ann);
  await browser.send('/graphql', { query: '{ me { email } }' });
  await browser.send('/graphql', { query: `{ me { email(of: "${ann.email}") } }` });
  await browser.send('/graphql', { query: '{ me { id } }' }, `${browser.cookies.at(-1)}x`);
  const tokens = await tokensOf(bob);
  expect(tokens.filter((one) => one.length > 20)).toHaveLength(6);
  const [token = ''] = tokens;
  const client = new Client(gatewayUrl, async () => token);
  await client.ask('mutation { openAccount(input: { idempotencyKey: "test" }) { __typename } }');
  const me = new Shopper(client);
  const productId = await newProduct(demoClient(system.running, 'seller'), 5, '10.00');
  const { order } = await me.place(productId, 1, randomUUID());
  await me.watch(order?.id ?? '', 'CONFIRMED');
  await me.place(productId, 10_000, randomUUID());
  await useCart(new Client(gatewayUrl), productId);
  await new Client(gatewayUrl, async () => `${token}x`).ask('{ me { id } }').catch(() => {});
  for (const url of Object.values(services)) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({
      query: register,
      variables: { input: { ...bob, idempotencyKey: 'bob' } },
    });
    await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  }
  await fetch(`${gatewayUrl}/auth/callback?code=${randomUUID()}&state=${token}`);
  await useWhileDown(browser, client);
  await browser.send('/auth/logout', {});
  for (const one of [...tokens, ...browser.cookies.map(valueIn)]) secrets.add(one);
}

/** Fills the cart of a guest, whose token is a secret, in the document and in a variable, with refusals. */
async function useCart(guest: Client, productId: string): Promise<void> {
  const set = `mutation ($token: ID, $quantity: Int!) {
    setCartItem(input: { token: $token, productId: "${productId}", quantity: $quantity }) {
      ... on SetCartItemPayload { token }
    }
  }`;
  const { setCartItem } = await guest.ask<{ setCartItem: { token: string } }>(set, { quantity: 1 });
  const { token } = setCartItem;
  secrets.add(token);
  for (const quantity of [2, -1]) await guest.ask(set, { token, quantity });
  await guest.ask(`{ cart(token: "${token}") { id } }`);
  await guest.ask(`{ cart(token: "${token}") { id(of: "${token}") } }`).catch(() => {});
}

/** Uses the shop while services are down, as errors of database and network are logged with their text. */
async function useWhileDown(browser: Browser, client: Client): Promise<void> {
  const more = newTestUser();
  for (const one of Object.values(more)) secrets.add(one);
  const use = async () => {
    await browser.send('/auth/register', more).catch(() => {});
    await browser.send('/auth', ann).catch(() => {});
    await client.ask(register, { input: { ...more, idempotencyKey: 'more' } }).catch(() => {});
    await client.ask('{ me { email } }').catch(() => {});
  };
  await system.children.of('users').kill();
  await use();
  await system.restart('users');
  await system.postgres.stop();
  await use();
  await system.postgres.restart();
  await use();
}

const valueIn = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Reads all files of the state folder except data, settings and the secrets themselves. */
async function outputs(): Promise<[file: string, text: string][]> {
  const files = await readdir(system.folder, { recursive: true, withFileTypes: true });
  const excluded =
    /^(postgres|compiled|kafka\/(data|broker\.properties)|keycloak\/home|(secrets|running)\.json)(\/|$)/;
  const paths = files
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !excluded.test(path.slice(system.folder.length + 1)));
  return Promise.all(
    paths.map(async (path) => [path, await readFile(path, 'utf8')] as const),
  ) as Promise<[string, string][]>;
}

describe('the output of all services at log level debug', () => {
  it('contains no secret, token, cookie, password or address (ID-2, OPS-1)', async () => {
    await useShop();
    const own = JSON.parse(await readFile(join(system.folder, 'secrets.json'), 'utf8'));
    for (const one of [...textsIn(own), ann.email, ann.password, bob.email, bob.password])
      secrets.add(one);
    const found = await outputs();
    expect(found.map(([file]) => file)).toContainEqual(expect.stringMatching(/souk\.log$/));
    const text = found.map(([, one]) => one).join('\n');
    // The logs are not empty: they cover success, refusals and failures.
    expect(text).toContain('"level":"debug"');
    expect(text).toContain('request refused');
    expect(text).toContain('request failed');
    expect(secrets.size).toBeGreaterThan(30);
    const leaked = [...secrets].filter((one) => one.length > 8 && text.includes(one));
    const lines = text.split('\n').filter((line) => leaked.some((one) => line.includes(one)));
    expect(lines).toEqual([]);
    expect(text).not.toMatch(/[\w.-]+@souk\.example/);
    // Every token begins like this, even one that is truncated or that this test does not know.
    expect(text).not.toMatch(/eyJ[\w-]{10}/);
  });
});

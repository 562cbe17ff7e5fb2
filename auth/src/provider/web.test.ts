import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { formIn, json, jsonIn, Refused, router } from './web.ts';

const routes = router([
  ['GET /things/:id', async ({ params }) => json(200, params)],
  ['POST /things', async (call) => json(201, await jsonIn(call))],
  ['POST /forms', async (call) => json(200, Object.fromEntries(await formIn(call)))],
  [
    'GET /secrets',
    async () => {
      throw new Refused(401, { error: 'no' }, { 'www-authenticate': 'Bearer' });
    },
  ],
]);
const server = createServer(async (req, res) => {
  const found = await routes(req, res, new URL(req.url ?? '', 'http://localhost'));
  if (!found) res.writeHead(418).end();
});
let url: string;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

const post = (path: string, body: string | URLSearchParams) =>
  fetch(url + path, { method: 'POST', body });

describe('a route', () => {
  it('is found by method and path, and told the parts', async () => {
    const response = await fetch(`${url}/things/a%20b?x=1`);
    expect(await response.json()).toEqual({ id: 'a%20b' });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/things', '/things/a/b', '/Things/a', '/'])('is not found at %s', async (path) => {
    expect((await fetch(url + path)).status).toBe(418);
  });

  it('reads JSON and forms', async () => {
    expect(await (await post('/things', '{"a":[1]}')).json()).toEqual({ a: [1] });
    const form = new URLSearchParams({ a: 'ä&=' });
    expect(await (await post('/forms', form)).json()).toEqual({ a: 'ä&=' });
  });

  it('refuses what is no JSON', async () => {
    expect((await post('/things', '{')).status).toBe(400);
  });

  it('refuses more than 64 KiB', async () => {
    expect((await post('/forms', `a=${'x'.repeat(65 * 1024)}`)).status).toBe(413);
  });

  it('may refuse with a header', async () => {
    const response = await fetch(`${url}/secrets`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpError, json, readForm, readJson, router } from './router.ts';

const routes = router([
  ['GET /things/:id', async ({ params }) => json(200, params)],
  ['POST /things', async (call) => json(201, await readJson(call))],
  ['POST /forms', async (call) => json(200, Object.fromEntries(await readForm(call)))],
  [
    'GET /secrets',
    async () => {
      throw new HttpError(401, { error: 'no' }, { 'www-authenticate': 'Bearer' });
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
  it('matches method and path, and gets the path parameters', async () => {
    const response = await fetch(`${url}/things/a%20b?x=1`);
    expect(await response.json()).toEqual({ id: 'a%20b' });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/things', '/things/a/b', '/Things/a', '/'])('does not match %s', async (path) => {
    expect((await fetch(url + path)).status).toBe(418);
  });

  it('reads JSON and forms', async () => {
    expect(await (await post('/things', '{"a":[1]}')).json()).toEqual({ a: [1] });
    const form = new URLSearchParams({ a: 'ä&=' });
    expect(await (await post('/forms', form)).json()).toEqual({ a: 'ä&=' });
  });

  it('rejects invalid JSON', async () => {
    expect((await post('/things', '{')).status).toBe(400);
  });

  it('rejects more than 64 KiB', async () => {
    expect((await post('/forms', `a=${'x'.repeat(65 * 1024)}`)).status).toBe(413);
  });

  it('may respond with an error and a header', async () => {
    const response = await fetch(`${url}/secrets`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });
});

import Fastify from 'fastify';
import { acceptJson } from './request-body.ts';

it('a body with a field that could change a prototype is read without that field', async () => {
  const http = Fastify();
  acceptJson(http);
  http.post('/', async ({ body }) => body);
  const payload = '{"a":{"__proto__":[],"b":1},"constructor":{"prototype":{}}}';
  const headers = { 'content-type': 'application/json' };
  const answer = await http.inject({ method: 'POST', url: '/', headers, payload });
  expect(answer.json()).toEqual({ a: { b: 1 } });
});

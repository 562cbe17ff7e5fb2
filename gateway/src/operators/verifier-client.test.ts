import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ReceivedHeaders, signatureVerifier } from '@souk/auth/signature';
import { atEnd } from '@souk/platform/testing/test-file';
import { traceOf } from '../request/trace.ts';
import { captureLog } from '../testing/capture-log.ts';
import { verifierClient } from './verifier-client.ts';

const signingKey = 'k'.repeat(32);
const trace = traceOf(undefined);
const running = {
  ...{ id: '1', state: 'RUNNING', startedAt: new Date('2026-11-21T12:00:00Z') },
  ...{ finishedAt: null, invariants: [] },
};
let answer: { readonly status: number; readonly body: string };
let received: { method: string; headers: ReceivedHeaders; body: string }[];

const server = createServer(async (request, response) => {
  const { method = '', headers } = request;
  received.push({ method, headers, body: await text(request) });
  response.writeHead(answer.status).end(answer.body);
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
atEnd(() => void server.close());
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const { logger } = captureLog();
const client = verifierClient({ url, signingKey }, logger);

beforeEach(() => {
  received = [];
});

it('lists the verifications, by a signed request', async () => {
  answer = { status: 200, body: JSON.stringify([running]) };
  expect(await client.list(trace)).toEqual([running]);
  const [{ method, headers, body } = { method: '', headers: {}, body: '' }] = received;
  expect([method, body]).toEqual(['GET', '']);
  expect(() => signatureVerifier(signingKey)(headers, body, null)).not.toThrow();
  expect(headers.traceparent).toContain(trace.id);
});

it('starts one, by a signed request with the key', async () => {
  answer = { status: 200, body: JSON.stringify({ verification: running, replayed: true }) };
  expect(await client.start('a', trace)).toEqual({ verification: running, replayed: true });
  const [{ method, headers, body } = { method: '', headers: {}, body: '' }] = received;
  expect([method, JSON.parse(body)]).toEqual(['POST', { idempotencyKey: 'a' }]);
  expect(() => signatureVerifier(signingKey)(headers, body, null)).not.toThrow();
});

it.each([
  [401, ''],
  [500, '{}'],
  [200, 'no JSON'],
])('is UNAVAILABLE when the verifier answers %d %s', async (status, body) => {
  answer = { status, body };
  await expect(client.list(trace)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
});

it.each([
  ['does not run', 'http://127.0.0.1:1'],
  ['is not part of the shop', null],
])('is UNAVAILABLE when the verifier %s', async (_, address) => {
  const other = verifierClient({ url: address, signingKey }, logger);
  await expect(other.start('a', trace)).rejects.toMatchObject({
    extensions: { code: 'UNAVAILABLE' },
  });
});

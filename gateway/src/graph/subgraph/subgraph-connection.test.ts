import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { traceOf } from '../../request/trace.ts';
import { lineTo } from './subgraph-connection.ts';

const server = createServer((request, response) => {
  // What is asked for in the path is answered as a header.
  const value = request.url?.slice(1);
  response.writeHead(200, value ? { 'x-souk-refresh-session': value } : {}).end('{}');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

const { port } = server.address() as AddressInfo;

async function answerTo(path: string) {
  const line = lineTo(`http://127.0.0.1:${port}/${path}`, null);
  const outgoing = { body: '{}', token: null, trace: traceOf(undefined) };
  const answer = await line.post(outgoing, AbortSignal.timeout(5_000));
  await line.close();
  return answer;
}

describe('an answer of a subgraph', () => {
  it('tells when the session needs a new token (ID-10)', async () => {
    expect(await answerTo('1')).toEqual({ status: 200, text: '{}', refreshSession: true });
  });

  it.each(['', '0'])('does not tell it with "%s"', async (value) => {
    expect((await answerTo(value)).refreshSession).toBe(false);
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { traceOf } from '../../request/trace.ts';
import { openSubgraphConnection } from './subgraph-connection.ts';

const server = createServer((request, response) => {
  // The path of the request becomes the header of the response.
  const value = request.url?.slice(1);
  response.writeHead(200, value ? { 'x-souk-refresh-session': value } : {}).end('{}');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

const { port } = server.address() as AddressInfo;

async function responseTo(path: string) {
  const connection = openSubgraphConnection(`http://127.0.0.1:${port}/${path}`, null);
  const outgoing = { body: '{}', token: null, trace: traceOf(undefined) };
  const response = await connection.post(outgoing, AbortSignal.timeout(5_000));
  await connection.close();
  return response;
}

describe('the response of a subgraph', () => {
  it('requires a session refresh by a header (USR-4)', async () => {
    expect(await responseTo('1')).toEqual({ status: 200, text: '{}', refreshSession: true });
  });

  it.each(['', '0'])('requires none when the header is "%s"', async (value) => {
    expect((await responseTo(value)).refreshSession).toBe(false);
  });
});

import { sseUpstream } from './over-sse.ts';
import { startRawServer } from './testing/raw-server.ts';
import { describeUpstream, endAt } from './testing/upstream.contract.ts';

const openAt = (url: string) => sseUpstream(url);
const lost = { kind: 'lost', cause: expect.any(Error) };
const stream = 'text/event-stream';

/** A server that answers every request in the same way. */
function startAnswering(status: number, type: string, body: string): Promise<string> {
  return startRawServer((server) =>
    server.on('request', (_, response) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    ),
  );
}

describe('a subscription at a subgraph over server-sent events', () => {
  describeUpstream('sse', openAt);

  it.each([
    ['an event that is not JSON', 'event: next\ndata: {"data"\n\n'],
    ['an event that is a list', 'event: next\ndata: []\n\n'],
    ['half an event', 'event: next\ndata: {"data":{}}'],
    ['no event at all', ''],
    ['a page', '<html><body>It works!</body></html>'],
  ])('is lost when the subgraph sends %s', async (_, body) => {
    expect(await endAt(openAt(await startAnswering(200, stream, body)))).toEqual(lost);
  });

  it('takes events in every form of the standard', async () => {
    const body =
      '\uFEFF: hello\r\nevent: other\r\ndata: 7\r\n\r\nevent:next\r\ndata: {\r\ndata: "data":{}}\r\n\r\nevent: complete\r\ndata\r\n\r\n';
    expect(await endAt(openAt(await startAnswering(200, stream, body)))).toEqual({
      kind: 'completed',
    });
  });

  const errors = [{ message: 'No.' }];
  it.each([
    ['JSON with a status', 400, 'application/json'],
    ['JSON as GraphQL over HTTP has it', 200, 'application/graphql-response+json; charset=utf-8'],
  ])('reports an operation that is refused with %s', async (_, status, type) => {
    const url = await startAnswering(status, type, JSON.stringify({ errors }));
    expect(await endAt(openAt(url))).toEqual({ kind: 'refused', errors });
  });

  it.each([
    [200, 'text/html', 'lost'],
    [401, 'text/html', 'forbidden'],
    [403, 'application/json', 'forbidden'],
    [500, stream, 'lost'],
    [302, 'text/html', 'lost'],
  ])('reports the answer %i with %s as %s', async (status, type, kind) => {
    const url = await startAnswering(status, type, '');
    expect(await endAt(openAt(url))).toEqual({ kind, cause: expect.any(Error) });
  });

  it('signs each request with its body and its token', async () => {
    const signed: unknown[] = [];
    const sign = (...parts: unknown[]) => {
      signed.push(parts);
      return { 'x-signature': 's' };
    };
    let received: unknown;
    const url = await startRawServer((server) =>
      server.on('request', ({ headers }, response) => {
        received = headers['x-signature'];
        response.destroy();
      }),
    );
    await endAt(sseUpstream(url, sign));
    expect(received).toBe('s');
    expect(signed).toEqual([[expect.stringContaining('"query"'), 'a.b.c']]);
  });
});

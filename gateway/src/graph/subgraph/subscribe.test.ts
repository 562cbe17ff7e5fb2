import { anonymous } from '../../request/caller.ts';
import { traceOf } from '../../request/trace.ts';
import { captureLog } from '../../testing/capture-log.ts';
import { type SubscriptionEnd, subscriptionSource } from './subscribe.ts';
import { sseUpstream } from './upstream/over-sse.ts';
import { startRawServer } from './upstream/testing/raw-server.ts';

/** Subscribes at a subgraph that sends these events. */
async function subscribed(...events: string[]) {
  const url = await startRawServer((server) =>
    server.on('request', (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .end(events.map((data) => `event: next\ndata: ${data}\n\n`).join('')),
    ),
  );
  const { logger, lines } = captureLog();
  const upstream = sseUpstream(url);
  const about = { name: 'books', upstream, getsToken: false, errorCodes: [], logger };
  const results: unknown[] = [];
  const end = await new Promise<SubscriptionEnd>((resolve) => {
    const request = { query: 'subscription { read }', variables: {} };
    const context = { caller: anonymous, trace: traceOf(undefined) };
    subscriptionSource(about)(request, context, {
      opened: () => {},
      next: (result) => results.push(result),
      ended: resolve,
    });
  });
  await upstream.close();
  return { end, results, lines };
}

it.each([
  ['data that is no object', '{"data":7}'],
  ['errors that are no list', '{"data":null,"errors":7}'],
  ['an error without a message', '{"data":null,"errors":[{}]}'],
  ['neither data nor errors', '{}'],
])('an event with %s ends the subscription, and is logged', async (_, event) => {
  const { end, results, lines } = await subscribed('{"data":{"read":1}}', event, '{"data":{}}');
  expect(end).toEqual({ kind: 'lost' });
  expect(results).toEqual([{ data: { read: 1 }, errors: undefined }]);
  expect(lines).toEqual([expect.objectContaining({ subgraph: 'books', level: 40 })]);
});

it('a refusal shows clients what errors of queries show, without a path', async () => {
  const errors = [
    { message: 'Not yours.', path: ['read'], extensions: { code: 'FORBIDDEN', sql: 'select 1' } },
    { message: 'select 1' },
  ];
  const { end } = await subscribed(JSON.stringify({ errors }));
  expect(end).toEqual({
    kind: 'refused',
    errors: [
      { message: 'Not yours.', path: [], extensions: { code: 'FORBIDDEN' } },
      { message: 'select 1', path: [], extensions: { code: 'SUBGRAPH_FAULT' } },
    ],
  });
});

it('a refusal that is garbage is a loss', async () => {
  expect((await subscribed('{"errors":"select 1"}')).end).toEqual({ kind: 'lost' });
});

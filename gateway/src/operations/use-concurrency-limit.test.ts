import { until } from '@souk/platform/testing/test-file';
import { type GatewayHarness, startGatewayHarness } from '../testing/gateway-harness.ts';

/** Fields that the test resolves. */
function slow() {
  const started = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<string>();
  const wait = () => {
    started.resolve();
    return mayEnd.promise;
  };
  const sdl = 'type Query { slow: String quick: Int } type Mutation { change: String }';
  const resolvers = { Query: { slow: wait, quick: () => 1 }, Mutation: { change: wait } };
  return { started: started.promise, end: mayEnd.resolve, definition: { sdl, resolvers } };
}

const oneSlot = { inFlight: 1, waiting: 1, waitMs: 60_000 };
const shortWait = { ...oneSlot, waitMs: 100 };

let gateway: GatewayHarness;
afterEach(() => gateway.stop());

/** Polls the metrics: a queued operation gives no other sign. */
function untilMetric(line: string): Promise<void> {
  return until(async () => (await gateway.metrics()).includes(line));
}

describe('above the concurrency limit', () => {
  it('operations wait in the queue, and are rejected when it is full (GW-11, OPS-8)', async () => {
    const { started, end, definition } = slow();
    gateway = await startGatewayHarness({ definition }, { concurrencyLimit: oneSlot });
    const first = gateway.ask('{ slow }');
    await started;
    const second = gateway.ask('{ quick }');
    await untilMetric('graphql_waiting 1');
    const { status, headers, body } = await gateway.ask('{ quick }');
    const traceId = headers.get('x-trace-id');
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(body.errors).toEqual([
      {
        message: 'The server is at capacity. Try again in a few seconds.',
        extensions: { code: 'UNAVAILABLE', traceId },
      },
    ]);
    end('done');
    expect((await first).body.data).toEqual({ slow: 'done' });
    expect((await second).body.data).toEqual({ quick: 1 });
    await untilMetric('graphql_in_flight 0');
    expect(await gateway.metrics()).toContain('graphql_turned_away_total{reason="full"} 1');
    expect(gateway.lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('operations wait no longer than waitMs', async () => {
    const { started, end, definition } = slow();
    gateway = await startGatewayHarness({ definition }, { concurrencyLimit: shortWait });
    const first = gateway.ask('{ slow }');
    await started;
    expect((await gateway.ask('{ quick }')).status).toBe(503);
    expect(await gateway.metrics()).toContain('graphql_turned_away_total{reason="late"} 1');
    end('done');
    expect((await first).status).toBe(200);
  });

  it('a client that disconnects leaves the queue, without an error in the log', async () => {
    const { started, end, definition } = slow();
    gateway = await startGatewayHarness({ definition }, { concurrencyLimit: oneSlot });
    const first = gateway.ask('{ slow }');
    await started;
    const leaving = new AbortController();
    const body = JSON.stringify({ query: '{ quick }' });
    const headers = { 'content-type': 'application/json' };
    const disconnected = fetch(gateway.url, {
      method: 'POST',
      headers,
      body,
      signal: leaving.signal,
    });
    await untilMetric('graphql_waiting 1');
    leaving.abort();
    await expect(disconnected).rejects.toThrow();
    await untilMetric('graphql_turned_away_total{reason="left"} 1');
    end('done');
    expect((await first).status).toBe(200);
    expect(gateway.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('a mutation keeps its slot until it has ended, also when its client disconnects', async () => {
    const { started, end, definition } = slow();
    gateway = await startGatewayHarness(
      { definition },
      { concurrencyLimit: { ...oneSlot, waiting: 1 } },
    );
    const leaving = new AbortController();
    const body = JSON.stringify({ query: 'mutation { change }' });
    const headers = { 'content-type': 'application/json' };
    const disconnected = fetch(gateway.url, {
      method: 'POST',
      headers,
      body,
      signal: leaving.signal,
    });
    await started;
    leaving.abort();
    await expect(disconnected).rejects.toThrow();
    const next = gateway.ask('{ quick }');
    await untilMetric('graphql_waiting 1');
    expect(await gateway.metrics()).toContain('graphql_in_flight 1');
    end('done');
    expect((await next).body.data).toEqual({ quick: 1 });
  });
});

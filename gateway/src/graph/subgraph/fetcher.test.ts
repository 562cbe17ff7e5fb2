import { traceOf } from '../../request/trace.ts';
import { newCircuitBreaker } from './circuit-breaker.ts';
import { newFetcher, SubgraphUnreachable } from './fetcher.ts';
import type {
  SubgraphConnection,
  SubgraphRequest,
  SubgraphResponse,
} from './subgraph-connection.ts';

type Reply = SubgraphResponse | Error | 'never';

/** A connection with prepared replies; the last one repeats. */
function connectionOf(...replies: Reply[]): SubgraphConnection & { sent: SubgraphRequest[] } {
  const sent: SubgraphRequest[] = [];
  return {
    sent,
    post: (request, signal) => {
      const reply = replies[Math.min(sent.length, replies.length - 1)] ?? 'never';
      sent.push(request);
      if (reply instanceof Error) return Promise.reject(reply);
      if (reply !== 'never') return Promise.resolve(reply);
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      );
    },
    queued: () => 0,
    close: async () => {},
  };
}

const good = { status: 200, text: '{}' };
const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
const noAbort = new AbortController().signal;

function fetcherTo(
  connection: SubgraphConnection,
  mutations = { count: 0 },
  timeouts = { queryMs: 50, mutationMs: 50 },
) {
  return newFetcher(connection, newCircuitBreaker(), timeouts, mutations);
}

function request(token: string | null, body = '{"query":"{ a }"}'): SubgraphRequest {
  return { body, token, trace: traceOf(undefined) };
}

describe('a query', () => {
  it('is retried once when the connection broke', async () => {
    const connection = connectionOf(reset, good);
    expect(await fetcherTo(connection).query(request(null), noAbort)).toBe(good);
    expect(connection.sent).toHaveLength(2);
    const broken = connectionOf(reset);
    await expect(fetcherTo(broken).query(request(null), noAbort)).rejects.toThrow(
      SubgraphUnreachable,
    );
    expect(broken.sent).toHaveLength(2);
  });

  it('is not retried after a timeout', async () => {
    const connection = connectionOf('never');
    await expect(fetcherTo(connection).query(request(null), noAbort)).rejects.toThrow(
      SubgraphUnreachable,
    );
    expect(connection.sent).toHaveLength(1);
  });

  it('is not retried when the connection worked but the response was invalid', async () => {
    const connection = connectionOf(new Error('The response is too large.'), good);
    await expect(fetcherTo(connection).query(request(null), noAbort)).rejects.toThrow(
      SubgraphUnreachable,
    );
    expect(connection.sent).toHaveLength(1);
  });

  it('does not open the circuit when the client disconnects', async () => {
    const connection = connectionOf('never');
    const fetcher = fetcherTo(connection, undefined, { queryMs: 60_000, mutationMs: 50 });
    for (let index = 0; index < 9; index += 1) {
      const end = new AbortController();
      const pending = fetcher.query(request(String(index)), end.signal);
      end.abort(new Error('The client disconnected.'));
      await expect(pending).rejects.toThrow('The client disconnected.');
    }
    expect(connection.sent).toHaveLength(9);
  });

  it('shares a response only with equal queries of the same caller (ID-13)', async () => {
    const connection = connectionOf(good);
    const { query } = fetcherTo(connection);
    const requests = [request('ann'), request('ann'), request('bob'), request(null)];
    const other = request('ann', '{"query":"{ b }"}');
    await Promise.all([...requests, other].map((one) => query(one, noAbort)));
    expect(connection.sent.map(({ token, body }) => `${token} ${body.includes('b }')}`)).toEqual([
      'ann false',
      'bob false',
      'null false',
      'ann true',
    ]);
  });

  it('after a mutation does not share the response of a query before it', async () => {
    const connection = connectionOf('never', good);
    const mutations = { count: 0 };
    const { query, mutate } = fetcherTo(connection, mutations);
    const before = expect(query(request('ann'), noAbort)).rejects.toThrow(SubgraphUnreachable);
    await mutate(request('ann', '{"query":"mutation { a }"}'));
    expect(await query(request('ann'), noAbort)).toBe(good);
    await before;
  });
});

describe('a mutation', () => {
  it('is sent once, whatever fails', async () => {
    const connection = connectionOf(reset);
    await expect(fetcherTo(connection).mutate(request('ann'))).rejects.toThrow(SubgraphUnreachable);
    expect(connection.sent).toHaveLength(1);
  });

  it('is never shared', async () => {
    const connection = connectionOf(good);
    const { mutate } = fetcherTo(connection);
    await Promise.all([mutate(request('ann')), mutate(request('ann'))]);
    expect(connection.sent).toHaveLength(2);
  });
});

describe('a subgraph', () => {
  it('is unreachable when a proxy answers for it, but not when it answers GraphQL', async () => {
    const proxy = connectionOf({ status: 502, text: '<h1>Bad gateway</h1>' });
    await expect(fetcherTo(proxy).query(request(null), noAbort)).rejects.toThrow(
      SubgraphUnreachable,
    );
    const busy = { status: 503, text: '{"errors":[]}' };
    expect(await fetcherTo(connectionOf(busy)).query(request(null), noAbort)).toBe(busy);
  });

  it('that keeps failing is not called until the circuit breaker closes', async () => {
    const connection = connectionOf(new Error('no'));
    const { mutate } = fetcherTo(connection);
    for (let index = 0; index < 9; index += 1) {
      await expect(mutate(request(null))).rejects.toThrow(SubgraphUnreachable);
    }
    expect(connection.sent).toHaveLength(5);
  });
});

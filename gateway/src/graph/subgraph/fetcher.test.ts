import { traceOf } from '../../request/trace.ts';
import { newBreaker } from './circuit-breaker.ts';
import { fetcherOn, Unreachable } from './fetcher.ts';
import type { Answer, Line, Outgoing } from './subgraph-connection.ts';

type Reply = Answer | Error | 'never';

/** A line whose answers are given beforehand, the last one again and again. */
function lineOf(...replies: Reply[]): Line & { sent: Outgoing[] } {
  const sent: Outgoing[] = [];
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
    waiting: () => 0,
    close: async () => {},
  };
}

const good = { status: 200, text: '{}' };
const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
const patient = new AbortController().signal;

function fetcherTo(line: Line, writes = { count: 0 }, timeouts = { queryMs: 50, mutationMs: 50 }) {
  return fetcherOn(line, newBreaker(), timeouts, writes);
}

function request(token: string | null, body = '{"query":"{ a }"}'): Outgoing {
  return { body, token, trace: traceOf(undefined) };
}

describe('a query', () => {
  it('is tried once more when the connection broke', async () => {
    const line = lineOf(reset, good);
    expect(await fetcherTo(line).query(request(null), patient)).toBe(good);
    expect(line.sent).toHaveLength(2);
    const broken = lineOf(reset);
    await expect(fetcherTo(broken).query(request(null), patient)).rejects.toThrow(Unreachable);
    expect(broken.sent).toHaveLength(2);
  });

  it('is not tried again when it took too long', async () => {
    const line = lineOf('never');
    await expect(fetcherTo(line).query(request(null), patient)).rejects.toThrow(Unreachable);
    expect(line.sent).toHaveLength(1);
  });

  it('is not tried again when there was a connection, and no good answer', async () => {
    const line = lineOf(new Error('The answer is too large.'), good);
    await expect(fetcherTo(line).query(request(null), patient)).rejects.toThrow(Unreachable);
    expect(line.sent).toHaveLength(1);
  });

  it('is not counted against a subgraph when the client left', async () => {
    const line = lineOf('never');
    const fetcher = fetcherTo(line, undefined, { queryMs: 60_000, mutationMs: 50 });
    for (let index = 0; index < 9; index += 1) {
      const end = new AbortController();
      const asked = fetcher.query(request(String(index)), end.signal);
      end.abort(new Error('The client left.'));
      await expect(asked).rejects.toThrow('The client left.');
    }
    expect(line.sent).toHaveLength(9);
  });

  it('shares an answer only with equal queries of the same caller (ID-13)', async () => {
    const line = lineOf(good);
    const { query } = fetcherTo(line);
    const asked = [request('ann'), request('ann'), request('bob'), request(null)];
    const other = request('ann', '{"query":"{ b }"}');
    await Promise.all([...asked, other].map((one) => query(one, patient)));
    expect(line.sent.map(({ token, body }) => `${token} ${body.includes('b }')}`)).toEqual([
      'ann false',
      'bob false',
      'null false',
      'ann true',
    ]);
  });

  it('after a mutation does not get the answer of one before it', async () => {
    const line = lineOf('never', good);
    const writes = { count: 0 };
    const { query, mutate } = fetcherTo(line, writes);
    const before = query(request('ann'), patient);
    await mutate(request('ann', '{"query":"mutation { a }"}'));
    expect(await query(request('ann'), patient)).toBe(good);
    await expect(before).rejects.toThrow(Unreachable);
  });
});

describe('a mutation', () => {
  it('is sent once, whatever happens', async () => {
    const line = lineOf(reset);
    await expect(fetcherTo(line).mutate(request('ann'))).rejects.toThrow(Unreachable);
    expect(line.sent).toHaveLength(1);
  });

  it('is never shared', async () => {
    const line = lineOf(good);
    const { mutate } = fetcherTo(line);
    await Promise.all([mutate(request('ann')), mutate(request('ann'))]);
    expect(line.sent).toHaveLength(2);
  });
});

describe('a subgraph', () => {
  it('that a proxy speaks for is away, one that answers GraphQL is not', async () => {
    const proxy = lineOf({ status: 502, text: '<h1>Bad gateway</h1>' });
    await expect(fetcherTo(proxy).query(request(null), patient)).rejects.toThrow(Unreachable);
    const busy = { status: 503, text: '{"errors":[]}' };
    expect(await fetcherTo(lineOf(busy)).query(request(null), patient)).toBe(busy);
  });

  it('that fails again and again is left alone for a while', async () => {
    const line = lineOf(new Error('no'));
    const { mutate } = fetcherTo(line);
    for (let index = 0; index < 9; index += 1) {
      await expect(mutate(request(null))).rejects.toThrow(Unreachable);
    }
    expect(line.sent).toHaveLength(5);
  });
});

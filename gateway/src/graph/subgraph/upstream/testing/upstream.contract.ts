import { atEnd, until } from '@souk/platform/testing/test-file';
import type { Upstream, UpstreamEnd, UpstreamRequest } from '../upstream.ts';
import {
  type Accept,
  type Events,
  type LiveSubgraph,
  type Protocol,
  startLiveSubgraph,
} from './live-subgraph.ts';

const counts = {
  sdl: `
    type Query { ok: Boolean }
    type Subscription { counted(from: Int! = 0): Count }
    type Count { value: Int half: Int! text: String }`,
  resolvers: (events: Events) => ({
    Subscription: {
      counted: { subscribe: () => events.subscribe(), resolve: (count: unknown) => count },
    },
  }),
};
const query = 'subscription ($from: Int!) { counted(from: $from) { value half } }';
const request = { query, variables: { from: 1 } };
const sender = { token: 'a.b.c', headers: { traceparent: 't', 'x-tenant': '7' } };

type Running = { readonly subgraph: LiveSubgraph; readonly upstream: Upstream };
type Adapter = {
  readonly protocol: Protocol;
  readonly start: (accept?: Accept) => Promise<Running>;
};

/** The behaviour of every adapter: `openAt` connects to a server of its protocol. */
export function describeUpstream(protocol: Protocol, openAt: (url: string) => Upstream) {
  const start: Adapter['start'] = async (accept) => {
    const subgraph = await startLiveSubgraph(counts, protocol, accept);
    const upstream = openAt(subgraph.url);
    atEnd(() => upstream.close());
    return { subgraph, upstream };
  };
  itDelivers({ protocol, start });
  itReports({ protocol, start });
  itStops({ protocol, start });
}

/** Subscribes, and keeps what comes. */
function subscribe(upstream: Upstream, sent: UpstreamRequest = request) {
  const results: unknown[] = [];
  const ended = Promise.withResolvers<UpstreamEnd>();
  const opened = Promise.withResolvers<void>();
  let calls = 0;
  const stop = upstream.open(sent, sender, {
    opened: opened.resolve,
    next: (result) => {
      calls += 1;
      results.push(result);
    },
    ended: (end) => {
      calls += 1;
      ended.resolve(end);
    },
  });
  return { results, ended: ended.promise, opened: opened.promise, stop, calls: () => calls };
}

/** Subscribes, and waits until the subgraph has done so. */
async function subscribed({ subgraph, upstream }: Running) {
  const one = subscribe(upstream);
  await until(() => subgraph.events.open === 1);
  return one;
}

function itDelivers({ protocol, start }: Adapter) {
  it('brings each event in order, with its errors, until the subgraph completes', async () => {
    const { subgraph, upstream } = await start();
    const { results, ended } = await subscribed({ subgraph, upstream });
    for (const value of [2, 4]) subgraph.events.emit({ value, half: value / 2 });
    subgraph.events.emit({ value: 5, half: null });
    await until(() => results.length === 3);
    subgraph.events.complete();
    expect(await ended).toEqual({ kind: 'completed' });
    expect(results).toEqual([
      { data: { counted: { value: 2, half: 1 } } },
      { data: { counted: { value: 4, half: 2 } } },
      { data: { counted: null }, errors: [expect.objectContaining({ path: ['counted', 'half'] })] },
    ]);
  });

  it('sends the token and the headers of the sender', async () => {
    const { subgraph, upstream } = await start();
    await subscribed({ subgraph, upstream });
    const expected = { authorization: 'Bearer a.b.c', traceparent: 't', 'x-tenant': '7' };
    const [{ headers, init } = { headers: {}, init: null }] = subgraph.received;
    expect(headers).toEqual(expect.objectContaining(expected));
    if (protocol === 'graphql-ws') expect(init).toEqual(expected);
  });

  it('does not keep an event of more than a million characters', async () => {
    const { subgraph, upstream } = await start();
    const large = 'subscription { counted { text } }';
    const { ended, results } = subscribe(upstream, { query: large, variables: {} });
    await until(() => subgraph.events.open === 1);
    subgraph.events.emit({ text: 'x'.repeat(2 ** 21), half: 1 });
    expect(await ended).toEqual({ kind: 'lost', cause: expect.any(Error) });
    expect(results).toEqual([]);
  });
}

function itReports({ start }: Adapter) {
  it('reports an operation that the subgraph refuses, with its errors', async () => {
    const { upstream } = await start();
    const { ended } = subscribe(upstream, { query: 'subscription { unknown }', variables: {} });
    expect(await ended).toEqual({
      kind: 'refused',
      errors: [expect.objectContaining({ message: expect.stringContaining('unknown') })],
    });
  });

  it('reports a connection that the subgraph refuses', async () => {
    const { upstream } = await start(() => false);
    expect(await subscribe(upstream).ended).toEqual({
      kind: 'forbidden',
      cause: expect.any(Error),
    });
  });

  it('reports a broken connection once, and does not connect again', async () => {
    const { subgraph, upstream } = await start();
    const { ended, calls } = await subscribed({ subgraph, upstream });
    subgraph.breakConnections();
    expect(await ended).toEqual({ kind: 'lost', cause: expect.any(Error) });
    await until(() => subgraph.events.open === 0);
    expect([calls(), subgraph.received.length]).toEqual([1, 1]);
  });

  it('reports a subgraph that is not there', async () => {
    const { subgraph, upstream } = await start();
    await subgraph.stop();
    expect(await subscribe(upstream).ended).toEqual({ kind: 'lost', cause: expect.any(Error) });
  });
}

function itStops({ start }: Adapter) {
  it('ends the subscription at the subgraph when it is stopped, and calls nothing after that', async () => {
    const { subgraph, upstream } = await start();
    const { results, stop, calls } = await subscribed({ subgraph, upstream });
    subgraph.events.emit({ value: 2, half: 1 });
    await until(() => results.length === 1);
    stop();
    subgraph.events.emit({ value: 4, half: 2 });
    await until(() => subgraph.events.open === 0);
    expect(calls()).toBe(1);
    stop();
  });

  it('closes the connection when it is stopped before the subgraph has accepted it', async () => {
    const waiting = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<boolean>();
    const { subgraph, upstream } = await start(() => {
      waiting.resolve();
      return answer.promise;
    });
    const { stop, calls } = subscribe(upstream);
    await waiting.promise;
    stop();
    await until(async () => (await subgraph.connections()) === 0);
    answer.resolve(true);
    expect(calls()).toBe(0);
  });

  it('leaves nothing behind when many are stopped, whenever that is', async () => {
    const { subgraph, upstream } = await start();
    for (let round = 0; round < 100; round += 1) {
      const { stop, opened: accepted } = subscribe(upstream);
      if (round % 2) await accepted;
      stop();
    }
    await until(async () => (await subgraph.connections()) === 0);
    await until(() => subgraph.events.open === 0);
  });
}

/** Subscribes at a server of raw answers. Resolves with the end. */
export function endAt(upstream: Upstream): Promise<UpstreamEnd> {
  atEnd(() => upstream.close());
  return new Promise((resolve) => {
    upstream.open(request, sender, { opened: () => {}, next: () => {}, ended: resolve });
  });
}

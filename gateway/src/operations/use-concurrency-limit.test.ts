import { type Front, startFront } from '../testing/gateway-harness.ts';

/** Fields that answer when they are told to. */
function slow() {
  const begun = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<string>();
  const wait = () => {
    begun.resolve();
    return mayEnd.promise;
  };
  const sdl = 'type Query { slow: String quick: Int } type Mutation { change: String }';
  const resolvers = { Query: { slow: wait, quick: () => 1 }, Mutation: { change: wait } };
  return { begun: begun.promise, end: mayEnd.resolve, recipe: { sdl, resolvers } };
}

const narrow = { inFlight: 1, waiting: 1, waitMs: 60_000 };
const late = { ...narrow, waitMs: 100 };

let shop: Front;
afterEach(() => shop.stop());

/** Waits until the figures say so: whoever waits in a line does not tell. */
async function until(line: string): Promise<void> {
  while (!(await shop.metrics()).includes(line)) await new Promise(setImmediate);
}

describe('when more is asked than the gateway has room for', () => {
  it('some wait and are answered, the rest is refused at once, and may come again (GW-11, OPS-8)', async () => {
    const { begun, end, recipe } = slow();
    shop = await startFront({ recipe }, { room: narrow });
    const first = shop.ask('{ slow }');
    await begun;
    const second = shop.ask('{ quick }');
    await until('graphql_waiting 1');
    const { status, headers, body } = await shop.ask('{ quick }');
    const traceId = headers.get('x-trace-id');
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(body.errors).toEqual([
      {
        message: 'Too much is asked at once. Try again in a moment.',
        extensions: { code: 'UNAVAILABLE', traceId },
      },
    ]);
    end('done');
    expect((await first).body.data).toEqual({ slow: 'done' });
    expect((await second).body.data).toEqual({ quick: 1 });
    await until('graphql_in_flight 0');
    expect(await shop.metrics()).toContain('graphql_turned_away_total{reason="full"} 1');
    expect(shop.lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('nobody waits longer than it is worth', async () => {
    const { begun, end, recipe } = slow();
    shop = await startFront({ recipe }, { room: late });
    const first = shop.ask('{ slow }');
    await begun;
    expect((await shop.ask('{ quick }')).status).toBe(503);
    expect(await shop.metrics()).toContain('graphql_turned_away_total{reason="late"} 1');
    end('done');
    expect((await first).status).toBe(200);
  });

  it('who leaves the line makes room in it, and no fault', async () => {
    const { begun, end, recipe } = slow();
    shop = await startFront({ recipe }, { room: narrow });
    const first = shop.ask('{ slow }');
    await begun;
    const leaving = new AbortController();
    const body = JSON.stringify({ query: '{ quick }' });
    const headers = { 'content-type': 'application/json' };
    const left = fetch(shop.url, { method: 'POST', headers, body, signal: leaving.signal });
    await until('graphql_waiting 1');
    leaving.abort();
    await expect(left).rejects.toThrow();
    await until('graphql_turned_away_total{reason="left"} 1');
    end('done');
    expect((await first).status).toBe(200);
    expect(shop.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  it('a change that its client has left keeps its room until it has ended', async () => {
    const { begun, end, recipe } = slow();
    shop = await startFront({ recipe }, { room: { ...narrow, waiting: 1 } });
    const leaving = new AbortController();
    const body = JSON.stringify({ query: 'mutation { change }' });
    const headers = { 'content-type': 'application/json' };
    const left = fetch(shop.url, { method: 'POST', headers, body, signal: leaving.signal });
    await begun;
    leaving.abort();
    await expect(left).rejects.toThrow();
    const next = shop.ask('{ quick }');
    await until('graphql_waiting 1');
    expect(await shop.metrics()).toContain('graphql_in_flight 1');
    end('done');
    expect((await next).body.data).toEqual({ quick: 1 });
  });
});

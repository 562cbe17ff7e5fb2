import { until } from '@souk/platform/testing/test-file';
import type { Sessions } from '../request/sessions.ts';
import {
  type GatewayHarness,
  type HarnessOptions,
  startGatewayHarness,
  supergraphOf,
} from '../testing/gateway-harness.ts';
import { tokenFor } from '../testing/token.ts';

let served: number;
/** Called when a page is read, before it is returned. */
let onRead: () => Promise<void> | void;

/** Each page that is read has the next number: the same number again was cached. */
const read = async () => {
  await onRead();
  served += 1;
  return { number: served };
};
const pages = {
  sdl: `
    type Query {
      page(of: Of, tag: String): Page
      list: [Page!]
      broken: Page
      mine: Page @authenticated
      held: Page @tag(name: "no-store")
    }
    type Mutation { turn: Page }
    type Page { number: Int }
    input Of { a: Int, b: Int }
  `,
  resolvers: {
    Query: {
      page: read,
      list: async () => [await read()],
      broken: async () => {
        await read();
        throw new Error('broken');
      },
      mine: read,
      held: read,
    },
    Mutation: { turn: read },
  },
};

const page = '{ page { number } }';
const token = await tokenFor('ann');
const expiresAt = new Date('2099-01-01T00:00:00Z');
/** One session, behind the cookie `session=good`. */
const sessions: Sessions = {
  hasCookie: ({ headers }) => headers.cookie !== undefined,
  find: async ({ headers: { cookie } }) =>
    cookie === 'session=good' ? { sessionId: 's-1', token, expiresAt } : null,
};

let gateway: GatewayHarness;
/** Milliseconds. The clock stands still unless a test changes it. */
let now: number;
beforeEach(() => {
  served = 0;
  onRead = () => {};
  now = 5_000;
});
afterEach(() => gateway.stop());

async function startWith(options: HarnessOptions = {}): Promise<void> {
  gateway = await startGatewayHarness({ pages }, { now: () => now, sessions, ...options });
}

/** The number of the page in the answer; -1 without one. */
async function ask(...request: Parameters<GatewayHarness['ask']>): Promise<number> {
  const { body } = await gateway.ask(...request);
  return Number(/"number":(\d+)/.exec(JSON.stringify(body.data) ?? '')?.[1] ?? -1);
}

async function lookups(): Promise<Record<string, number>> {
  const found = (await gateway.metrics()).matchAll(
    /graphql_anonymous_cache_total\{outcome="(\w+)"\} (\d+)/g,
  );
  return Object.fromEntries([...found].map(([, outcome, count]) => [outcome, Number(count)]));
}

/** Resolves when a page is read; the read ends when `release` is called. */
function holdRead() {
  const reading = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  onRead = () => {
    reading.resolve();
    return released.promise;
  };
  const release = () => {
    onRead = () => {};
    released.resolve();
  };
  return { reading: reading.promise, release };
}

describe('identical anonymous queries', () => {
  it('are executed once within the time, and counted (GW-11)', async () => {
    await startWith();
    expect([await ask(page), await ask(page), await ask(page)]).toEqual([1, 1, 1]);
    expect(gateway.subgraphs.pages?.received).toHaveLength(1);
    expect(await lookups()).toEqual({ miss: 1, hit: 2 });
    now += 1_001;
    expect(await ask(page)).toBe(2);
  });

  it('are charged a tenth of the cost when they are cached, and at least 1 (GW-11)', async () => {
    await startWith({ production: false, rateLimit: { perUser: 1, perAddress: 100 } });
    const charged = async (query: string) =>
      (await gateway.ask(query)).body.extensions?.cost as { requested: number; remaining: number };
    expect(await charged('{ list { number } }')).toMatchObject({ requested: 10, remaining: 90 });
    expect(await charged('{ list { number } }')).toMatchObject({ requested: 1, remaining: 89 });
    const eleven = '{ list { number } page { number } }';
    expect(await charged(eleven)).toMatchObject({ requested: 11, remaining: 78 });
    expect(await charged(eleven)).toMatchObject({ requested: 2, remaining: 76 });
    expect(await charged(page)).toMatchObject({ requested: 1, remaining: 75 });
    expect(await charged(page)).toMatchObject({ requested: 1, remaining: 74 });
  });

  it('are refused above the rate limit, cached or not (GW-11)', async () => {
    await startWith({ rateLimit: { perUser: 1, perAddress: 11 } });
    const list = '{ list { number } }';
    expect([await ask(list), await ask(list), await ask(list)]).toEqual([1, 1, -1]);
    expect((await gateway.ask(list)).status).toBe(429);
  });

  it('have a trace id of their own, and the headers of every response', async () => {
    await startWith();
    const [first, second] = [await gateway.ask(page), await gateway.ask(page)];
    expect(second.text).toBe(first.text);
    const { 'x-trace-id': one, date: _, ...headers } = Object.fromEntries(first.headers);
    const { 'x-trace-id': other, date: __, ...same } = Object.fromEntries(second.headers);
    expect(other).toMatch(/^[0-9a-f]{32}$/);
    expect(other).not.toBe(one);
    expect(same).toEqual(headers);
    expect(same['cache-control']).toBe('no-store');
  });

  it('are identical whatever the order of their variables', async () => {
    await startWith();
    const query = 'query ($of: Of, $tag: String) { page(of: $of, tag: $tag) { number } }';
    expect(await ask(query, { variables: { of: { a: 1, b: 2 }, tag: 'x' } })).toBe(1);
    expect(await ask(query, { variables: { tag: 'x', of: { b: 2, a: 1 } } })).toBe(1);
    expect(await ask(query, { variables: { tag: 'x', of: { b: 1, a: 2 } } })).toBe(2);
    expect(await ask(query, { variables: { tag: 'x' } })).toBe(3);
  });

  it('differ in a variable that selects fields', async () => {
    await startWith();
    const query = 'query ($all: Boolean!) { page { number @skip(if: $all) id: __typename } }';
    const data = async (all: boolean) =>
      (await gateway.ask(query, { variables: { all } })).body.data?.page;
    expect(await data(true)).toEqual({ id: 'Page' });
    expect(await data(false)).toEqual({ number: 2, id: 'Page' });
    expect(await data(true)).toEqual({ id: 'Page' });
    expect(await lookups()).toEqual({ miss: 2, hit: 1 });
  });

  it('differ in the operation that is selected', async () => {
    await startWith();
    const query = 'query A { page { number } } query B { page { number } }';
    const send = async (operationName: string) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, operationName });
      return (await gateway.send({ method: 'POST', headers, body })).body.data?.page;
    };
    expect([await send('A'), await send('B'), await send('A')]).toEqual([
      { number: 1 },
      { number: 2 },
      { number: 1 },
    ]);
  });

  it('may have variables with the names of an object’s prototype', async () => {
    await startWith();
    const headers = { 'content-type': 'application/json' };
    const link = async (variables: string) => {
      const search = `?query=${encodeURIComponent(page)}&variables=${encodeURIComponent(variables)}`;
      return (await gateway.send({ search, headers })).body.data?.page;
    };
    expect(await link('{}')).toEqual({ number: 1 });
    expect(await link('{"__proto__":{"a":1}}')).toEqual({ number: 2 });
    expect(await link('{"constructor":{"a":1}}')).toEqual({ number: 3 });
    expect(await link('{"__proto__":{"a":1}}')).toEqual({ number: 2 });
  });

  it('are refused with variables that are nested too deeply (GW-11)', async () => {
    await startWith();
    const depth = 40_000;
    const body = `{"query":"${page}","variables":{"deep":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    const headers = { 'content-type': 'application/json' };
    const answer = await gateway.send({ method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.extensions?.code).toBe('BAD_REQUEST');
    expect(await lookups()).toEqual({});
  });
});

describe('no answer is cached', () => {
  it.each([
    ['a bearer token', { token }],
    ['a session', { headers: { cookie: 'session=good' } }],
    ['a session that has ended', { headers: { cookie: 'session=old' } }],
  ])('for a caller with %s', async (_, options) => {
    await startWith();
    expect([await ask(page, options), await ask(page)]).toEqual([1, 2]);
    expect([await ask(page, options), await ask(page)]).toEqual([3, 2]);
    expect(await lookups()).toEqual({ miss: 1, hit: 1 });
  });

  it.each([
    ['a mutation', 'mutation { turn { number } }'],
    ['introspection', '{ __type(name: "Page") { name } page { number } }'],
    ['a field that is tagged so', '{ held { number } }'],
    [
      'a field that is tagged so, in a fragment',
      '{ ...F } fragment F on Query { a: held { number } }',
    ],
  ])('of %s', async (_, query) => {
    await startWith({ production: false });
    expect([await ask(query), await ask(query)]).toEqual([1, 2]);
    expect(await lookups()).toEqual({});
  });

  it('that has errors', async () => {
    await startWith();
    for (const count of [2, 4]) {
      const { body } = await gateway.ask('{ page { number } broken { number } }');
      expect(body).toMatchObject({ data: { broken: null }, errors: [{}] });
      expect(served).toBe(count);
    }
  });

  it('that lacks the fields of an unavailable subgraph', async () => {
    await startWith();
    await gateway.subgraphs.pages?.stop();
    for (const misses of [1, 2]) {
      const { status } = await gateway.ask(page);
      expect([status, await lookups()]).toEqual([503, { miss: misses }]);
    }
  });

  it('that needs a login', async () => {
    await startWith();
    expect(await ask('{ mine { number } }', { token })).toBe(1);
    for (let count = 0; count < 2; count += 1) {
      expect((await gateway.ask('{ mine { number } }')).status).toBe(401);
    }
  });

  it('of a request that the client abandoned', async () => {
    await startWith();
    const { reading, release } = holdRead();
    const client = new AbortController();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: page });
    const sent = gateway.send({ method: 'POST', headers, body, signal: client.signal });
    await reading;
    client.abort();
    await expect(sent).rejects.toThrow();
    const answered = /^graphql_requests_total\{kind="query",.*,outcome="failed"\} 1$/m;
    await until(async () => answered.test(await gateway.metrics()));
    release();
    await ask(page);
    expect(await lookups()).toEqual({ miss: 2 });
  });

  it('when the time is 0', async () => {
    await startWith({ anonymousCacheMs: 0 });
    expect([await ask(page), await ask(page)]).toEqual([1, 2]);
    expect(await lookups()).toEqual({});
  });
});

it('an answer is as old as its request, however long that took', async () => {
  await startWith();
  const { reading, release } = holdRead();
  const first = ask(page);
  await reading;
  now += 600;
  release();
  expect(await first).toBe(1);
  now += 400;
  expect(await ask(page)).toBe(1);
  now += 1;
  expect(await ask(page)).toBe(2);
});

describe('a new supergraph', () => {
  /** The same graph with another text. */
  const change = async (text: string) =>
    gateway.graph.change(`${supergraphOf(gateway.subgraphs)}\n# ${text}`);

  it('has no cached answers (GW-4)', async () => {
    await startWith();
    expect([await ask(page), await ask(page)]).toEqual([1, 1]);
    await change('new');
    expect([await ask(page), await ask(page)]).toEqual([2, 2]);
  });

  it('gets none from a request that an earlier one executes (GW-4)', async () => {
    await startWith();
    const { reading, release } = holdRead();
    const first = ask(page);
    await reading;
    await change('new');
    release();
    expect([await first, await ask(page)]).toEqual([1, 2]);
  });
});

import { signatureVerifier } from '@souk/auth/signature';
import { getIntrospectionQuery } from 'graphql';
import { books, reviews } from '../testing/example-subgraphs.ts';
import { type Front, startFront } from '../testing/gateway-harness.ts';
import { type SmallSubgraph, startSubgraph } from '../testing/test-subgraph.ts';
import { tokenFor } from '../testing/token.ts';

const running: Front[] = [];
afterEach(async () => {
  for (const front of running.splice(0)) await front.stop();
});

async function front(...args: Parameters<typeof startFront>): Promise<Front> {
  const started = await startFront(...args);
  running.push(started);
  return started;
}

/** One that never answers, but for its title. */
const hanging = {
  sdl: 'type Query { never: String }',
  resolvers: { Query: { never: () => new Promise(() => {}) } },
};

const starred = {
  sdl: 'type Query { stars(of: ID): Int }',
  resolvers: { Query: { stars: () => 5 } },
};
const unresolved = 'OPERATION_RESOLUTION_FAILURE';

function subgraph({ subgraphs }: Front, name: string): SmallSubgraph {
  const found = subgraphs[name];
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

describe('a gateway before subgraphs of strangers', () => {
  it('joins their answers (GW-2)', async () => {
    const { ask } = await front({ books, reviews });
    const { status, body } = await ask('{ books { title reviews { text } } stars }');
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        books: [
          { title: 'Title 1', reviews: [{ text: 'Of 1' }] },
          { title: 'Title 2', reviews: [{ text: 'Of 2' }] },
        ],
        stars: 5,
      },
    });
  });

  it('sends the token only where that is wanted (ID-4)', async () => {
    const token = await tokenFor('ann');
    const trusting = await front({ books });
    await trusting.ask('{ books { title } }', { token });
    expect(subgraph(trusting, 'books').received[0]?.headers.authorization).toBe(`Bearer ${token}`);
    const careful = await front({ books }, { getsToken: false });
    await careful.ask('{ books { title } }', { token });
    expect(subgraph(careful, 'books').received[0]?.headers.authorization).toBeUndefined();
  });

  it('signs what it sends to those it shares a key with (ID-12)', async () => {
    const signingKey = 'a key of thirty-two characters, or more';
    const check = signatureVerifier(signingKey);
    const token = await tokenFor('ann');
    const signing = await front({ books }, { signingKey });
    await signing.ask('{ books { title } }', { token });
    await signing.ask('{ books { title } }');
    const [first, second] = subgraph(signing, 'books').received;
    if (!first || !second) throw new Error('Two requests should have come.');
    expect(() => check(first.headers, first.body, token)).not.toThrow();
    expect(() => check(second.headers, second.body, null)).not.toThrow();
    expect(() => check(first.headers, first.body, token)).toThrow('replayed');
  });

  it('carries on the trace of the caller, and tells it', async () => {
    const { ask, ...rest } = await front({ books });
    const id = '0af7651916cd43dd8448eb211c80319c';
    const headers = { traceparent: `00-${id}-b7ad6b7169203331-01` };
    const answer = await ask('{ books { title } }', { headers });
    expect(answer.headers.get('x-trace-id')).toBe(id);
    const [request] = subgraph(rest as Front, 'books').received;
    expect(request?.headers.traceparent).toMatch(new RegExp(`^00-${id}-[0-9a-f]{16}-01$`));
  });
});

describe('a subgraph that is away', () => {
  it('leaves null and UNAVAILABLE for its part, and the rest is there (GW-9)', async () => {
    const shop = await front({ books, reviews });
    await subgraph(shop, 'reviews').stop();
    const { status, body, headers } = await shop.ask('{ books { title reviews { text } } stars }');
    const traceId = headers.get('x-trace-id');
    const error = {
      message: 'This is not available now.',
      extensions: { code: 'UNAVAILABLE', traceId },
    };
    expect(status).toBe(200);
    expect(body.data).toEqual({
      books: [
        { title: 'Title 1', reviews: null },
        { title: 'Title 2', reviews: null },
      ],
      stars: null,
    });
    expect(body.errors).toHaveLength(2);
    expect(body.errors).toContainEqual({ ...error, path: ['stars'] });
    expect(body.errors).toContainEqual({ ...error, path: ['books'] });
    expect(shop.lines).toContainEqual(expect.objectContaining({ traceId, subgraph: 'reviews' }));
  });

  it('is not named, nor where it is (GW-3)', async () => {
    const shop = await front({ books, reviews });
    const { stop, url } = subgraph(shop, 'reviews');
    await stop();
    const answer = await shop.ask('{ stars books { said: reviews { text } } }');
    const seen = `${answer.text} ${JSON.stringify([...answer.headers])}`;
    expect(seen).not.toMatch(/reviews|ECONN|127\.0\.0\.1|at .*\.[jt]s/);
    expect(seen).not.toContain(new URL(url).port);
    expect(seen).not.toContain('serviceName');
  });

  it('is waited for no longer than it may take (GW-9)', async () => {
    const shop = await front({ hanging, books }, { queryMs: 1_000 });
    const { body } = await shop.ask('{ never books { title } }');
    expect(body.data).toMatchObject({ never: null, books: [{}, {}] });
    expect(body.errors).toMatchObject([{ path: ['never'], extensions: { code: 'UNAVAILABLE' } }]);
  });

  it('is asked again when it is back', async () => {
    const shop = await front({ books });
    await shop.ask('{ books { title } }');
    const { stop, url } = subgraph(shop, 'books');
    await stop();
    const back = await startSubgraph(books, Number(new URL(url).port));
    const { body } = await shop.ask('{ books { title } }');
    await back.stop();
    expect(body.data?.books).toHaveLength(2);
  });
});

describe('a gateway that stops', () => {
  it('answers the requests under way', async () => {
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<string>();
    const shop = await startFront({
      slow: {
        sdl: 'type Query { slow: String }',
        resolvers: {
          Query: {
            slow: () => {
              begun.resolve();
              return mayEnd.promise;
            },
          },
        },
      },
    });
    const underWay = shop.ask('{ slow }');
    await begun.promise;
    const stopped = shop.stop();
    mayEnd.resolve('done');
    expect((await underWay).body).toEqual({ data: { slow: 'done' } });
    await stopped;
    await expect(shop.ask('{ slow }')).rejects.toThrow();
  });
});

describe('an error of a subgraph', () => {
  it('that is made for clients reaches them with code and message (GW-9)', async () => {
    const { ask } = await front({ reviews });
    const { body, headers } = await ask('{ stolen }');
    const traceId = headers.get('x-trace-id');
    expect(body).toEqual({
      data: { stolen: null },
      errors: [
        { message: 'Not for you.', path: ['stolen'], extensions: { code: 'FORBIDDEN', traceId } },
      ],
    });
  });

  it('that is a fault stays in the log, under the trace id of the answer (GW-3, GW-9)', async () => {
    const { ask, lines } = await front({ reviews });
    const { text, body, headers } = await ask('{ lost }');
    const traceId = headers.get('x-trace-id');
    expect(text).not.toMatch(/select|10\.0\.0\.7|reviews/);
    expect(body.errors).toEqual([
      { message: 'Internal error.', path: ['lost'], extensions: { code: 'INTERNAL', traceId } },
    ]);
    const line = lines.find((one) => one.traceId === traceId);
    expect(JSON.stringify(line)).toContain('select * from');
  });
});

describe('a request that makes no sense', () => {
  const json = { 'content-type': 'application/json' };

  it.each([
    ['broken JSON', { method: 'POST', headers: json, body: '{"query":' }, 400],
    ['an empty body', { method: 'POST', headers: json, body: '' }, 400],
    ['a number', { method: 'POST', headers: json, body: '7' }, 400],
    ['a list of operations', { method: 'POST', headers: json, body: '[{"query":"{stars}"}]' }, 400],
    ['a query that is no text', { method: 'POST', headers: json, body: '{"query":{"a":1}}' }, 400],
    [
      'variables that are no object',
      { method: 'POST', headers: json, body: '{"query":"{stars}","variables":"x"}' },
      400,
    ],
    [
      'a persisted query',
      {
        method: 'POST',
        headers: json,
        body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}',
      },
      200,
    ],
    ['a body of 1 MB', { method: 'POST', headers: json, body: ' '.repeat(2 ** 20) }, 413],
    ['a wrong method', { method: 'PUT', headers: json, body: '{"query":"{ stars }"}' }, 404],
    [
      'plain text, as a form of a foreign page sends it',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ stars }"}' },
      400,
    ],
    ['a link', { method: 'GET', search: '?query={stars}' }, 400],
    [
      'a mutation in a link',
      { method: 'GET', headers: json, search: '?query=mutation{addBook(isbn:1){title}}' },
      405,
    ],
  ])('is refused with a code: %s (GW-8, GW-11)', async (_, request, status) => {
    const { send, lines } = await front({ reviews, books });
    const answer = await send(request);
    const traceId = answer.headers.get('x-trace-id');
    expect(answer.status).toBe(status);
    expect(answer.body.data).toBeUndefined();
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: expect.any(String), traceId });
    expect(answer.body.errors?.[0]?.extensions?.code).not.toBe('INTERNAL');
    expect(answer.text).not.toMatch(/Did you mean|node_modules|102400/);
    expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it.each([
    ['bad syntax', '{ stars', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ star }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an operation that is not there', 'query A { stars } query B { stars }', unresolved],
    ['a variable of the wrong type', 'query ($of: ID!) { stars(of: $of) }', 'BAD_USER_INPUT'],
  ])('is told in the status only to who can trust it: %s (GW-5, GW-8)', async (_, query, code) => {
    const { ask } = await front({ starred });
    const media = { plain: 'application/json', own: 'application/graphql-response+json' };
    for (const [accept, expected] of [
      [media.plain, 200],
      [media.own, 400],
    ] as const) {
      const { status, body, headers, text } = await ask(query, {
        variables: { of: { a: 1 } },
        headers: { accept },
      });
      expect([status, headers.get('content-type')]).toEqual([expected, `${accept}; charset=utf-8`]);
      expect(body.errors).toMatchObject([{ extensions: { code } }]);
      expect(body.data).toBeUndefined();
      expect(text).not.toContain('Did you mean');
    }
  });

  it('tells names of the schema only outside production', async () => {
    const shy = await front({ reviews });
    expect((await shy.ask('{ star }')).text).not.toContain('stars');
    expect((await shy.ask('{ __schema { queryType { name } } }')).body.data).toBeUndefined();
    const open = await front({ reviews }, { production: false });
    expect((await open.ask('{ star }')).text).toContain('stars');
    expect((await open.ask(getIntrospectionQuery())).body.errors).toBeUndefined();
  });
});

describe('Apollo Sandbox', () => {
  it('opens outside production, and only there (GW-5)', async () => {
    const html = { headers: { accept: 'text/html' } };
    const open = await front({ reviews }, { production: false });
    expect((await open.send(html)).text).toContain('embeddable-sandbox');
    const shut = await front({ reviews });
    const answer = await shut.send(html);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('sandbox');
  });
});

describe('what is counted', () => {
  it('is requests by kind and outcome, and fetches by subgraph', async () => {
    const { ask, metrics } = await front({ books, reviews });
    await ask('{ stars }');
    await ask('mutation { addBook(isbn: "1") { title } }');
    await ask('{ stars stolen }');
    await ask('{ nonsense }');
    const text = await metrics();
    expect(text).toContain('graphql_requests_total{kind="query",outcome="ok"} 1');
    expect(text).toContain('graphql_requests_total{kind="mutation",outcome="ok"} 1');
    expect(text).toContain('graphql_requests_total{kind="query",outcome="partial"} 1');
    expect(text).toContain('graphql_requests_total{kind="unknown",outcome="refused"} 1');
    expect(text).toContain('subgraph_fetch_seconds_count{subgraph="reviews",answered="true"} 2');
  });
});

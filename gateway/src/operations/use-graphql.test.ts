import { signatureVerifier } from '@souk/auth/signature';
import { getIntrospectionQuery } from 'graphql';
import { books, reviews } from '../testing/example-subgraphs.ts';
import { type GatewayHarness, startGatewayHarness } from '../testing/gateway-harness.ts';
import { startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.ts';
import { tokenFor } from '../testing/token.ts';

const running: GatewayHarness[] = [];
afterEach(async () => {
  for (const gateway of running.splice(0)) await gateway.stop();
});

async function startGateway(
  ...args: Parameters<typeof startGatewayHarness>
): Promise<GatewayHarness> {
  const started = await startGatewayHarness(...args);
  running.push(started);
  return started;
}

/** A subgraph that never answers. */
const hanging = {
  sdl: 'type Query { never: String }',
  resolvers: { Query: { never: () => new Promise(() => {}) } },
};

const starred = {
  sdl: 'type Query { stars(of: ID): Int }',
  resolvers: { Query: { stars: () => 5 } },
};
const unresolved = 'OPERATION_RESOLUTION_FAILURE';

function subgraph({ subgraphs }: GatewayHarness, name: string): TestSubgraph {
  const found = subgraphs[name];
  if (!found) throw new Error(`No subgraph ${name}.`);
  return found;
}

describe('a gateway in front of third-party subgraphs', () => {
  it('joins their responses (GW-2)', async () => {
    const { ask } = await startGateway({ books, reviews });
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

  it('sends the token only to subgraphs that may have it (ID-4)', async () => {
    const token = await tokenFor('ann');
    const trusting = await startGateway({ books });
    await trusting.ask('{ books { title } }', { token });
    expect(subgraph(trusting, 'books').received[0]?.headers.authorization).toBe(`Bearer ${token}`);
    const careful = await startGateway({ books }, { getsToken: false });
    await careful.ask('{ books { title } }', { token });
    expect(subgraph(careful, 'books').received[0]?.headers.authorization).toBeUndefined();
  });

  it('signs requests to subgraphs with a shared key (ID-12)', async () => {
    const signingKey = 'a key of thirty-two characters, or more';
    const check = signatureVerifier(signingKey);
    const token = await tokenFor('ann');
    const signing = await startGateway({ books }, { signingKey });
    await signing.ask('{ books { title } }', { token });
    await signing.ask('{ books { title } }');
    const [first, second] = subgraph(signing, 'books').received;
    if (!first || !second) throw new Error('expected two requests');
    expect(() => check(first.headers, first.body, token)).not.toThrow();
    expect(() => check(second.headers, second.body, null)).not.toThrow();
    expect(() => check(first.headers, first.body, token)).toThrow('replayed');
  });

  it('continues the trace of the client, and returns its id', async () => {
    const { ask, ...rest } = await startGateway({ books });
    const id = '0af7651916cd43dd8448eb211c80319c';
    const headers = { traceparent: `00-${id}-b7ad6b7169203331-01` };
    const answer = await ask('{ books { title } }', { headers });
    expect(answer.headers.get('x-trace-id')).toBe(id);
    const [request] = subgraph(rest as GatewayHarness, 'books').received;
    expect(request?.headers.traceparent).toMatch(new RegExp(`^00-${id}-[0-9a-f]{16}-01$`));
  });
});

describe('an unavailable subgraph', () => {
  it('leaves null and UNAVAILABLE in the response, and the rest is complete (GW-9)', async () => {
    const gateway = await startGateway({ books, reviews });
    await subgraph(gateway, 'reviews').stop();
    const { status, body, headers } = await gateway.ask(
      '{ books { title reviews { text } } stars }',
    );
    const traceId = headers.get('x-trace-id');
    const error = {
      message: 'Temporarily unavailable. Try again later.',
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
    expect(gateway.lines).toContainEqual(expect.objectContaining({ traceId, subgraph: 'reviews' }));
  });

  it('is a 503 with Retry-After when nothing else was asked for', async () => {
    const gateway = await startGateway({ books, reviews });
    await subgraph(gateway, 'books').stop();
    const { status, body, headers } = await gateway.ask('{ books { title } }');
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  });

  it('is not named in the response, nor is its address (GW-3)', async () => {
    const gateway = await startGateway({ books, reviews });
    const { stop, url } = subgraph(gateway, 'reviews');
    await stop();
    const answer = await gateway.ask('{ stars books { said: reviews { text } } }');
    const seen = `${answer.text} ${JSON.stringify([...answer.headers])}`;
    expect(seen).not.toMatch(/reviews|ECONN|127\.0\.0\.1|at .*\.[jt]s/);
    expect(seen).not.toContain(new URL(url).port);
    expect(seen).not.toContain('serviceName');
  });

  it('is not waited for after its timeout (GW-9)', async () => {
    const gateway = await startGateway({ hanging, books }, { queryMs: 1_000 });
    const { body } = await gateway.ask('{ never books { title } }');
    expect(body.data).toMatchObject({ never: null, books: [{}, {}] });
    expect(body.errors).toMatchObject([{ path: ['never'], extensions: { code: 'UNAVAILABLE' } }]);
  });

  it('is used again when it is back', async () => {
    const gateway = await startGateway({ books });
    await gateway.ask('{ books { title } }');
    const { stop, url } = subgraph(gateway, 'books');
    await stop();
    const back = await startTestSubgraph(books, Number(new URL(url).port));
    const { body } = await gateway.ask('{ books { title } }');
    await back.stop();
    expect(body.data?.books).toHaveLength(2);
  });
});

describe('a stopping gateway', () => {
  it('answers the requests in flight', async () => {
    const started = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<string>();
    const gateway = await startGatewayHarness({
      slow: {
        sdl: 'type Query { slow: String }',
        resolvers: {
          Query: {
            slow: () => {
              started.resolve();
              return mayEnd.promise;
            },
          },
        },
      },
    });
    const inFlight = gateway.ask('{ slow }');
    await started.promise;
    const stopped = gateway.stop();
    mayEnd.resolve('done');
    expect((await inFlight).body).toEqual({ data: { slow: 'done' } });
    await stopped;
    await expect(gateway.ask('{ slow }')).rejects.toThrow();
  });
});

describe('an error of a subgraph', () => {
  it('with a client code reaches the client with code and message (GW-9)', async () => {
    const { ask } = await startGateway({ reviews });
    const { body, headers } = await ask('{ forbidden }');
    const traceId = headers.get('x-trace-id');
    expect(body).toEqual({
      data: { forbidden: null },
      errors: [
        {
          message: 'Not for you.',
          path: ['forbidden'],
          extensions: { code: 'FORBIDDEN', traceId },
        },
      ],
    });
  });

  it('that is a fault stays in the log, under the trace id of the response (GW-3, GW-9)', async () => {
    const { ask, lines } = await startGateway({ reviews });
    const { text, body, headers } = await ask('{ broken }');
    const traceId = headers.get('x-trace-id');
    expect(text).not.toMatch(/select|10\.0\.0\.7|reviews/);
    expect(body.errors).toEqual([
      { message: 'Internal error.', path: ['broken'], extensions: { code: 'INTERNAL', traceId } },
    ]);
    const line = lines.find((one) => one.traceId === traceId);
    expect(JSON.stringify(line)).toContain('select * from');
  });
});

it.each([
  ['application/json', 200],
  ['multipart/mixed;deferSpec=20220824, application/json', 200],
  ['application/graphql-response+json', 400],
])('`@defer` is refused with a clear error, accepting %s', async (accept, status) => {
  const { ask } = await startGateway({ books });
  const answer = await ask('{ books { isbn ... @defer { title } } }', { headers: { accept } });
  expect([answer.status, answer.body.errors]).toEqual([
    status,
    [
      {
        message: 'Unknown directive "@defer".',
        locations: [{ line: 1, column: 20 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', traceId: expect.any(String) },
      },
    ],
  ]);
});

describe('a malformed request', () => {
  const json = { 'content-type': 'application/json' };

  it.each([
    ['broken JSON', { method: 'POST', headers: json, body: '{"query":' }, 400],
    ['an empty body', { method: 'POST', headers: json, body: '' }, 400],
    ['a number', { method: 'POST', headers: json, body: '7' }, 400],
    ['a list of operations', { method: 'POST', headers: json, body: '[{"query":"{stars}"}]' }, 400],
    [
      'a query that is not a string',
      { method: 'POST', headers: json, body: '{"query":{"a":1}}' },
      400,
    ],
    [
      'variables that are not an object',
      { method: 'POST', headers: json, body: '{"query":"{stars}","variables":"x"}' },
      400,
    ],
    [
      'a persisted query',
      {
        method: 'POST',
        headers: json,
        body: `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}}`,
      },
      200,
    ],
    ['a body of 1 MB', { method: 'POST', headers: json, body: ' '.repeat(2 ** 20) }, 413],
    ['a wrong method', { method: 'PUT', headers: json, body: '{"query":"{ stars }"}' }, 404],
    [
      'plain text, as a form of a foreign page sends it',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ stars }"}' },
      415,
    ],
    [
      'a body in another character set',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-16' },
        body: '{"query":"{ stars }"}',
      },
      415,
    ],
    [
      'a compressed body',
      { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: 'not shown' },
      415,
    ],
    [
      'a link of another site',
      { method: 'GET', headers: { 'sec-fetch-site': 'cross-site' }, search: '?query={stars}' },
      403,
    ],
    [
      'a mutation in a link',
      { method: 'GET', headers: json, search: '?query=mutation{addBook(isbn:1){title}}' },
      405,
    ],
  ])('is rejected with a code: %s (GW-8, GW-11)', async (_, request, status) => {
    const { send, lines } = await startGateway({ reviews, books });
    const answer = await send(request);
    const traceId = answer.headers.get('x-trace-id');
    expect(answer.status).toBe(status);
    expect(answer.body.data).toBeUndefined();
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: expect.any(String), traceId });
    expect(answer.body.errors?.[0]?.extensions?.code).not.toBe('INTERNAL');
    expect(answer.text).not.toMatch(/Did you mean|node_modules|102400/);
    expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it.each(['/%zz', '/graphql/%ff?query={a}'])(
    'is rejected with a code and a trace id at the malformed path %s (GW-8)',
    async (path) => {
      const { url } = await startGateway({ reviews });
      const response = await fetch(`${new URL(url).origin}${path}`);
      const traceId = response.headers.get('x-trace-id');
      expect(traceId).toMatch(/^[0-9a-f]{32}$/);
      expect([response.status, await response.json()]).toEqual([
        400,
        {
          errors: [
            {
              message: 'The path is not valid: check its percent signs.',
              extensions: { code: 'BAD_REQUEST', traceId },
            },
          ],
        },
      ]);
    },
  );

  it('is described in our own words (GW-8)', async () => {
    const { send } = await startGateway({ reviews });
    for (const [body, reason] of [
      ['', 'The body is not valid JSON.'],
      ['7', 'Send a JSON object with the operation in `query`.'],
      ['{}', 'Send the operation as text in `query`.'],
      ['[{"query":"{stars}"}]', 'Send one operation in each request, not a list.'],
      ['{"query":"{stars}","variables":"x"}', 'Send `variables` as a JSON object.'],
    ] as const) {
      const answer = await send({ method: 'POST', headers: json, body });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([
        { message: reason, extensions: { code: 'BAD_REQUEST' } },
      ]);
    }
  });

  it.each([
    ['bad syntax', '{ stars', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ star }', 'GRAPHQL_VALIDATION_FAILED'],
    ['several operations without operationName', 'query A { stars } query B { stars }', unresolved],
    ['a variable of the wrong type', 'query ($of: ID!) { stars(of: $of) }', 'BAD_USER_INPUT'],
  ])(
    'is 400 in GraphQL’s own media type, 200 in plain JSON: %s (GW-5, GW-8)',
    async (_, query, code) => {
      const { ask } = await startGateway({ starred });
      const media = { plain: 'application/json', own: 'application/graphql-response+json' };
      for (const [accept, expected] of [
        [media.plain, 200],
        [media.own, 400],
      ] as const) {
        const { status, body, headers, text } = await ask(query, {
          variables: { of: { a: 1 } },
          headers: { accept },
        });
        expect([status, headers.get('content-type')]).toEqual([
          expected,
          `${accept}; charset=utf-8`,
        ]);
        expect(body.errors).toMatchObject([{ extensions: { code } }]);
        expect(body.data).toBeUndefined();
        expect(text).not.toContain('Did you mean');
      }
    },
  );

  it.each([
    ['missing', undefined, 'The document has several operations: set `operationName`.'],
    ['unknown', 'C', 'The document has no operation with that name: check `operationName`.'],
  ])('says that operationName is %s (GW-8)', async (_, operationName, message) => {
    const { send } = await startGateway({ starred });
    const body = JSON.stringify({ query: 'query A { stars } query B { stars }', operationName });
    const headers = { 'content-type': 'application/json' };
    const { body: result } = await send({ method: 'POST', headers, body });
    expect(result.errors).toMatchObject([{ message, extensions: { code: unresolved } }]);
  });

  it('shows names of the schema only outside production', async () => {
    const inProduction = await startGateway({ reviews });
    expect((await inProduction.ask('{ star }')).text).not.toContain('stars');
    const introspection = await inProduction.ask('{ __schema { queryType { name } } }');
    expect(introspection.body.data).toBeUndefined();
    const outside = await startGateway({ reviews }, { production: false });
    expect((await outside.ask('{ star }')).text).toContain('stars');
    expect((await outside.ask(getIntrospectionQuery())).body.errors).toBeUndefined();
  });
});

describe('Apollo Sandbox', () => {
  it('is served only outside production (GW-5)', async () => {
    const html = { headers: { accept: 'text/html' } };
    const outside = await startGateway({ reviews }, { production: false });
    expect((await outside.send(html)).text).toContain('embeddable-sandbox');
    const inProduction = await startGateway({ reviews });
    const answer = await inProduction.send(html);
    expect(answer.status).toBe(406);
    expect(answer.text).not.toContain('sandbox');
  });
});

it('Apollo Sandbox says offline where the explorer is, and how to log in (GW-5)', async () => {
  const { send } = await startGateway({ reviews }, { production: false });
  const html = { headers: { accept: 'text/html' } };
  const [first, second] = [await send(html), await send(html)];
  expect(first.text).toContain('<a href="/explorer">/explorer</a>');
  expect(first.text).toContain('<a href="/auth/login?returnTo=%2Fgraphql">log in</a>');
  expect(first.text).not.toContain('you might be offline');
  const nonceOf = (text: string) => /nonce="(\w+)"/.exec(text)?.[1];
  expect(nonceOf(first.text)).not.toBe(nonceOf(second.text));
});

describe('the metrics', () => {
  it('count requests by kind and outcome, and fetches by subgraph', async () => {
    const { ask, metrics } = await startGateway({ books, reviews });
    await ask('{ stars }');
    await ask('mutation { addBook(isbn: "1") { title } }');
    await ask('{ stars forbidden }');
    await ask('{ nonsense }');
    const text = await metrics();
    expect(text).toContain('graphql_requests_total{kind="query",operation="stars",outcome="ok"} 1');
    expect(text).toContain(
      'graphql_requests_total{kind="mutation",operation="addBook",outcome="ok"} 1',
    );
    expect(text).toContain(
      'graphql_requests_total{kind="query",operation="several",outcome="refused"} 1',
    );
    expect(text).toContain(
      'graphql_requests_total{kind="unknown",operation="unknown",outcome="refused"} 1',
    );
    expect(text).toContain('subgraph_fetch_seconds_count{subgraph="reviews",answered="true"} 2');
  });
});

import { getIntrospectionQuery } from 'graphql';
import { books, reviews } from '../testing/example-subgraphs.ts';
import { startGatewayHarness } from '../testing/gateway-harness.ts';
import { defaultLimits, useLimits } from './use-limits.ts';

const parseOperation = useLimits(defaultLimits);
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
/** Each fragment spreads the next one twice: 2^20 fields from 20 lines. */
const doubling = `{ ...F0 } ${times(20, (n) => `fragment F${n} on Q { a { x } ...F${n + 1} ...F${n + 1} }`)}
  fragment F20 on Q { b }`;

/** The code of the error for an operation, or "accepted". */
function codeFor(source: string, parse = parseOperation): unknown {
  try {
    parse(source);
    return 'accepted';
  } catch (error) {
    return (error as { extensions?: { code: string } }).extensions?.code ?? error;
  }
}

describe('an operation', () => {
  it.each([
    ['of usual size', '{ a b c d { e } }'],
    ['of the maximum depth', nested(12)],
    ['with the maximum of aliases', `{ a { ${times(15, (n) => `b${n}: b`)} } }`],
    ['with five root fields', '{ a b c d e __typename }'],
    ['with one mutation', 'mutation { a __typename }'],
    [
      'that introspects the full schema',
      getIntrospectionQuery({
        inputValueDeprecation: true,
        directiveIsRepeatable: true,
        oneOf: true,
        schemaDescription: true,
        specifiedByUrl: true,
      }),
    ],
    ['with an unknown fragment, which validation rejects', '{ ...A }'],
    ['beside others that are not run', 'query A { a b c } query B { a b c }'],
  ])('%s is accepted (GW-11)', (_, source) => {
    expect(codeFor(source)).toBe('accepted');
  });

  it.each([
    ['20,000 tokens', `{ ${'a '.repeat(20_000)} }`, 'TOO_MANY_TOKENS'],
    ['10,000 aliases', `{ ${times(10_000, (n) => `a${n}: a`)} }`, 'TOO_MANY_TOKENS'],
    ['16 aliases', `{ a { ${times(16, (n) => `b${n}: b`)} } }`, 'TOO_MANY_ALIASES'],
    [
      '16 aliases by way of a fragment',
      '{ a { ...A } b { ...A } } fragment A on Q { c { a1: a a2: a a3: a a4: a a5: a a6: a a7: a a8: a } }',
      'TOO_MANY_ALIASES',
    ],
    ['depth 500', nested(500), 'TOO_MANY_TOKENS'],
    ['depth 300', nested(300), 'TOO_DEEP'],
    ['depth 13', nested(13), 'TOO_DEEP'],
    [
      'depth 13 by way of fragments',
      '{ a { b { c { d { e { f { ...A } } } } } } } fragment A on Q { g { h { i { j { k { l { m } } } } } } }',
      'TOO_DEEP',
    ],
    [
      'endless introspection',
      `{ __schema { types ${'{ fields { type '.repeat(20)} { name } ${'} }'.repeat(20)} } }`,
      'TOO_DEEP',
    ],
    [
      'a deep fragment named like introspection',
      `{ ...__schema } fragment __schema on Q ${nested(14)}`,
      'TOO_DEEP',
    ],
    ['six root fields', '{ a b c d e f }', 'TOO_MANY_ROOT_FIELDS'],
    [
      'six root fields by way of fragments',
      '{ a b c ...A } fragment A on Q { d ... { e f } }',
      'TOO_MANY_ROOT_FIELDS',
    ],
    ['two mutations', 'mutation { a b }', 'TOO_MANY_ROOT_FIELDS'],
    [
      'two mutations in an operation that is not the first',
      'query A { a } mutation B { a b }',
      'TOO_MANY_ROOT_FIELDS',
    ],
    ['51 directives', `{ a ${'@include(if: true) '.repeat(51)} }`, 'TOO_MANY_DIRECTIVES'],
    [
      'fragments that double',
      `{ q ${doubling.slice(0, 10)} } ${doubling.slice(10)}`,
      'TOO_MANY_FIELDS',
    ],
    [
      'a fragment cycle',
      '{ ...A } fragment A on Q { a ...B } fragment B on Q { ...A }',
      'TOO_DEEP',
    ],
    ['bad syntax', '{ a', 'GRAPHQL_PARSE_FAILED'],
    ['nothing', '', 'GRAPHQL_PARSE_FAILED'],
  ])('with %s is rejected (GW-11)', (_, source, code) => {
    expect(codeFor(source)).toBe(code);
  });

  it('is parsed once, and gives the same document again', () => {
    expect(parseOperation('{ a b }')).toBe(parseOperation('{ a b }'));
  });

  it('may be as large as the configured limits', () => {
    const wide = useLimits({ ...defaultLimits, depth: 13, rootFields: 6 });
    expect(codeFor(nested(13), wide)).toBe('accepted');
    expect(codeFor('{ a b c d e f }', wide)).toBe('accepted');
  });
});

describe('a malicious operation', () => {
  it.each([
    ['too long', `{ ${'a '.repeat(20_000)} }`, 400],
    ['too deep', nested(100), 400],
    [
      'two mutations',
      'mutation { a: addBook(isbn: 1) { title } b: addBook(isbn: 2) { title } }',
      400,
    ],
    ['a fragment cycle', '{ ...A } fragment A on Query { stars ...A }', 400],
    ['too large', `{ stars } # ${'x'.repeat(102_400)}`, 413],
  ])('is rejected without naming the limit: %s (GW-11)', async (_, query, status) => {
    const { ask, send, subgraphs, stop } = await startGatewayHarness({ books, reviews });
    const answer = await ask(query);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.extensions?.code).toEqual(expect.any(String));
    expect(answer.text).not.toMatch(/\b(12|15|50|1000|2000|102400)\b/);
    if (status === 400) {
      const headers = { 'content-type': 'application/json' };
      const link = await send({
        headers,
        search: `?query=${encodeURIComponent(query.slice(0, 3_000))}`,
      });
      expect(link.status).toBe(400);
    }
    expect(subgraphs.books?.received).toEqual([]);
    await stop();
  });
});

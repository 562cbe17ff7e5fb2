import { checkProperty } from '@souk/platform/testing/property';
import fc from 'fast-check';
import { GraphQLScalarType } from 'graphql';
import { type GatewayHarness, startGatewayHarness } from '../testing/gateway-harness.ts';

const echo = {
  sdl: `
    scalar JSON
    type Query { json(value: JSON): JSON  int(value: Int): Int  text(value: String): String }
  `,
  resolvers: {
    JSON: new GraphQLScalarType({ name: 'JSON' }),
    Query: Object.fromEntries(
      ['json', 'int', 'text'].map((name) => [name, (_: unknown, args: object) => valueIn(args)]),
    ),
  },
};
const valueIn = (args: object): unknown => Reflect.get(args, 'value') ?? null;

/** Several ways to write the same request, and others that differ little. */
const sources = [
  ...['query ($v: JSON) { json(value: $v) }', 'query ($v: JSON) { json(value:  $v) }'],
  ...['query ($v: Int) { int(value: $v) }', 'query ($v: Int = 3) { int(value: $v) }'],
  ...['query ($v: String) { text(value: $v) }', 'query ($v: JSON) { a: json(value: $v) }'],
  'query A($v: JSON) { a: json(value: $v) } query B($v: JSON) { b: json(value: $v) }',
];
/** JSON texts of values. Some are read as the same value, some only look alike. */
const values = fc.oneof(
  fc.constantFrom('null', '0', '-0', '1', '1.0', '1e400', '-1e400', '1e-400', '"1"', '""', '[]'),
  fc.constantFrom('{}', '[null]', '{"a":1,"b":2}', '{"b":2,"a":1}', '"\\u0000"', '"\\ud800"'),
  fc.constantFrom('{"constructor":1}', '9007199254740993', '2147483648', 'true', '"null"', '[[]]'),
  fc.json({ maxDepth: 3 }).map((text) => text.replaceAll('"__proto__"', '"proto"')),
);
const operationNames = fc.constantFrom('', ',"operationName":"A"', ',"operationName":"B"');
const bodies = fc
  .tuple(fc.constantFrom(...sources), fc.option(values), operationNames)
  .map((parts) => bodyOf(...parts));

function bodyOf(query: string, value: string | null, operationName: string): string {
  const variables = value === null ? '' : `,"variables":{"v":${value}}`;
  return `{"query":${JSON.stringify(query)}${variables}${operationName}}`;
}

/** Requests that differ in one part at most, or in all. */
const pairs = fc.oneof(
  fc.tuple(bodies, bodies),
  fc
    .tuple(fc.constantFrom(...sources), fc.option(values), fc.option(values), operationNames)
    .map(([query, one, other, name]) => [bodyOf(query, one, name), bodyOf(query, other, name)]),
);

let cached: GatewayHarness;
let uncached: GatewayHarness;
beforeAll(async () => {
  const rateLimit = { perUser: 1e9, perAddress: 1e9 };
  cached = await startGatewayHarness({ echo }, { anonymousCacheMs: 3_600_000, rateLimit });
  uncached = await startGatewayHarness({ echo }, { anonymousCacheMs: 0, rateLimit });
});
afterAll(() => Promise.all([cached.stop(), uncached.stop()]));

/** Status and body, without the id of an error. The members of an object have no order. */
async function answerTo(body: string, gateway: GatewayHarness): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const { status, text } = await gateway.send({ method: 'POST', headers, body });
  const withoutIds = (key: string, value: unknown) => (/^(id|traceId)$/.test(key) ? null : value);
  return [body, status, JSON.parse(text, withoutIds)];
}

describe('two requests, whatever they hold,', () => {
  it('get the answers that each would get alone, cached or at the same time', async () => {
    const property = fc.asyncProperty(pairs, async ([one = '', other = '']) => {
      const alone = [await answerTo(one, uncached), await answerTo(other, uncached)];
      const together = (gateway: GatewayHarness) =>
        Promise.all([answerTo(one, gateway), answerTo(other, gateway)]);
      expect(await together(uncached)).toEqual(alone);
      expect(await together(cached)).toEqual(alone);
    });
    await checkProperty(property, 100);
  });
});

describe('the body of a request, whatever it is,', () => {
  it('gets an answer or a refusal with a code, never INTERNAL (GW-8)', async () => {
    const deep = (open: string, close: string) =>
      fc.integer({ min: 40, max: 40_000 }).map((levels) => {
        const value = `${open.repeat(levels)}1${close.repeat(levels)}`;
        return `{"query":"query ($v: JSON) { json(value: $v) }","variables":{"v":${value}}}`;
      });
    const parts = fc.record(
      {
        query: fc.oneof(fc.constantFrom(...sources), fc.jsonValue()),
        variables: fc.jsonValue(),
        operationName: fc.jsonValue(),
        extensions: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const texts = fc.oneof(
      bodies,
      parts.map((body) => JSON.stringify(body)),
      fc.string({ unit: 'binary' }),
      deep('[', ']'),
      deep('{"a":', '}'),
    );
    const types = fc.constantFrom('application/json', 'multipart/form-data; boundary=x', 'text/x');
    const property = fc.asyncProperty(texts, types, async (body, type) => {
      const headers = { 'content-type': type };
      const { text } = await uncached.send({ method: 'POST', headers, body });
      expect([body.slice(0, 200), text]).toEqual([
        body.slice(0, 200),
        expect.not.stringMatching(/INTERNAL/),
      ]);
      expect(text).toMatch(/^\{"(errors|data)":/);
    });
    await checkProperty(property, 150);
  });

  it('in a link gets an answer or a refusal with a code, never INTERNAL (GW-8)', async () => {
    const values = fc.oneof(
      fc.json(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('1e400', ''),
    );
    const names = fc.constantFrom('query', 'variables', 'operationName', 'extensions', 'x');
    const links = fc.array(fc.tuple(names, fc.oneof(values, fc.constantFrom(...sources))));
    const property = fc.asyncProperty(links, async (pairs) => {
      const search = `?${new URLSearchParams(pairs)}`;
      const headers = { 'content-type': 'application/json' };
      const { text } = await uncached.send({ search, headers });
      expect([search, text]).toEqual([search, expect.not.stringMatching(/INTERNAL/)]);
    });
    await checkProperty(property, 100);
  });
});

import { Registry } from 'prom-client';
import type { Trace } from '../request/trace.ts';
import { captureLog } from '../testing/capture-log.ts';
import { reviews } from '../testing/example-subgraphs.ts';
import { type GatewayHarness, startGatewayHarness } from '../testing/gateway-harness.ts';
import { tokenFor } from '../testing/token.ts';
import { useRefusals } from './use-refusals.ts';

const debug = 20;

describe('a refusal', () => {
  const begin = () => {
    const registry = new Registry();
    const { logger, lines } = captureLog();
    return { registry, lines, record: useRefusals(logger, registry) };
  };

  it('is counted by code, and logged at debug with trace id and operation (OPS-1, OPS-3)', async () => {
    const { registry, lines, record } = begin();
    const trace: Trace = { id: 'a'.repeat(32), operationName: 'Cart' };
    record('RATE_LIMITED', trace);
    record('FORBIDDEN', { id: 'b'.repeat(32) });
    const text = await registry.metrics();
    expect(text).toContain('gateway_refusals_total{code="RATE_LIMITED"} 1');
    expect(text).toContain('gateway_refusals_total{code="FORBIDDEN"} 1');
    expect(lines).toEqual([
      expect.objectContaining({
        level: debug,
        code: 'RATE_LIMITED',
        traceId: trace.id,
        operationName: 'Cart',
      }),
      expect.objectContaining({ level: debug, code: 'FORBIDDEN', traceId: 'b'.repeat(32) }),
    ]);
  });

  it('is counted once per trace and code, however often it is recorded', async () => {
    const { registry, lines, record } = begin();
    const trace = { id: 'a'.repeat(32) };
    for (const code of ['NOT_FOUND', 'NOT_FOUND', 'CONFLICT']) record(code, trace);
    record('NOT_FOUND', { ...trace });
    expect(await registry.metrics()).toContain('gateway_refusals_total{code="NOT_FOUND"} 2');
    expect(lines).toHaveLength(3);
  });

  it.each(['MADE_UP', 'made "up"\n', undefined, 7])(
    'of an unknown code is counted as OTHER: %s',
    async (code) => {
      const { registry, record } = begin();
      record(code, { id: 'a'.repeat(32) });
      const [metric] = await registry.getMetricsAsJSON();
      expect(metric?.values.map(({ labels }) => labels)).toEqual([{ code: 'OTHER' }]);
    },
  );
});

describe('a gateway', () => {
  const scoped = {
    sdl: 'type Query { cheap: Int secret: Int @policy(policies: [["no-such-policy"]]) }',
    resolvers: { Query: { cheap: () => 1 } },
  };
  let gateway: GatewayHarness;
  afterEach(() => gateway.stop());

  const linesOf = (headers: Headers) =>
    gateway.lines.filter(({ traceId }) => traceId === headers.get('x-trace-id'));
  const counted = async (code: string) => {
    const found = (await gateway.metrics()).match(`gateway_refusals_total{code="${code}"} (\\d+)`);
    return Number(found?.[1] ?? 0);
  };

  it.each([
    ['RATE_LIMITED', 429, 'query Cart { cheap }', { perUser: 0, perAddress: 0 }, 'Cart'],
    ['FORBIDDEN', 403, 'query Secret { secret }', { perUser: 9, perAddress: 9 }, 'Secret'],
    ['FORBIDDEN', 200, 'query Forbidden { forbidden }', { perUser: 9, perAddress: 9 }, 'Forbidden'],
    ['TOO_DEEP', 400, `{${'a{'.repeat(20)}b${'}'.repeat(20)}}`, undefined, undefined],
    ['GRAPHQL_VALIDATION_FAILED', 200, '{ nothing nowhere }', undefined, undefined],
  ])('counts and logs %s (%i): %s', async (code, status, query, rateLimit, operationName) => {
    gateway = await startGatewayHarness({ scoped, reviews }, rateLimit ? { rateLimit } : {});
    const answer = await gateway.ask(query, { token: await tokenFor('ann') });
    expect(answer.status).toBe(status);
    expect(await counted(code)).toBe(1);
    const line = { level: debug, code, ...(operationName && { operationName }), msg: 'refused' };
    expect(linesOf(answer.headers)).toEqual([expect.objectContaining(line)]);
  });

  it('counts what it refuses before it reads an operation', async () => {
    gateway = await startGatewayHarness({ scoped });
    const headers = { 'content-type': 'text/plain' };
    const plain = await gateway.send({ method: 'POST', headers, body: '{}' });
    const json = { 'content-type': 'application/json' };
    const malformed = await gateway.send({ method: 'POST', headers: json, body: '{' });
    const unknown = await gateway.ask('{ cheap }', { token: 'abc' });
    expect([plain.status, malformed.status, unknown.status]).toEqual([415, 400, 401]);
    expect(await counted('UNSUPPORTED_MEDIA_TYPE')).toBe(1);
    expect(await counted('BAD_REQUEST')).toBe(1);
    expect(await counted('UNAUTHENTICATED')).toBe(1);
    for (const answer of [plain, malformed, unknown]) {
      expect(linesOf(answer.headers)).toEqual([expect.objectContaining({ msg: 'refused' })]);
    }
  });

  it('counts no fault, and no field of an unavailable subgraph', async () => {
    gateway = await startGatewayHarness({ scoped, reviews });
    expect((await gateway.ask('{ broken }')).body.errors?.[0]?.extensions?.code).toBe('INTERNAL');
    await gateway.subgraphs.reviews?.stop();
    expect((await gateway.ask('{ stars }')).body.errors?.[0]?.extensions?.code).toBe('UNAVAILABLE');
    expect(await gateway.metrics()).not.toContain('gateway_refusals_total{');
  });
});

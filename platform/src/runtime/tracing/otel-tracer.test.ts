import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { refusal } from '../../kernel/refusal.ts';
import { startOtlpReceiver } from '../../testing/otlp-receiver.ts';
import { until } from '../../testing/test-file.ts';
import { newLogger } from '../logger.ts';
import { rootSpanIdOf, traceIdIn, traceparentOf } from '../trace.ts';
import { openTracer } from './open-tracer.ts';
import { currentSpan, inSpan, inSpanSync, spanOfTrace, withSpan } from './span.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const otherId = '1bf7651916cd43dd8448eb211c80319d';
const logger = newLogger('test', 'fatal');
const share = 1;

async function tracerAt(endpoint: string, kept = share) {
  const tracer = await openTracer('orders', { endpoint, share: kept }, logger);
  if (!tracer) throw new Error('There is no tracer.');
  return tracer;
}

/** The spans that a service sends while it does `work`, by name. */
async function spansOf(work: (tracer: Awaited<ReturnType<typeof tracerAt>>) => unknown) {
  const receiver = await startOtlpReceiver();
  const tracer = await tracerAt(receiver.url);
  await work(tracer);
  await tracer.stop();
  return Object.fromEntries(receiver.spans.map((span) => [span.name, span]));
}

class OutOfStock extends refusal('OutOfStock', 'Not enough in stock.') {}

describe('the spans of a service', () => {
  it('form a tree under the trace id that was there before them (OPS-4)', async () => {
    const spans = await spansOf(async (tracer) => {
      const root = tracer.start('request', { traceparent: null, traceId }, { kind: 'server' });
      await withSpan(root, async () => {
        inSpanSync('parse', () => 1);
        await inSpan('fetch', async () => {
          const next = tracer.start('answer', { traceparent: traceparentOf(traceId) });
          next.end();
        });
      });
      root.end();
    });
    const { request, parse, fetch, answer } = spans;
    expect(request).toMatchObject({ service: 'orders', traceId, parentId: '', kind: 2 });
    expect(request?.id).toBe(rootSpanIdOf(traceId));
    expect(parse).toMatchObject({ traceId, parentId: request?.id });
    expect(fetch).toMatchObject({ traceId, parentId: request?.id });
    expect(answer).toMatchObject({ traceId, parentId: fetch?.id });
  });

  it('continue the trace of a caller, and link to the traces of a batch', async () => {
    const parent = 'b7ad6b7169203331';
    const { process, batch, publish } = await spansOf((tracer) => {
      const one = tracer.start('process', { traceparent: `00-${traceId}-${parent}-01` });
      const whole = tracer.start('batch', { traceparent: null, links: [one] });
      withSpan(whole, () => spanOfTrace(traceId)?.start('publish').end(), [one]);
      for (const span of [one, whole]) span.end();
    });
    expect(process).toMatchObject({ traceId, parentId: parent });
    expect(publish).toMatchObject({ traceId, parentId: process?.id });
    expect(batch).toMatchObject({ parentId: '', links: [{ traceId, id: process?.id }] });
    expect(batch?.traceId).not.toBe(traceId);
  });

  it('fail with a fault, of which they have the kind alone, and not with a refusal', async () => {
    const spans = await spansOf(async (tracer) => {
      const root = tracer.start('request', { traceparent: null });
      const failing = (name: string, fault: Error) =>
        inSpan(name, () => Promise.reject(fault)).catch(() => {});
      await withSpan(root, () => failing('broken', new TypeError('secret 4111')));
      await withSpan(root, () => failing('refused', new OutOfStock()));
      root.end();
    });
    expect(spans.broken).toMatchObject({ status: 2, attributes: { 'error.type': 'TypeError' } });
    expect(spans.refused).toMatchObject({
      status: 0,
      attributes: { 'souk.refusal': 'OutOfStock' },
    });
    expect(JSON.stringify(spans)).not.toContain('4111');
  });
});

describe('a process that traces', () => {
  it('continues a stored trace from its first span, as a timer has no span', async () => {
    const tracer = await tracerAt('http://127.0.0.1:9');
    expect(currentSpan()).toBeUndefined();
    expect(traceparentOf(traceId)).toBe(`00-${traceId}-${rootSpanIdOf(traceId)}-01`);
    expect(traceIdIn(traceparentOf(`${'1'.repeat(16)}${'0'.repeat(16)}`))).not.toBeNull();
    await tracer.stop();
    expect(traceparentOf(traceId)).not.toBe(traceparentOf(traceId));
  });

  it('records a share of the traces, by their id alone', async () => {
    const receiver = await startOtlpReceiver();
    const [none, all] = [await tracerAt(receiver.url, 0), await tracerAt(receiver.url, 1)];
    none.start('left out', { traceparent: `00-${traceId}-b7ad6b7169203331-01` }).end();
    all.start('recorded', { traceparent: `00-${otherId}-b7ad6b7169203331-00` }).end();
    await Promise.all([none.stop(), all.stop()]);
    expect(receiver.spans.map(({ name }) => name)).toEqual(['recorded']);
  });

  it('works without its collector, and logs once that spans are lost', async () => {
    const lines: string[] = [];
    const noting = { warn: (_: object, message: string) => lines.push(message) } as never;
    const tracer = await openTracer('orders', { endpoint: 'http://127.0.0.1:9', share }, noting);
    tracer?.start('lost', { traceparent: null }).end();
    await tracer?.stop();
    await until(() => lines.length > 0);
    expect(lines).toEqual(['spans cannot be sent']);
  });
});

it('a process without an endpoint loads nothing of the SDK', async () => {
  const program = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ resolve: (name, context, next) => {
      const found = next(name, context);
      loaded.push(found.url);
      return found;
    } });
    const { openTracer } = await import('${import.meta.resolve('./open-tracer.ts')}');
    await import('${import.meta.resolve('../../service/subgraph.ts')}');
    const tracer = await openTracer('orders', null, {});
    const sdk = loaded.filter((url) => /sdk-trace|exporter-trace|otel-tracer/.test(url));
    console.log(JSON.stringify({ tracer: tracer ?? null, sdk, all: loaded.length > 100 }));
    process.exit();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  expect(JSON.parse(await text(child.stdout))).toEqual({ tracer: null, sdk: [], all: true });
});

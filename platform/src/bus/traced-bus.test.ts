import { newLogger } from '../runtime/logger.ts';
import { traceparentOf } from '../runtime/trace.ts';
import { openTracer } from '../runtime/tracing/open-tracer.ts';
import { currentSpan, spanOfTrace } from '../runtime/tracing/span.ts';
import { startOtlpReceiver } from '../testing/otlp-receiver.ts';
import type { EventBus, IncomingRecord } from './bus.ts';
import { tracedBus } from './traced-bus.ts';

const [one, other] = ['1'.repeat(32), '2'.repeat(32)];
const parent = 'b7ad6b7169203331';

const record = (traceId: string | null, topic = 'order-placed'): IncomingRecord => ({
  ...{ topic, partition: 0, position: 7n, key: 'o-1', value: '{}', at: new Date(0) },
  headers: { ce_id: 'm-1', ...(traceId && { traceparent: `00-${traceId}-${parent}-01` }) },
});

type Handle = (batch: readonly IncomingRecord[]) => Promise<void>;

/** A broker that fails to store what it gets, and delivers what `deliver` is given. */
function brokenBroker() {
  const handlers: Handle[] = [];
  const bus = {
    publish: () => Promise.reject(new RangeError('unavailable')),
    consume: async (_group: string, _topics: readonly string[], handle: Handle) => {
      handlers.push(handle);
      return { stop: async () => {} };
    },
  } as unknown as EventBus;
  return { bus, deliver: (batch: readonly IncomingRecord[]) => handlers[0]?.(batch) };
}

/** The spans that a bus sends while it does `work`. */
async function spansOf(work: (bus: EventBus, deliver: Handle) => Promise<unknown>) {
  const receiver = await startOtlpReceiver();
  const config = { endpoint: receiver.url, share: 1 };
  const tracer = await openTracer('orders', config, newLogger('test', 'fatal'));
  const { bus, deliver } = brokenBroker();
  await work(tracedBus(bus, tracer, 'kafka'), async (batch) => deliver(batch));
  await tracer?.stop();
  return receiver.spans;
}

const consume = (bus: EventBus, handle: Handle) => bus.consume('orders', [], handle);

describe('a traced client of the broker', () => {
  it('is the client itself without a tracer', () => {
    const { bus } = brokenBroker();
    expect(tracedBus(bus, undefined, 'kafka')).toBe(bus);
  });

  it('has a failed span for each record that the broker did not store', async () => {
    const spans = await spansOf(async (bus) => {
      const batch = [record(one), record(null), record(other, 'order-status')];
      await expect(bus.publish(batch)).rejects.toThrow('unavailable');
    });
    expect(
      spans.map(({ name, traceId, parentId, status }) => [name, traceId, parentId, status]),
    ).toEqual([
      ['send order-placed', one, parent, 2],
      ['send order-status', other, parent, 2],
    ]);
  });

  it('handles one record within its span', async () => {
    let seen: string | undefined;
    const [span, ...more] = await spansOf(async (bus, deliver) => {
      await consume(bus, async () => {
        seen = currentSpan()?.traceparent;
      });
      await deliver([record(one)]);
    });
    expect(span).toMatchObject({ name: 'process order-placed', traceId: one, parentId: parent });
    expect(span?.attributes['messaging.position']).toBe('7');
    expect(seen).toContain(span?.id);
    expect(more).toEqual([]);
  });

  it('handles a batch of two traces within a span that links to both', async () => {
    const seen: (string | undefined)[] = [];
    const spans = await spansOf(async (bus, deliver) => {
      await consume(bus, async () => {
        for (const id of [one, other]) seen.push(spanOfTrace(id)?.traceparent, traceparentOf(id));
      });
      await deliver([record(one), record(other)]);
    });
    const batch = spans.find(({ name }) => name === 'process batch');
    const processed = spans.filter(({ name }) => name === 'process order-placed');
    expect(batch?.links.map(({ id }) => id)).toEqual(processed.map(({ id }) => id));
    expect([one, other]).not.toContain(batch?.traceId);
    const ids = processed.flatMap(({ id, traceId }) => Array(2).fill(`00-${traceId}-${id}-01`));
    expect(seen).toEqual(ids);
  });

  it('handles several records of one trace in that trace', async () => {
    const spans = await spansOf(async (bus, deliver) => {
      await consume(bus, async () => {});
      await deliver([record(one), record(one, 'order-status')]);
    });
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([one]));
    expect(spans).toHaveLength(3);
  });

  it('handles records without a trace without a span', async () => {
    const spans = await spansOf(async (bus, deliver) => {
      await consume(bus, async () => expect(currentSpan()).toBeUndefined());
      await deliver([record(null)]);
    });
    expect(spans).toEqual([]);
  });
});

import { traceIdIn } from '../runtime/trace.ts';
import { type Span, type Tracer, withSpan } from '../runtime/tracing/span.ts';
import type { EventBus, IncomingRecord, OutgoingRecord } from './bus.ts';

type System = 'kafka' | 'postgresql';

/**
 * A client of the broker whose records have spans: `send` while the broker stores them, `process` while a group
 * handles them, both in the trace that the record names. Without a tracer it is the client itself.
 */
export function tracedBus(bus: EventBus, tracer: Tracer | undefined, system: System): EventBus {
  if (!tracer) return bus;
  return {
    publish: (batch) => sent(tracer, system, batch, () => bus.publish(batch)),
    consume: (group, topics, handle, cancel) => {
      const traced = (batch: readonly IncomingRecord[]) =>
        processed(tracer, { system, group }, batch, () => handle(batch));
      return bus.consume(group, topics, traced, cancel);
    },
    tail: (...request) => bus.tail(...request),
    bounds: (topic) => bus.bounds(topic),
    lag: (group, topics) => bus.lag(group, topics),
    ping: () => bus.ping(),
    close: () => bus.close(),
  };
}

/** A batch of the relay mixes traces, so each record has a span of its own, as long as the batch. */
async function sent(
  tracer: Tracer,
  system: System,
  batch: readonly OutgoingRecord[],
  send: () => Promise<void>,
): Promise<void> {
  const spans = batch.flatMap((record) => {
    const attributes = { ...attributesOf(record, system), 'messaging.operation.type': 'send' };
    return begin(tracer, record, `send ${record.topic}`, { kind: 'producer', attributes }) ?? [];
  });
  await untilDone(spans, send);
}

type Consumer = { readonly system: System; readonly group: string };

/**
 * Runs the handling of a batch within its span. One record is handled within its own; the span of several
 * links to theirs, and continues their trace if they have one in common.
 */
async function processed(
  tracer: Tracer,
  { system, group }: Consumer,
  batch: readonly IncomingRecord[],
  handle: () => Promise<void>,
): Promise<void> {
  const spans = batch.flatMap((record) => {
    const attributes = {
      ...attributesOf(record, system),
      'messaging.operation.type': 'process',
      'messaging.consumer.group.name': group,
      'messaging.destination.partition.id': String(record.partition),
      'messaging.position': String(record.position),
    };
    const options = { kind: 'consumer', attributes } as const;
    return begin(tracer, record, `process ${record.topic}`, options) ?? [];
  });
  const [first, ...others] = spans;
  if (!first) return handle();
  if (batch.length === 1) return untilDone(spans, () => withSpan(first, handle));
  const isOneTrace = others.every(({ traceId }) => traceId === first.traceId);
  const origin = { traceparent: isOneTrace ? first.traceparent : null, links: spans };
  const attributes = {
    'messaging.system': system,
    'messaging.consumer.group.name': group,
    'messaging.batch.message_count': batch.length,
  };
  const whole = tracer.start('process batch', origin, { kind: 'consumer', attributes });
  await untilDone([...spans, whole], () => withSpan(whole, handle, spans));
}

/** Undefined for a record without a trace. */
function begin(tracer: Tracer, record: OutgoingRecord, ...more: [string, StartOptions]) {
  const { traceparent } = record.headers;
  if (!traceparent || !traceIdIn(traceparent)) return undefined;
  const [name, options] = more;
  return tracer.start(name, { traceparent }, options);
}

type StartOptions = Parameters<Tracer['start']>[2];

function attributesOf({ topic, key, headers }: OutgoingRecord, system: System) {
  return {
    'messaging.system': system,
    'messaging.destination.name': topic,
    ...(headers.ce_id && { 'messaging.message.id': headers.ce_id }),
    ...(headers.ce_type && { 'messaging.message.type': headers.ce_type }),
    ...(key !== null && { 'messaging.message.key': key }),
  };
}

async function untilDone(spans: readonly Span[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
    for (const span of spans) span.end();
  } catch (fault) {
    for (const span of spans) span.end(fault);
    throw fault;
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync } from 'node:crypto';
import { spanOfTrace } from './tracing/span.ts';

const traceIds = new AsyncLocalStorage<string | null>();
const valid = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace id in a `traceparent` header (W3C Trace Context, version 00). Null without a valid one. */
export function traceIdIn(traceparent: unknown): string | null {
  return typeof traceparent === 'string' ? (valid.exec(traceparent)?.[1] ?? null) : null;
}

let tracers = 0;

/**
 * From now on a tracer of this process records spans, so that a parent id that names no span would break a trace. Call
 * what it returns when the tracer stops.
 */
export function recordSpans(): () => void {
  tracers += 1;
  return () => {
    tracers -= 1;
  };
}

/**
 * A `traceparent` for the next request or message of a trace. Its parent is the current span of that trace; where
 * there is none, as in a timer, the first span of the trace. Where nothing records spans each has a random one.
 */
export function traceparentOf(traceId: string): string {
  const span = spanOfTrace(traceId);
  if (span) return span.traceparent;
  return traceparentWith(traceId, tracers > 0 ? rootSpanIdOf(traceId) : randomSpanId());
}

const spanIdBytes = 8;
const random = Buffer.alloc(512 * spanIdBytes);
let used = random.length;

/** Takes random bytes for 512 ids at once: to ask for those of one costs more than the rest of the header. */
function randomSpanId(): string {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  used += spanIdBytes;
  return random.toString('hex', used - spanIdBytes, used);
}

export function traceparentWith(traceId: string, spanId: string): string {
  return `00-${traceId}-${spanId}-01`;
}

/** The id of the first span of a trace that began here: it needs no place to be stored. */
export function rootSpanIdOf(traceId: string): string {
  const half = traceId.slice(16);
  return /^0+$/.test(half) ? traceId.slice(0, 16) : half;
}

/** Runs `work`, and everything that it starts, within a trace: its log lines have the `traceId`. */
export function inTrace<Result>(traceId: string | null, work: () => Result): Result {
  return traceIds.run(traceId, work);
}

/** The trace id of the current asynchronous context. Null outside of a trace. */
export function currentTraceId(): string | null {
  return traceIds.getStore() ?? null;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const traceIds = new AsyncLocalStorage<string | null>();
const valid = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace id in a `traceparent` header (W3C Trace Context, version 00). Null without a valid one. */
export function traceIdIn(traceparent: unknown): string | null {
  return typeof traceparent === 'string' ? (valid.exec(traceparent)?.[1] ?? null) : null;
}

/** A `traceparent` for the next request or message of a trace, with a parent id of its own. */
export function traceparentOf(traceId: string): string {
  return `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
}

/** Runs `work`, and everything that it starts, within a trace: its log lines have the `traceId`. */
export function inTrace<Result>(traceId: string | null, work: () => Result): Result {
  return traceIds.run(traceId, work);
}

/** The trace id of the current asynchronous context. Null outside of a trace. */
export function currentTraceId(): string | null {
  return traceIds.getStore() ?? null;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** What ties log lines, errors and fetches of one request together (W3C Trace Context). */
export type Trace = {
  /** 32 hexadecimal digits: what a client is shown when something went wrong. */
  readonly id: string;
};

const traces = new AsyncLocalStorage<Trace>();
const traceparent = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace that a `traceparent` header goes on with, or a new one. */
export function traceOf(header: unknown): Trace {
  const id = typeof header === 'string' ? traceparent.exec(header)?.[1] : undefined;
  return { id: id ?? randomBytes(16).toString('hex') };
}

/** Runs `work`, and all that it starts, within a trace. */
export function inTrace<Result>(trace: Trace, work: () => Result): Result {
  return traces.run(trace, work);
}

/** The trace of the work under way; a new one when it has none. */
export function currentTrace(): Trace {
  return traces.getStore() ?? traceOf(undefined);
}

/** A `traceparent` header for one call made within a trace. */
export function traceparentOf({ id }: Trace): string {
  return `00-${id}-${randomBytes(8).toString('hex')}-01`;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** Correlates the log lines, errors and fetches of one request (W3C Trace Context). */
export type Trace = {
  /** 32 hexadecimal digits; clients see it in errors and in `x-trace-id`. */
  readonly id: string;
  /** The operation's name, once the document is parsed and has one. */
  operationName?: string;
};

const traces = new AsyncLocalStorage<Trace>();
const traceparent = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Continues the trace of a `traceparent` header; starts a new one without a valid header. */
export function traceOf(header: unknown): Trace {
  const id = typeof header === 'string' ? traceparent.exec(header)?.[1] : undefined;
  return { id: id ?? randomBytes(16).toString('hex') };
}

/** Runs `work`, and everything that it starts, within a trace. */
export function inTrace<Result>(trace: Trace, work: () => Result): Result {
  return traces.run(trace, work);
}

/** The trace of the current asynchronous context; a new one when there is none. */
export function currentTrace(): Trace {
  return traces.getStore() ?? traceOf(undefined);
}

/** Adds the name of the operation to the current trace, for its log lines. */
export function nameOperation(name: string | null | undefined): void {
  const trace = traces.getStore();
  if (trace && name) trace.operationName = name;
}

/** A `traceparent` header for one outgoing call within a trace, with a new parent id. */
export function traceparentOf({ id }: Trace): string {
  return `00-${id}-${randomBytes(8).toString('hex')}-01`;
}

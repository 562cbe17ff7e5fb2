import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import * as platform from '@souk/platform/runtime/trace';
import { type Span, withSpan } from '@souk/platform/runtime/tracing/span';

/** Correlates the log lines, errors and fetches of one request (W3C Trace Context). */
export type Trace = {
  /** 32 hexadecimal digits; clients see it in errors and in `x-trace-id`. */
  readonly id: string;
  /** The operation's name, once the document is parsed and has one. */
  operationName?: string;
  /** The span of the request, where it is traced. */
  span?: Span | undefined;
};

const traces = new AsyncLocalStorage<Trace>();

/** Continues the trace of a `traceparent` header; starts a new one without a valid header. */
export function traceOf(header: unknown): Trace {
  return { id: platform.traceIdIn(header) ?? randomBytes(16).toString('hex') };
}

/** Runs `work`, and everything that it starts, within a trace. */
export function inTrace<Result>(trace: Trace, work: () => Result): Result {
  return traces.run(trace, () => platform.inTrace(trace.id, () => withSpan(trace.span, work)));
}

/** The trace of the current asynchronous context; a new one when there is none. */
export function currentTrace(): Trace {
  return traces.getStore() ?? traceOf(undefined);
}

/** Adds the name of the operation to the current trace, for its log lines. */
export function nameOperation(name: string | null | undefined): void {
  const trace = traces.getStore();
  if (!trace || !name) return;
  trace.operationName = name;
  trace.span?.set({ 'graphql.operation.name': name });
}

/** A `traceparent` header for one outgoing call within a trace. */
export function traceparentOf({ id }: Trace): string {
  return platform.traceparentOf(id);
}

import { AsyncLocalStorage } from 'node:async_hooks';

/** What a span says about its operation. Never a user's text, a token or a parameter of a statement. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** The role of an operation, as OpenTelemetry names it. */
type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

export type SpanOptions = { readonly kind?: SpanKind; readonly attributes?: Attributes };

/** One timed operation of a trace. */
export interface Span {
  readonly traceId: string;
  /** W3C Trace Context for what continues the trace elsewhere: this span is its parent. */
  readonly traceparent: string;
  /** Begins a child. Whoever begins a span ends it. */
  start(name: string, options?: SpanOptions): Span;
  set(attributes: Attributes): void;
  /** Ends the span. A fault marks it as failed; only the kind of the fault is recorded. */
  end(fault?: unknown): void;
}

/** Where a span continues a trace from, and the spans in other traces that it belongs to. */
export type Origin = {
  /** W3C Trace Context of the parent; null begins a trace. */
  readonly traceparent: string | null;
  /** The id of the trace to begin, 32 hexadecimal digits; random when it is left out. */
  readonly traceId?: string;
  readonly links?: readonly Span[];
};

/** Begins the first span of a trace in this process. The rest are children: see `inSpan`. */
export interface Tracer {
  start(name: string, origin: Origin, options?: SpanOptions): Span;
  /** Sends what is recorded, waits 5 s at most, and ends. */
  stop(): Promise<void>;
}

/** The span of an asynchronous context, and those of the other traces in it, by trace id. */
type Current = { readonly span: Span; readonly others: ReadonlyMap<string, Span> };

const current = new AsyncLocalStorage<Current | undefined>();

/** Runs `work`, and everything that it starts, within a span. `others`: the spans of what it handles together. */
export function withSpan<Result>(
  span: Span | undefined,
  work: () => Result,
  others: readonly Span[] = [],
): Result {
  if (!span) return work();
  const byTrace = new Map(others.map((other) => [other.traceId, other]));
  return current.run({ span, others: byTrace }, work);
}

/** The span of the current context. Undefined where nothing is traced. */
export function currentSpan(): Span | undefined {
  return current.getStore()?.span;
}

/** The span of the current context that belongs to a trace: a batch of messages may mix several traces. */
export function spanOfTrace(traceId: string): Span | undefined {
  const { span, others } = current.getStore() ?? {};
  return span?.traceId === traceId ? span : others?.get(traceId);
}

/** Runs `work` within a child of the current span, which ends with it. Without a current span only runs `work`. */
export async function inSpan<Result>(
  name: string,
  work: () => Promise<Result>,
  options?: SpanOptions,
): Promise<Result> {
  const store = current.getStore();
  if (!store) return work();
  const span = store.span.start(name, options);
  try {
    const result = await current.run({ ...store, span }, work);
    span.end();
    return result;
  } catch (fault) {
    span.end(fault);
    throw fault;
  }
}

/** `inSpan` for work that is done when it returns. */
export function inSpanSync<Result>(name: string, work: () => Result): Result {
  const span = currentSpan()?.start(name);
  try {
    const result = work();
    span?.end();
    return result;
  } catch (fault) {
    span?.end(fault);
    throw fault;
  }
}

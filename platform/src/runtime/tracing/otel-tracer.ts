import {
  type Span as ApiSpan,
  type SpanOptions as ApiSpanOptions,
  type Tracer as ApiTracer,
  type Context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  type IdGenerator,
  RandomIdGenerator,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { Refusal } from '../../kernel/refusal.ts';
import { inTime } from '../in-time.ts';
import type { Logger } from '../logger.ts';
import { recordSpans, rootSpanIdOf, traceparentWith } from '../trace.ts';
import type { TracingConfig } from './settings.ts';
import type { Attributes, Origin, Span, SpanOptions, Tracer } from './span.ts';

const stopMs = 5_000;
const kinds = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};

/**
 * A tracer that sends its spans by OTLP (HTTP, protobuf). It has a provider of its own and registers nothing
 * globally, as services share processes. Whether a trace is recorded follows from its id alone, and not from
 * what a client asks for in `traceparent`.
 */
export function otelTracer(
  service: string,
  { endpoint, share }: NonNullable<TracingConfig>,
  logger: Logger,
): Tracer {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = reportingFirstFailure(new OTLPTraceExporter({ url }), logger);
  const ids = new Ids();
  const provider = new TracerProvider({
    idGenerator: ids,
    sampler: new TraceIdRatioBasedSampler(share),
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'souk' }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
    spanLimits: { attributeValueLengthLimit: 2_000 },
  });
  const tracer = provider.getTracer('souk');
  const endRecording = recordSpans();
  return {
    start: (name, origin, options = {}) => {
      const links = origin.links?.map((span) => ({ context: contextOf(span.traceparent) }));
      const started = { ...startOptions(options), ...(links && { links }) };
      ids.root = origin.traceparent === null ? (origin.traceId ?? null) : null;
      const span = tracer.startSpan(name, started, parentOf(origin));
      ids.root = null;
      return new RecordedSpan(tracer, span);
    },
    stop: () => {
      endRecording();
      // Its own time limit is that of one export, 30 s.
      return inTime(provider.shutdown(), stopMs).catch(() => {});
    },
  };
}

class RecordedSpan implements Span {
  readonly #tracer: ApiTracer;
  readonly #span: ApiSpan;

  constructor(tracer: ApiTracer, span: ApiSpan) {
    this.#tracer = tracer;
    this.#span = span;
  }

  get traceId(): string {
    return this.#span.spanContext().traceId;
  }

  get traceparent(): string {
    const { traceId, spanId } = this.#span.spanContext();
    return traceparentWith(traceId, spanId);
  }

  start(name: string, options: SpanOptions = {}): Span {
    const parent = trace.setSpan(ROOT_CONTEXT, this.#span);
    const span = this.#tracer.startSpan(name, startOptions(options), parent);
    return new RecordedSpan(this.#tracer, span);
  }

  set(attributes: Attributes): void {
    this.#span.setAttributes(attributes);
  }

  end(fault?: unknown): void {
    if (fault !== undefined) this.#fail(fault);
    this.#span.end();
  }

  /** The message of a fault may hold anything, so that it stays in the log. A refusal is no failure. */
  #fail(fault: unknown): void {
    const kind = fault instanceof Error ? fault.name : typeof fault;
    if (fault instanceof Refusal) {
      this.set({ 'souk.refusal': kind });
      return;
    }
    this.set({ 'error.type': kind });
    this.#span.setStatus({ code: SpanStatusCode.ERROR });
  }
}

/** Random ids, but for the first span of a trace: anyone who knows the trace's id knows that span's id. */
class Ids implements IdGenerator {
  /** The trace id of the root span that begins now. */
  root: string | null = null;
  readonly #random = new RandomIdGenerator();

  generateTraceId(): string {
    return this.root ?? this.#random.generateTraceId();
  }

  generateSpanId(): string {
    return this.root === null ? this.#random.generateSpanId() : rootSpanIdOf(this.root);
  }
}

function startOptions({ kind = 'internal', attributes }: SpanOptions): ApiSpanOptions {
  return { kind: kinds[kind], ...(attributes && { attributes }) };
}

function parentOf({ traceparent }: Origin): Context {
  if (traceparent === null) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, contextOf(traceparent));
}

function contextOf(traceparent: string) {
  const [, traceId = '', spanId = ''] = traceparent.split('-');
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

/** Logs once that spans are lost, until one export succeeds again. */
function reportingFirstFailure(exporter: SpanExporter, logger: Logger): SpanExporter {
  let failing = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.code !== 0;
        if (failed && !failing) logger.warn({ err: result.error }, 'spans cannot be sent');
        failing = failed;
        done(result);
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import protobuf from 'protobufjs';
import { newParts, type Stoppable } from './test-file.ts';

/** A span as a collector receives it; ids are hexadecimal, and `parentId` is empty for a root. */
export type ReceivedSpan = {
  readonly service: string;
  readonly traceId: string;
  readonly id: string;
  readonly parentId: string;
  readonly name: string;
  /** 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
  readonly kind: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly links: readonly { readonly traceId: string; readonly id: string }[];
  /** 2 marks a failure. */
  readonly status: number;
};

/** A collector that keeps the spans that it receives. */
export type OtlpReceiver = Stoppable & {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly url: string;
  readonly spans: readonly ReceivedSpan[];
};

/** The part of OTLP 1 that is read here. A reader of protobuf skips the fields that it does not know. */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message Request { repeated ResourceSpans resource_spans = 1; }
  message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
  message Resource { repeated KeyValue attributes = 1; }
  message ScopeSpans { repeated Span spans = 2; }
  message KeyValue { string key = 1; AnyValue value = 2; }
  message AnyValue {
    oneof value { string text = 1; bool flag = 2; int64 whole = 3; double number = 4; }
  }
  message Link { bytes trace_id = 1; bytes span_id = 2; }
  message Status { int32 code = 3; }
  message Span {
    bytes trace_id = 1; bytes span_id = 2; bytes parent_span_id = 4;
    string name = 5; int32 kind = 6; repeated KeyValue attributes = 9;
    repeated Link links = 13; Status status = 15;
  }`);
const requestType = root.lookupType('Request');

type Attribute = { readonly key: string; readonly value?: Readonly<Record<string, unknown>> };
type Span = {
  readonly traceId: Uint8Array;
  readonly spanId: Uint8Array;
  readonly parentSpanId: Uint8Array;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly Attribute[];
  readonly links: readonly { readonly traceId: Uint8Array; readonly spanId: Uint8Array }[];
  readonly status?: { readonly code: number };
};
type Request = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[];
  }[];
};

/** Starts a receiver of OTLP over HTTP on a free port. */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    if (request.url === '/v1/traces') spans.push(...spansIn(body));
    response.writeHead(request.url === '/v1/traces' ? 200 : 404).end();
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const { parts, stoppable } = newParts();
  parts.defer(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { ...stoppable, url: `http://127.0.0.1:${port}`, spans };
}

function spansIn(body: Buffer): ReceivedSpan[] {
  const { resourceSpans } = requestType.decode(body) as unknown as Request;
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = attributesOf(resource.attributes)['service.name'] ?? '';
    return scopeSpans.flatMap(({ spans }) => spans.map((span) => receivedSpan(service, span)));
  });
}

function receivedSpan(service: string, span: Span): ReceivedSpan {
  return {
    service,
    traceId: hex(span.traceId),
    id: hex(span.spanId),
    parentId: hex(span.parentSpanId),
    name: span.name,
    kind: span.kind,
    attributes: attributesOf(span.attributes),
    links: span.links.map(({ traceId, spanId }) => ({ traceId: hex(traceId), id: hex(spanId) })),
    status: span.status?.code ?? 0,
  };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function attributesOf(attributes: readonly Attribute[]): Record<string, string> {
  const entries = attributes.map(({ key, value = {} }) => {
    const { text, flag, whole, number } = value;
    return [key, String(text || flag || whole || number || '')];
  });
  return Object.fromEntries(entries);
}

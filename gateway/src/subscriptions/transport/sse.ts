import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { unauthenticated } from '@souk/auth/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Sink } from '../stream/message.ts';
import { ConnectionLimit, messageCost, openConnection } from './connection.ts';
import { acceptsEvents, readHttpRequest } from './http-request.ts';
import type { TransportContext } from './transport-context.ts';

/**
 * Serves subscriptions as server-sent events at `/graphql`. Call it before the route for queries is
 * registered. Returns the function that ends all streams.
 */
export function serveSse(http: FastifyInstance, context: TransportContext): () => void {
  const { streamsPerUser, anonymousPerAddress } = context.settings;
  const limit = new ConnectionLimit(streamsPerUser, anonymousPerAddress);
  const open = new Set<ServerResponse>();
  http.addHook('preHandler', async (request, reply) => {
    if (!acceptsEvents(request, context.parseOperation)) return;
    await openEventStream(request, reply, context, limit);
    open.add(reply.raw);
    reply.raw.once('close', () => open.delete(reply.raw));
  });
  // Without the event "complete", the client sees a broken connection and reconnects.
  return () => {
    for (const response of open) response.end();
  };
}

/** Answers a request with a stream. Throws before the response starts; later errors go into the stream. */
async function openEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  context: TransportContext,
  limit: ConnectionLimit,
): Promise<void> {
  const { headers, method, ip: address, trace } = request;
  const params = readHttpRequest(request);
  const expired = Promise.withResolvers<void>();
  const handshake = { headers, method, address, trace };
  const connection = await openConnection(handshake, context, limit, expired.resolve);
  const { credential, forwarded, release } = connection;
  try {
    context.consumeRateLimit({ caller: credential.caller, address }, messageCost);
  } catch (error) {
    release();
    throw error;
  }
  reply.hijack();
  const { unsentBytesMax } = context.settings;
  const sink = new SseSink(reply.raw, reply.getHeaders() as OutgoingHttpHeaders, unsentBytesMax);
  const stopBeating = context.heartbeat.add(() => sink.beat());
  const resumeAfter = headers['last-event-id']?.toString() || null;
  const client = { credential, address, forwarded, sink, transport: 'sse' } as const;
  const subscription = context.subscriptions.open(params, resumeAfter, client, () => {});
  void expired.promise.then(() => subscription.end('expired', unauthenticated()));
  const close = () => {
    stopBeating();
    subscription.end('client');
    release();
  };
  if (reply.raw.destroyed) close();
  else reply.raw.once('close', close);
}

/**
 * Writes the messages of one subscription as server-sent events (WHATWG HTML, section 9.2) in the
 * distinct connections mode of GraphQL over SSE. The id of an event is the message's cursor: a browser
 * sends it as `Last-Event-ID` when it reconnects. The handler of graphql-sse writes no ids.
 */
class SseSink implements Sink {
  readonly #response: ServerResponse;
  readonly #unsentBytesMax: number;
  #isBeating = false;

  constructor(response: ServerResponse, headers: OutgoingHttpHeaders, unsentBytesMax: number) {
    this.#response = response;
    this.#unsentBytesMax = unsentBytesMax;
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies such as nginx would buffer the events.
      'x-accel-buffering': 'no',
    });
    this.beat();
  }

  readonly next: Sink['next'] = ({ text, cursor }) => {
    const id = cursor ? `id: ${cursor}\n` : '';
    const event = `event: next\n${id}data: ${text}\n\n`;
    const response = this.#response;
    if (response.writableLength < this.#unsentBytesMax) return void response.write(event);
    return new Promise((resolve) => response.write(event, () => resolve()));
  };

  readonly end = (errors: readonly GraphQLFormattedError[]) => {
    const last = errors.length > 0 ? `event: next\ndata: ${JSON.stringify({ errors })}\n\n` : '';
    this.#response.end(`${last}event: complete\ndata:\n\n`);
  };

  /**
   * Sends a comment, so that no proxy closes the connection as idle. Disconnects a client that has not
   * taken the comment before.
   */
  beat(): void {
    if (this.#isBeating) this.#response.destroy();
    this.#isBeating = true;
    this.#response.write(':\n\n', () => {
      this.#isBeating = false;
    });
  }
}

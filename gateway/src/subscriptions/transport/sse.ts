import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { unauthenticated } from '@souk/auth/refused-token';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admit } from './connection.ts';
import { Connections } from './connections.ts';
import type { House } from './context.ts';
import { EventStream } from './event-stream.ts';
import { asksForEvents, requestIn } from './http-request.ts';

/**
 * Serves subscriptions as server-sent events at `/graphql`. Register it before the route that answers
 * queries. Returns how to stop, which ends all streams.
 */
export function serveEventStreams(http: FastifyInstance, house: House): () => void {
  const { streamsPerUser, anonymousPerAddress } = house.settings;
  const connections = new Connections(streamsPerUser, anonymousPerAddress);
  const open = new Set<ServerResponse>();
  http.addHook('preHandler', async (request, reply) => {
    if (!asksForEvents(request, house.parseOperation)) return;
    await stream(request, reply, house, connections);
    open.add(reply.raw);
    reply.raw.once('close', () => open.delete(reply.raw));
  });
  // Without the event "complete": to a client the connection broke, and it comes back.
  return () => {
    for (const response of open) response.end();
  };
}

/** Throws as long as nothing was sent. What is wrong with the subscription itself is told in the stream. */
async function stream(
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
  connections: Connections,
): Promise<void> {
  const { headers, method, ip: address } = request;
  const asked = requestIn(request);
  const expired = Promise.withResolvers<void>();
  const knock = { headers, method, address };
  const { proof, leave } = await admit(knock, house, connections, expired.resolve);
  reply.hijack();
  const { unsentBytesMax } = house.settings;
  const sink = new EventStream(
    reply.raw,
    reply.getHeaders() as OutgoingHttpHeaders,
    unsentBytesMax,
  );
  const stopBeating = house.heartbeat.add(() => sink.beat());
  const resumeAfter = headers['last-event-id']?.toString() || null;
  const client = { proof, address, sink, transport: 'sse' } as const;
  const subscription = house.subscriptions.open(asked, resumeAfter, client, () => {});
  void expired.promise.then(() => subscription.end('expired', unauthenticated()));
  const close = () => {
    stopBeating();
    subscription.end('client');
    leave();
  };
  if (reply.raw.destroyed) close();
  else reply.raw.once('close', close);
}

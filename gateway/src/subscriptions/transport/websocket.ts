import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { clientAddress } from '../../http/client-address.ts';
import { answerAndClose, tooManyConnections } from '../../http/client-error.ts';
import { OpenCounter } from '../../http/open-counter.ts';
import { inTrace, traceOf } from '../../request/trace.ts';
import { foreignOrigin, noSocketHere } from '../errors.ts';
import { closeWith, closings, SocketWithReasons } from './closings.ts';
import { ConnectionLimit, type Handshake } from './connection.ts';
import { Socket } from './socket.ts';
import type { TransportContext } from './transport-context.ts';

/** How long a socket that was closed stays open for its client's close frame. */
const closeTimeout = 5_000;
/** The same when the gateway stops. */
const stopTimeoutMs = 1_000;

/**
 * Serves subscriptions over WebSocket at `/graphql`. Rejects pages of other origins. Returns the
 * function that closes all sockets; it terminates those whose clients do not answer within a second.
 */
export function serveWebSocket(
  http: Server,
  origins: readonly string[],
  context: TransportContext,
): () => Promise<void> {
  const { messageBytesMax, socketsPerUser, anonymousPerAddress, uninitialisedPerAddress } =
    context.settings;
  const limit = new ConnectionLimit(socketsPerUser, anonymousPerAddress);
  const uninitialised = new OpenCounter();
  const server = new WebSocketServer({
    noServer: true,
    handleProtocols,
    autoPong: false,
    WebSocket: SocketWithReasons,
    // The types of ws lack this option.
    ...{ closeTimeout },
    maxPayload: messageBytesMax,
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const trace = traceOf(request.headers.traceparent);
    const { headers } = request;
    // Until ws handles its errors, a client that disconnects would end the process.
    socket.on('error', () => socket.destroy());
    try {
      context.assertHttps?.(request);
      assertAllowed(request, origins);
      const address = clientAddress(request, context.trustProxy);
      const onInit = uninitialised.acquire(address, uninitialisedPerAddress);
      if (!onInit) throw tooManyConnections();
      socket.once('close', onInit);
      const handshake = { headers, method: 'GET', address, trace };
      server.handleUpgrade(request, socket, head, (ws) => accept(ws, handshake, onInit));
    } catch (error) {
      inTrace(trace, () => answerAndClose(socket, error, context.formatError));
    }
  };
  const accept = (ws: SocketWithReasons, handshake: Handshake, onInit: () => void) => {
    if (ws.protocol === GRAPHQL_TRANSPORT_WS_PROTOCOL) {
      new Socket(ws, handshake, context, { limit, onInit });
      return;
    }
    // Without a listener, an error of a socket would end the process.
    ws.on('error', () => {});
    context.recordRefusal(closings.unknownProtocol.refusal, handshake.trace);
    closeWith(ws, 'unknownProtocol');
  };
  http.on('upgrade', upgrade);
  return async () => {
    http.off('upgrade', upgrade);
    await Promise.all([...server.clients].map(closeSocket));
  };
}

async function closeSocket(ws: SocketWithReasons): Promise<void> {
  const timeout = setTimeout(() => ws.terminate(), stopTimeoutMs);
  const closed = once(ws, 'close');
  closeWith(ws, 'restart');
  await closed;
  clearTimeout(timeout);
}

/** Throws the error that rejects the upgrade. */
function assertAllowed({ url, headers }: IncomingMessage, origins: readonly string[]): void {
  if (url?.split('?')[0] !== '/graphql') throw noSocketHere();
  if (headers.origin !== undefined && !origins.includes(headers.origin)) throw foreignOrigin();
}

import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { clientAddress } from '../../http/client-address.ts';
import { type Trace, traceOf } from '../../request/trace.ts';
import { closeWith, closings, SocketWithReasons } from './closings.ts';
import { ConnectionLimit } from './connection.ts';
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
  const { messageBytesMax, socketsPerUser, anonymousPerAddress } = context.settings;
  const limit = new ConnectionLimit(socketsPerUser, anonymousPerAddress);
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
    // Until ws handles its errors, a client that disconnects would end the process.
    socket.on('error', () => socket.destroy());
    const rejection = rejectionOf(request, origins);
    if (rejection) {
      context.recordRefusal(rejection.code, trace);
      socket.end(`HTTP/1.1 ${rejection.status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    } else server.handleUpgrade(request, socket, head, (ws) => accept(ws, request, trace));
  };
  const accept = (ws: SocketWithReasons, request: IncomingMessage, trace: Trace) => {
    const address = clientAddress(request, context.trustProxy);
    const handshake = { headers: request.headers, method: 'GET', address, trace };
    if (ws.protocol === GRAPHQL_TRANSPORT_WS_PROTOCOL) {
      new Socket(ws, handshake, context, limit);
      return;
    }
    // Without a listener, an error of a socket would end the process.
    ws.on('error', () => {});
    context.recordRefusal(closings.unknownProtocol.refusal, trace);
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

/** The HTTP status that rejects the upgrade, and its code. Null: it is allowed. */
function rejectionOf({ url, headers }: IncomingMessage, origins: readonly string[]) {
  if (url?.split('?')[0] !== '/graphql') return { status: '404 Not Found', code: 'NOT_FOUND' };
  const isForeign = headers.origin !== undefined && !origins.includes(headers.origin);
  return isForeign ? { status: '403 Forbidden', code: 'FORBIDDEN' } : null;
}

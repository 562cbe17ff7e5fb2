import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientAddress } from '../../http/client-address.ts';
import { Connections } from './connections.ts';
import type { House } from './context.ts';
import { Socket } from './socket.ts';

/** "Service restart" (IANA, WebSocket close codes): clients come back. */
const serviceRestart = 1012;
const goodbyeMs = 1_000;

/**
 * Serves subscriptions over WebSocket at `/graphql`. A page of somebody else's gets no socket.
 * Returns how to stop, which closes all of them, if need be without their clients' consent.
 */
export function serveWebSockets(
  http: Server,
  origins: readonly string[],
  house: House,
): () => Promise<void> {
  const { messageBytesMax, socketsPerUser, anonymousPerAddress } = house.settings;
  const connections = new Connections(socketsPerUser, anonymousPerAddress);
  const server = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: messageBytesMax,
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until ws has taken it over, a client that leaves would end the process.
    socket.on('error', () => socket.destroy());
    const refusal = refusalOf(request, origins);
    if (refusal)
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    else server.handleUpgrade(request, socket, head, (ws) => welcome(ws, request));
  };
  const welcome = (ws: WebSocket, request: IncomingMessage) => {
    const address = clientAddress(request, house.trustProxy);
    const knock = { headers: request.headers, method: 'GET', address };
    if (ws.protocol === GRAPHQL_TRANSPORT_WS_PROTOCOL) new Socket(ws, knock, house, connections);
    else ws.close(CloseCode.SubprotocolNotAcceptable);
  };
  http.on('upgrade', upgrade);
  return async () => {
    http.off('upgrade', upgrade);
    await Promise.all([...server.clients].map(sayGoodbye));
  };
}

async function sayGoodbye(ws: WebSocket): Promise<void> {
  const tooLate = setTimeout(() => ws.terminate(), goodbyeMs);
  const closed = once(ws, 'close');
  ws.close(serviceRestart);
  await closed;
  clearTimeout(tooLate);
}

/** The status line for who gets no socket. */
function refusalOf({ url, headers }: IncomingMessage, origins: readonly string[]): string | null {
  if (url?.split('?')[0] !== '/graphql') return '404 Not Found';
  const isForeign = headers.origin !== undefined && !origins.includes(headers.origin);
  return isForeign ? '403 Forbidden' : null;
}

import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd, until } from '@souk/platform/testing/test-file';
import Fastify from 'fastify';
import { WebSocket, WebSocketServer } from 'ws';
import { useGateway } from './use-gateway.ts';

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A gateway that answers with the headers it got; a stream begins with one event. */
async function openGateway() {
  const ended: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    if (request.headers.accept !== 'text/event-stream') {
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.end(JSON.stringify({ url: request.url, ...request.headers }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n');
    response.once('close', () => ended.push(request));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, { headers }) => socket.send(JSON.stringify(headers)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  atEnd(async () => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  return { url: urlOf(server), ended, server };
}

async function openWeb(gatewayUrl: string): Promise<string> {
  const http = Fastify({ forceCloseConnections: true });
  await http.register(useGateway, { gatewayUrl, publicUrl: 'http://pages.test' } as never);
  atEnd(() => http.close());
  return http.listen({ port: 0, host: '127.0.0.1' });
}

describe('what the web passes on to the gateway', () => {
  it('has the path, the cookies and the address of the client, not one that it claims', async () => {
    const web = await openWeb((await openGateway()).url);
    const headers = { cookie: 'session=x', 'x-forwarded-for': '1.2.3.4' };
    const response = await fetch(`${web}/auth/profile/me?x=1`, { headers });
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.json()).toMatchObject({
      url: '/auth/profile/me?x=1',
      cookie: 'session=x',
      referer: 'http://pages.test',
      'x-forwarded-for': '127.0.0.1',
    });
  });

  it('is a stream of events at once, and ends when its client leaves', async () => {
    const gateway = await openGateway();
    const web = await openWeb(gateway.url);
    const request = get(`${web}/graphql?query=x`, { headers: { accept: 'text/event-stream' } });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(String((await once(response, 'data'))[0])).toBe('data: first\n\n');
    response.destroy();
    await until(() => gateway.ended.length > 0);
  });

  it('is a socket with the cookie, the origin and the address of its client', async () => {
    const web = await openWeb((await openGateway()).url);
    const socket = new WebSocket(`${web.replace('http', 'ws')}/graphql`, {
      headers: { cookie: 'session=x', origin: 'http://localhost:3000' },
    });
    const [message] = await once(socket, 'message');
    expect(JSON.parse(String(message))).toMatchObject({
      cookie: 'session=x',
      origin: 'http://localhost:3000',
      'x-forwarded-for': '127.0.0.1',
    });
    socket.close();
    await once(socket, 'close');
  });
});

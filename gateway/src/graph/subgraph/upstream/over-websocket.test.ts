import { WebSocketServer } from 'ws';
import { webSocketUpstream } from './over-websocket.ts';
import { startRawServer } from './testing/raw-server.ts';
import { describeUpstream, endAt } from './testing/upstream.contract.ts';

const openAt = (url: string) => webSocketUpstream(url.replace('http:', 'ws:'));
const lost = { kind: 'lost', cause: expect.any(Error) };

describe('a subscription at a subgraph over graphql-transport-ws', () => {
  describeUpstream('graphql-ws', openAt);

  const ack = '{"type":"connection_ack"}';
  it.each([
    ['text before the acknowledgement', ['not JSON']],
    ['another message before it', ['{"type":"next","id":"1","payload":{}}']],
    ['text in place of an event', [ack, '{"data":{}}']],
    ['an unknown message', [ack, '{"type":"data","id":"1","payload":{"data":{}}}']],
    ['an event that is no object', [ack, '{"type":"next","id":"1","payload":7}']],
  ])('is lost when the subgraph sends %s', async (_, messages) => {
    const url = await startRawServer((server) =>
      new WebSocketServer({ server }).on('connection', (socket) => {
        for (const message of messages) socket.send(message);
      }),
    );
    expect(await endAt(openAt(url))).toEqual(lost);
  });

  it('is lost when the subgraph closes the socket as after a normal end', async () => {
    let connections = 0;
    const url = await startRawServer((server) =>
      new WebSocketServer({ server }).on('connection', (socket) => {
        connections += 1;
        socket.send(ack);
        socket.once('message', () => socket.once('message', () => socket.close(1000)));
      }),
    );
    expect(await endAt(openAt(url))).toEqual(lost);
    expect(connections).toBe(1);
  });

  it.each([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'lost'],
  ])('reports a handshake that is answered with %i as %s', async (status, kind) => {
    const url = await startRawServer((server) =>
      server.on('upgrade', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)),
    );
    expect(await endAt(openAt(url))).toEqual({ kind, cause: expect.any(Error) });
  });

  it.each([
    [4401, 'forbidden'],
    [4403, 'forbidden'],
    [4400, 'lost'],
    [1011, 'lost'],
  ])('reports the close code %i in answer to connection_init as %s', async (code, kind) => {
    const url = await startRawServer((server) =>
      new WebSocketServer({ server }).on('connection', (socket) =>
        socket.once('message', () => socket.close(code)),
      ),
    );
    expect(await endAt(openAt(url))).toEqual({ kind, cause: expect.any(Error) });
  });
});

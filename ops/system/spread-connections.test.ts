import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { freePort } from '@souk/platform/runtime/free-port';
import { atEnd } from '@souk/platform/testing/test-file';
import { spreadConnections } from './spread-connections.ts';

/** A server that answers each connection with its name once it has read a byte, and keeps it open. */
async function server(name: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const open = new Set<Socket>();
  const listening: Server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {});
    socket.once('data', (data) => socket.write(`${name}:${data}`));
    socket.once('end', () => socket.end());
  });
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const stop = async () => {
    if (!listening.listening) return;
    listening.close();
    // As the end of a process that was killed.
    for (const socket of open) socket.resetAndDestroy();
    await once(listening, 'close');
  };
  atEnd(stop);
  return { port: (listening.address() as AddressInfo).port, stop };
}

async function spread(targets: readonly number[]) {
  const port = await freePort();
  const spreader = await spreadConnections(port, targets);
  atEnd(async () => spreader[Symbol.asyncDispose]());
  return port;
}

/** Empty when the connection is broken. */
async function answerAt(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.end('x');
  return text(socket).catch(() => '');
}

describe('connections to an address of several processes (DEP-11)', () => {
  it('are spread over all of them', async () => {
    const all = await Promise.all(['a', 'b', 'c'].map(server));
    const port = await spread(all.map((one) => one.port));
    const answers: string[] = [];
    for (let count = 0; count < 6; count += 1) answers.push(await answerAt(port));
    expect(answers.sort()).toEqual(['a:x', 'a:x', 'b:x', 'b:x', 'c:x', 'c:x']);
  });

  it('pass over a process that has ended', async () => {
    const [a, b] = [await server('a'), await server('b')];
    const port = await spread([a.port, b.port]);
    await a.stop();
    expect(await answerAt(port)).toBe('b:x');
    expect(await answerAt(port)).toBe('b:x');
  });

  it('end with the process that they lead to', async () => {
    const a = await server('a');
    const port = await spread([a.port]);
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('x');
    await once(socket, 'data');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await Promise.all([closed, a.stop()]);
    expect(await answerAt(port)).toBe('');
  });
});

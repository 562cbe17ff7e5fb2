import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { promisify } from 'node:util';
import { freePort, freePorts, isFree } from './free-port.ts';

describe('free ports', () => {
  it('are not handed out twice, even while nobody listens there', async () => {
    const ports: number[] = [];
    while (ports.length < 500) ports.push(await freePort());
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('are not handed out by another process, even while no program listens there', async () => {
    const range = { least: 19_100, below: 19_200 };
    const own = await freePorts(90, range);
    const source = `import { freePorts } from '@souk/platform/runtime/free-port';
      console.info(JSON.stringify(await freePorts(5, ${JSON.stringify(range)})));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', source],
      { cwd: import.meta.dirname },
    );
    const others: number[] = JSON.parse(stdout);
    expect(new Set([...own, ...others]).size).toBe(95);
  });

  it('lie below those of outgoing connections', async () => {
    const server = createServer().listen(await freePort(), '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const client = connect(port, '127.0.0.1');
    await once(client, 'connect');
    const given = client.localPort ?? 0;
    client.destroy();
    server.close();
    const chosen = await Promise.all(Array.from({ length: 50 }, () => freePort()));
    expect(Math.max(...chosen)).toBeLessThan(given);
  });

  it('differ when they are chosen together', async () => {
    expect(new Set(await freePorts(50)).size).toBe(50);
  });

  it('are free until somebody listens', async () => {
    const port = await freePort();
    expect(await isFree(port)).toBe(true);
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    expect(await isFree(port)).toBe(false);
    server.close();
  });
});

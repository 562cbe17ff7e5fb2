import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { CannotStart } from './faults.ts';
import { freePort, portsFor } from './ports.ts';

const none = { gatewayPort: 0, identityPort: 0, brokerPort: 0 };

describe('ports that are chosen', () => {
  it('are free, and one for each', async () => {
    const ports = Object.values(await portsFor(none));
    expect(new Set(ports).size).toBe(ports.length);
    for (const port of ports) {
      const server = createServer().listen(port, '127.0.0.1');
      await once(server, 'listening');
      server.close();
    }
  });

  it('are not given twice, though nobody listens there yet', async () => {
    const ports: number[] = [];
    while (ports.length < 500) ports.push(await freePort());
    expect(new Set(ports).size).toBe(ports.length);
  });

  it('are none that a system gives to whoever connects somewhere', async () => {
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

  it('are those that somebody named, unless they are taken', async () => {
    const gatewayPort = await freePort();
    expect(await portsFor({ ...none, gatewayPort })).toMatchObject({ gateway: gatewayPort });
    const server = createServer().listen(gatewayPort, '127.0.0.1');
    await once(server, 'listening');
    const taken = portsFor({ ...none, gatewayPort });
    await expect(taken).rejects.toThrow(CannotStart);
    await expect(taken).rejects.toThrow(`Port ${gatewayPort} is taken`);
    server.close();
  });
});

import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '@souk/platform/runtime/free-port';
import { CannotStart } from './cannot-start.ts';
import { choosePorts } from './ports.ts';

const none = {
  ...{ gatewayPort: 0, managementPort: 0, identityPort: 0, brokerPort: 0, mailboxPort: 0 },
  webPort: 0,
};

describe('the ports of a system', () => {
  it('are free, and different for each service', async () => {
    const { management, ...others } = await choosePorts(none);
    const all = [...Object.values(others), ...Object.values(management)];
    const ports = all.filter((port) => port !== null);
    expect(new Set(ports).size).toBe(ports.length);
    for (const port of ports) {
      const server = createServer().listen(port, '127.0.0.1');
      await once(server, 'listening');
      server.close();
    }
  });

  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['localhost by IPv6', '::1'],
    ['all addresses', '0.0.0.0'],
    ['all addresses by IPv6', '::'],
  ])('are the requested ones, or the start fails when one is taken on %s', async (_, host) => {
    const gatewayPort = await freePort();
    expect(await choosePorts({ ...none, gatewayPort })).toMatchObject({ gateway: gatewayPort });
    const server = createServer().listen(gatewayPort, host);
    await once(server, 'listening');
    const taken = choosePorts({ ...none, gatewayPort });
    await expect(taken).rejects.toThrow(CannotStart);
    await expect(taken).rejects.toThrow(`Port ${gatewayPort} is taken`);
    server.close();
  });

  it('include the management port of the gateway', async () => {
    const managementPort = await freePort();
    const { management } = await choosePorts({ ...none, managementPort });
    expect(management.gateway).toBe(managementPort);
    const server = createServer().listen(managementPort, '127.0.0.1');
    await once(server, 'listening');
    const message = `Port ${managementPort} is taken: stop what uses it, or set GATEWAY_MANAGEMENT_PORT.`;
    await expect(choosePorts({ ...none, managementPort })).rejects.toThrow(message);
    server.close();
  });

  it('are not chosen when one of the more ports of the gateway is taken', async () => {
    const taken = await freePort();
    const server = createServer().listen(taken, '127.0.0.1');
    await once(server, 'listening');
    const message = `Port ${taken} is taken: stop what uses it, or set GATEWAY_MORE_PORTS.`;
    const moreGatewayPorts = [await freePort(), taken];
    await expect(choosePorts({ ...none, moreGatewayPorts })).rejects.toThrow(message);
    server.close();
  });
});

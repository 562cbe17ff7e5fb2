import { atEnd } from '@souk/platform/testing/test-file';
import { choosePorts } from './ports.ts';
import { openReplicas, replicasOf, serviceOf } from './replicas.ts';
import { services } from './subgraphs.ts';

const free = { gatewayPort: 0, managementPort: 0, identityPort: 0, brokerPort: 0, mailboxPort: 0 };

async function opened(count: number) {
  const cleanup = new AsyncDisposableStack();
  atEnd(() => cleanup.disposeAsync());
  const ports = await choosePorts(free);
  return { ports, replicas: await openReplicas(ports, count, cleanup) };
}

it('a process is named after its service', () => {
  expect(replicasOf('orders', 3)).toEqual(['orders', 'orders-2', 'orders-3']);
  expect(replicasOf('orders', 3).map(serviceOf)).toEqual(['orders', 'orders', 'orders']);
});

describe('three processes of each service (DEP-11)', () => {
  it('have ports of their own', async () => {
    const { ports, replicas } = await opened(3);
    const names = services.flatMap((service) => replicasOf(service, 3));
    const own = names.map(replicas.portOf);
    const management = Object.values(replicas.managementPorts);
    expect(management).toHaveLength(2 * services.length);
    expect(new Set([...own, ...management]).size).toBe(own.length + management.length);
    expect(own).not.toContain(ports.gateway);
    expect(replicas.settingsOf('orders-2')).toEqual({
      ORDERS_PORT: String(replicas.portOf('orders-2')),
      ORDERS_MANAGEMENT_PORT: String(replicas.managementPorts['orders-2']),
    });
  });

  it('have one mailbox, to which the others send', async () => {
    const { ports, replicas } = await opened(3);
    expect(replicas.settingsOf('notifications')).not.toHaveProperty('NOTIFICATIONS_MAILBOX');
    expect(replicas.settingsOf('notifications-3')).toMatchObject({
      NOTIFICATIONS_MAILBOX: 'off',
      SHOP_SMTP_URL: `smtp://127.0.0.1:${ports.mailbox}`,
    });
  });
});

it('one process of each service has its usual port', async () => {
  const { ports, replicas } = await opened(1);
  expect(replicas.settingsOf('orders')).toEqual({});
  expect(replicas.portOf('orders')).toBe(ports.orders);
});

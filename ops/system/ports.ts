import { freePorts, isFree } from '@souk/platform/runtime/free-port';
import { CannotStart } from './cannot-start.ts';
import { type Service, services } from './subgraphs.ts';

export type Ports = Readonly<Record<Service | 'identity' | 'broker' | 'mailbox', number>> & {
  readonly management: Readonly<Record<Service, number>>;
  /** The port of the pages; null for a shop without them. */
  readonly web: number | null;
};

type RequestedPorts = {
  readonly gatewayPort: number;
  readonly moreGatewayPorts?: readonly number[];
  readonly managementPort: number;
  readonly identityPort: number;
  readonly brokerPort: number;
  readonly mailboxPort: number;
  readonly webPort?: number;
};

/** Chooses a port for each service: the requested one, or a free one for 0. Throws CannotStart. */
export async function choosePorts({
  gatewayPort,
  moreGatewayPorts = [],
  managementPort,
  identityPort,
  brokerPort,
  mailboxPort,
  webPort,
}: RequestedPorts): Promise<Ports> {
  await assertFree(gatewayPort, 'GATEWAY_PORT');
  for (const port of moreGatewayPorts) await assertFree(port, 'GATEWAY_MORE_PORTS');
  await assertFree(managementPort, 'GATEWAY_MANAGEMENT_PORT');
  await assertFree(identityPort, 'IDENTITY_PORT');
  await assertFree(brokerPort, 'KAFKA_PORT');
  await assertFree(mailboxPort, 'NOTIFICATIONS_MAILBOX_PORT');
  await assertFree(webPort ?? 0, 'WEB_PORT');
  const { web, ...free } = await freePortsFor([
    ...['identity' as const, 'broker' as const, 'mailbox' as const, 'web' as const],
    ...services,
  ]);
  const management = await freePortsFor(services);
  return {
    ...free,
    gateway: gatewayPort || free.gateway,
    identity: identityPort || free.identity,
    broker: brokerPort || free.broker,
    mailbox: mailboxPort || free.mailbox,
    web: webPort === undefined ? null : webPort || web,
    management: { ...management, gateway: managementPort || management.gateway },
  };
}

async function freePortsFor<Name extends string>(
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const ports = await freePorts(names.length);
  const named = names.map((name, index) => [name, ports[index]]);
  return Object.fromEntries(named) as Record<Name, number>;
}

/** Throws CannotStart when the port is taken; `setting` is the variable that chooses another. */
async function assertFree(port: number, setting: string): Promise<void> {
  if (port === 0 || (await isFree(port))) return;
  throw new CannotStart(`Port ${port} is taken: stop what uses it, or set ${setting}.`);
}

import { freePorts, isFree } from '@souk/platform/runtime/free-port';
import { CannotStart } from './cannot-start.ts';
import { type SubgraphName, subgraphs } from './subgraphs.ts';

export type Ports = Readonly<Record<SubgraphName | 'gateway' | 'identity' | 'broker', number>>;

type RequestedPorts = {
  readonly gatewayPort: number;
  readonly identityPort: number;
  readonly brokerPort: number;
};

/** Chooses a port for each service: the requested one, or a free one for 0. Throws CannotStart. */
export async function choosePorts({
  gatewayPort,
  identityPort,
  brokerPort,
}: RequestedPorts): Promise<Ports> {
  await assertFree(gatewayPort, 'GATEWAY_PORT');
  await assertFree(identityPort, 'IDENTITY_PORT');
  await assertFree(brokerPort, 'KAFKA_PORT');
  const names = ['gateway', 'identity', 'broker', ...subgraphs] as const;
  const ports = await freePorts(names.length);
  const free = Object.fromEntries(names.map((name, index) => [name, ports[index]])) as Ports;
  return {
    ...free,
    gateway: gatewayPort || free.gateway,
    identity: identityPort || free.identity,
    broker: brokerPort || free.broker,
  };
}

/** Throws CannotStart when the port is taken; `setting` is the variable that chooses another. */
async function assertFree(port: number, setting: string): Promise<void> {
  if (port === 0 || (await isFree(port))) return;
  throw new CannotStart(`Port ${port} is taken: stop what uses it, or set ${setting}.`);
}

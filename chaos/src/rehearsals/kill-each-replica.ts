import { type Replica, replicasOf } from '@souk/ops/system/replicas';
import type { System } from '@souk/ops/system/start-system';
import type { Print } from '@souk/ops/system/step';
import { services } from '@souk/ops/system/subgraphs';
import type { OrderLoad } from './order-load.ts';

export const replicaCount = 3;
/** Orders that must end while a process is down, and after it is back. */
const ordersMin = 8;

/**
 * Kills each gateway, with streams of orders open, and then a process of each other service; orders go on to their
 * end while it is down. Throws Violation.
 */
export async function killEachReplica(
  system: System,
  load: OrderLoad,
  print: Print,
): Promise<void> {
  await load.untilMore(ordersMin);
  const names = services.flatMap((service) => {
    const all = replicasOf(service, replicaCount);
    return service === 'gateway' ? all : all.slice(1, 2);
  });
  for (const name of names) {
    const before = load.ended;
    await system.children.of(name).kill();
    await load.untilMore(ordersMin);
    const down = load.ended - before;
    await system.restart(name);
    await load.untilMore(ordersMin);
    print(`${name} killed: ${down} orders were confirmed while it was down`);
  }
  print(await sharesOf(system));
}

/** Prints how the requests are spread over the processes of the services that an order needs. */
async function sharesOf({ running }: System): Promise<string> {
  const lines = ['gateway', 'orders', 'billing', 'inventory'] as const;
  const texts = lines.map(async (service) => {
    const counts = replicasOf(service, replicaCount).map((name) => requestsOf(running, name));
    return `${service} ${(await Promise.all(counts)).join(' / ')}`;
  });
  return `requests since the start of each process: ${(await Promise.all(texts)).join(', ')}`;
}

/** Counts the GraphQL requests that a process has answered since its start. */
async function requestsOf({ management }: System['running'], name: Replica): Promise<number> {
  const metrics = await (await fetch(`${management[name]}/metrics`)).text();
  const counts = metrics.matchAll(/^graphql_requests_total\{[^}]*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

import type { IncomingRecord } from '@souk/platform/bus/bus';
import { openBus } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import { topics } from '@souk/schema/events/topics';
import { keptRecords } from '../events/kept-records.ts';
import type { RunningSystem } from '../system/running.ts';
import { subgraphs } from '../system/subgraphs.ts';
import { complaints, type Databases } from './databases.ts';

/** What was committed was sent, is in the log, and was handled; each order's stream has no gap. */
export async function events(databases: Databases, system: RunningSystem): Promise<string[]> {
  const log = await logOf(system);
  const found: string[] = [];
  for (const name of subgraphs) {
    found.push(...(await waiting(databases, name)), ...(await unsent(databases, name, log)));
  }
  return [...found, ...gaps(log)];
}

/** Everything that the broker keeps. */
async function logOf({ busUrl }: RunningSystem): Promise<IncomingRecord[]> {
  const bus = await openBus(busConfigAt(busUrl), newLogger('verify', 'error'));
  const kept: IncomingRecord[] = [];
  for (const { name } of topics) kept.push(...(await keptRecords(bus, name)).records);
  await bus.close();
  return kept;
}

async function waiting({ ask }: Databases, service: string): Promise<string[]> {
  const outbox = await ask(service, `select count(*) as n from outbox having count(*) > 0`);
  const parked = await ask(
    service,
    `select topic, key, error from parked where dead_at is null limit 20`,
  );
  return [
    ...complaints(`${service}: messages wait to be sent`, outbox),
    ...complaints(`${service}: a message waits to be handled`, parked),
  ];
}

/** Of each topic as many different messages must be in the log as were sent in its time. */
async function unsent(
  { ask }: Databases,
  service: string,
  log: readonly IncomingRecord[],
): Promise<string[]> {
  const sent = await ask(
    service,
    `select id::text from outbox_archive where sent_at > now() - interval '6 days'
     and topic not in ('stock-changed', 'balance-changed', 'product-changed', 'user-changed')`,
  );
  const ids = new Set(sent.map(({ id }) => id));
  for (const { headers } of log) ids.delete(headers.ce_id);
  return [...ids].slice(0, 20).map((id) => `${service}: a message never reached the log: ${id}`);
}

/** What is told twice counts once. */
function gaps(log: readonly IncomingRecord[]): string[] {
  const versions = new Map<string, Set<number>>();
  for (const { topic, key, headers } of log) {
    const version = Number(headers.aggregateversion);
    if (topic !== 'order-status' || key === null || !version) continue;
    versions.set(key, (versions.get(key) ?? new Set()).add(version));
  }
  return [...versions].flatMap(([order, seen]) => {
    const [first, last] = [Math.min(...seen), Math.max(...seen)];
    const told = `${seen.size} changes from ${first} to ${last}`;
    return seen.size === last - first + 1
      ? []
      : [`order ${order} has a gap in its stream: ${told}`];
  });
}

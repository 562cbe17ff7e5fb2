import type { IncomingRecord } from '@souk/platform/bus/bus';
import { openBus } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import { topics } from '@souk/schema/events/topics';
import { retainedRecords } from '../events/retained-records.ts';
import type { RunningSystem } from '../system/running.ts';
import { subgraphs } from '../system/subgraphs.ts';
import { type Databases, violations } from './databases.ts';

/** Checks that each committed message was sent, logged and handled, and order streams have no gap. */
export async function events(databases: Databases, system: RunningSystem): Promise<string[]> {
  const log = await logOf(system);
  const found: string[] = [];
  for (const name of subgraphs) {
    found.push(...(await waiting(databases, name)), ...(await unsent(databases, name, log)));
  }
  return [...found, ...gaps(log)];
}

/** Reads all records that the broker keeps. */
async function logOf({ busUrl }: RunningSystem): Promise<IncomingRecord[]> {
  const bus = await openBus(busConfigAt(busUrl), newLogger('verify', 'error'));
  const records: IncomingRecord[] = [];
  for (const { name } of topics) records.push(...(await retainedRecords(bus, name)).records);
  await bus.close();
  return records;
}

async function waiting({ query }: Databases, service: string): Promise<string[]> {
  const outbox = await query(service, `select count(*) as n from outbox having count(*) > 0`);
  const parked = await query(
    service,
    `select topic, key, error from parked where dead_at is null limit 20`,
  );
  return [
    ...violations(`${service}: messages are not sent yet`, outbox),
    ...violations(`${service}: a message is not handled yet`, parked),
  ];
}

/** Finds messages that were sent in the last 6 days and are not in the log, which keeps 7 days. */
async function unsent(
  { query }: Databases,
  service: string,
  log: readonly IncomingRecord[],
): Promise<string[]> {
  const sent = await query(
    service,
    `select id::text from outbox_archive where sent_at > now() - interval '6 days'
     and topic not in ('stock-changed', 'balance-changed', 'product-changed', 'user-changed')`,
  );
  const ids = new Set(sent.map(({ id }) => id));
  for (const { headers } of log) ids.delete(headers.ce_id);
  return [...ids].slice(0, 20).map((id) => `${service}: a message never reached the log: ${id}`);
}

/** Finds orders whose versions on the topic have a gap. A duplicate counts once. */
function gaps(log: readonly IncomingRecord[]): string[] {
  const versions = new Map<string, Set<number>>();
  for (const { topic, key, headers } of log) {
    const version = Number(headers.aggregateversion);
    if (topic !== 'order-status' || key === null || !version) continue;
    versions.set(key, (versions.get(key) ?? new Set()).add(version));
  }
  return [...versions].flatMap(([order, seen]) => {
    const [first, last] = [Math.min(...seen), Math.max(...seen)];
    const published = `${seen.size} versions from ${first} to ${last}`;
    return seen.size === last - first + 1
      ? []
      : [`stream of order ${order} has a gap: ${published}`];
  });
}

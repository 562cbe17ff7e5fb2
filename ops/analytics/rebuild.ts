import { MikroORM } from '@mikro-orm/postgresql';
import type { EventBus, IncomingRecord } from '@souk/platform/bus/bus';
import { openBus } from '@souk/platform/bus/open-bus';
import { readRecords } from '@souk/platform/bus/read-records';
import { busConfigAt } from '@souk/platform/bus/settings';
import { atUrl } from '@souk/platform/database/at-url';
import { batchesOf } from '@souk/platform/messaging/consumer/batches';
import { type Consumers, topicsOf } from '@souk/platform/messaging/consumer/consumers';
import { decodeRecord } from '@souk/platform/messaging/consumer/decode-record';
import { transactOn, type Work } from '@souk/platform/messaging/work';
import { newLogger } from '@souk/platform/runtime/logger';
import { consumersOf } from '../../subgraphs/analytics/src/events/consumers.ts';
import { database } from '../../subgraphs/analytics/src/persistence/database.ts';
import {
  analyticsFacts,
  type PublishedEvents,
} from '../../subgraphs/analytics/src/usecases/publish.ts';
import {
  type Log,
  type Rebuilt,
  rebuildFromLog,
  rebuildRollups,
} from '../../subgraphs/analytics/src/usecases/rebuild.ts';

/** Where the facts and the log are; the latter is only needed to rebuild from it. */
export type AnalyticsAddress = { readonly databaseUrl: string; readonly busUrl: string };

const batchRecords = 500;

/** Computes the figures of analytics anew, from its facts or from the log, in one transaction. */
export async function rebuild(
  { databaseUrl, busUrl }: AnalyticsAddress,
  from: 'FACTS' | 'LOG',
  zone: string,
): Promise<Rebuilt> {
  const orm = await MikroORM.init(atUrl(database, databaseUrl));
  const transact = transactOn(orm, { source: 'analytics', contract: analyticsFacts });
  try {
    if (from === 'FACTS') return await transact((work) => rebuildRollups(work, zone));
    const bus = await openBus(busConfigAt(busUrl), newLogger('analytics', 'error'));
    try {
      return await transact((work) =>
        rebuildFromLog(work, () => readLog(bus, work, consumersOf(zone)), zone),
      );
    } finally {
      await bus.close();
    }
  } finally {
    await orm.close();
  }
}

/** Reads all records of the topics that analytics consumes, without its consumer group. */
async function readLog(
  bus: EventBus,
  work: Work<PublishedEvents>,
  consumers: Consumers<PublishedEvents>,
): Promise<Log> {
  const records: IncomingRecord[] = [];
  for (const topic of topicsOf(consumers)) {
    const bounds = await bus.bounds(topic);
    const [from, until] = [bounds.map(({ oldest }) => oldest), bounds.map(({ next }) => next)];
    for (const record of await readRecords(bus, topic, from, until)) records.push(record);
  }
  const decoded = records
    .flatMap((record) => decodeRecord(consumers, record) ?? [])
    .filter((one) => 'message' in one);
  const placed = decoded.filter(({ message }) => message.type === 'order-placed');
  // A POS sale may have any key, or the id of an order of the shop.
  const own = placed.filter(({ message }) => message.source === 'orders');
  const replay = async () => {
    for (let index = 0; index < decoded.length; index += batchRecords)
      for (const { handle, messages } of batchesOf(decoded.slice(index, index + batchRecords)))
        await handle(work, messages);
  };
  return { orderIds: own.map(({ message }) => message.key ?? ''), replay };
}

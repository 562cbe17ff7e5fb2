import { type Check, type Finding, findingsMax } from '../check.ts';
import type { ShopUnderTest } from '../shop-under-test.ts';
import { askBroker } from './ask-broker.ts';
import { type Consumer, consumers, expectedOf, topicsOf } from './handled-messages.ts';
import type { Log } from './log.ts';
import type { LogRecord } from './log-window.ts';

/**
 * Checks that a consumer group has handled or parked every record before its committed position. The
 * inbox is written before the position, so no message under way explains a missing one.
 */
export function passedOver(log: (shop: ShopUnderTest) => Promise<Log>): readonly Check[] {
  return consumers.map((consumer) => ({
    invariant: 'no consumer group passed over a record',
    isFinal: true,
    find: async (shop) => findPassedOver(shop, consumer, await log(shop)),
  }));
}

const chunkSize = 2_000;

const statement = `
  select r.nth from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::bigint[])
    with ordinality as r (source, id, topic, partition, position, nth)
  where not exists (
      select from inbox i where i.consumer = $6 and i.source = r.source and i.id = r.id)
    and not exists (
      select from parked p where p.consumer = $6 and p.topic = r.topic
        and p.partition = r.partition and p.position = r.position)`;

async function findPassedOver(
  shop: ShopUnderTest,
  consumer: Consumer,
  log: Log,
): Promise<readonly Finding[]> {
  const topics = topicsOf(consumer);
  const committed = await askBroker(() => shop.busAdmin.committed(consumer, topics));
  const passed = topics
    .flatMap(log.recordsOf)
    .filter((record) => isPassed(record, committed.get(record.topic)))
    .filter((record) => expectedOf(consumer, record) !== 'skipped');
  const found: Finding[] = [];
  for (let at = 0; at < passed.length && found.length < findingsMax; at += chunkSize) {
    const chunk = passed.slice(at, at + chunkSize);
    found.push(
      ...(await missingOf(shop, consumer, chunk)).map((record) => findingOf(consumer, record)),
    );
  }
  return found.slice(0, findingsMax);
}

function isPassed({ partition, position }: LogRecord, committed: readonly (bigint | null)[] = []) {
  return position < Number(committed[partition] ?? 0n);
}

/** Returns the records that the service has neither in its inbox nor among its parked messages. */
async function missingOf(
  { databases }: ShopUnderTest,
  consumer: Consumer,
  records: readonly LogRecord[],
): Promise<readonly LogRecord[]> {
  // A message that no service can know must be parked: no inbox has its source.
  const sourceOf = (record: LogRecord) =>
    expectedOf(consumer, record) === 'handled' ? (record.source ?? '') : null;
  const rows = await databases.query(consumer, statement, [
    records.map(sourceOf),
    records.map(({ id }) => id.replaceAll('\0', '\uFFFD')),
    records.map(({ topic }) => topic),
    records.map(({ partition }) => partition),
    records.map(({ position }) => String(position)),
    consumer,
  ]);
  return rows.flatMap(({ nth }) => records[Number(nth) - 1] ?? []);
}

function findingOf(
  consumer: Consumer,
  { topic, partition, position, key, ...rest }: LogRecord,
): Finding {
  const { id, type } = rest;
  return {
    key: `${topic}/${partition}/${position}`,
    what: 'the group passed over a record',
    row: {
      group: consumer,
      topic,
      partition,
      position: String(position),
      type,
      messageId: id,
      about: key,
    },
  };
}

import { randomUUID } from 'node:crypto';
import { kafkaBusAt, type OwnKafka, ownKafka } from '@souk/ops/testing/kafka';
import { describeOnStack } from '@souk/ops/testing/stack';
import { atEnd, until } from '../../testing/test-file.ts';
import { BusUnavailable, type EventBus, type OutgoingRecord } from '../bus.ts';
import { gather } from '../contract/gather.ts';
import { numbered, values, valuesByKey } from '../contract/records.ts';
import { kafkaBusAdmin } from './kafka-bus-admin.ts';

describeOnStack('a broker that is killed', () => {
  let kafka: OwnKafka;
  let bus: EventBus;
  let topic: string;

  beforeAll(async () => {
    kafka = await ownKafka();
    bus = kafkaBusAt(kafka.address);
    atEnd(() => bus.close());
  });
  beforeEach(async () => {
    topic = `topic-${randomUUID()}`;
    const admin = kafkaBusAdmin({ kafka: [kafka.address] });
    await admin.createTopics([{ name: topic, partitions: 4, retentionMs: null, compacted: false }]);
    await admin.close();
  });

  /** Retries until the broker acknowledges the batch, as a relay does. */
  async function publish(batch: readonly OutgoingRecord[]): Promise<void> {
    const fault = await bus.publish(batch).catch((thrown) => thrown);
    if (fault === undefined) return;
    expect(fault).toBeInstanceOf(BusUnavailable);
    await publish(batch);
  }

  it('during publishing keeps acknowledged records, in order (EVT-11)', async () => {
    const [batch, got] = [numbered(topic, 2_000), gather()];
    let killed: Promise<void> | undefined;
    for (let at = 0; at < batch.length; at += 50) {
      const stored = publish(batch.slice(at, at + 50));
      // The request is under way now.
      if (at === 1_000) killed = kafka.kill().then(kafka.restart);
      await stored;
    }
    await killed;
    await bus.tail([topic], new Map(), got.take);
    const records = await got.until((all) => new Set(values(all)).size === batch.length);
    expect(firstsByKey(records)).toEqual(valuesByKey(batch));
  });

  it('during consumption delivers the rest after its restart, in order (EVT-11)', async () => {
    const [batch, group, got] = [numbered(topic, 1_500), randomUUID(), gather()];
    await bus.publish(batch);
    let killed: Promise<void> | undefined;
    await bus.consume(group, [topic], async (records) => {
      await got.handle(records);
      // The commit of this batch finds no broker.
      if (got.records.length < 500) return;
      killed ??= kafka.kill().then(kafka.restart);
      await killed;
    });
    const records = await got.until((all) => new Set(values(all)).size === batch.length);
    expect(firstsByKey(records)).toEqual(valuesByKey(batch));
    await until(async () => (await bus.lag(group, [topic])).get(topic) === 0n);
  });
});

/** Drops repeated records: a consumer deduplicates. */
function firstsByKey(records: readonly OutgoingRecord[]) {
  const seen = new Set<string | null>();
  return valuesByKey(
    records.filter(({ value }) => {
      const isNew = !seen.has(value);
      seen.add(value);
      return isNew;
    }),
  );
}

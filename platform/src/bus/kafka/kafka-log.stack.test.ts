import { randomUUID } from 'node:crypto';
import { kafkaBusAt } from '@souk/ops/testing/kafka';
import { describeOnStack, sharedKafka } from '@souk/ops/testing/stack';
import { atEnd } from '../../testing/test-file.ts';
import type { BusAdmin, EventBus, IncomingRecord } from '../bus.ts';
import { gather } from '../contract/gather.ts';
import { numbered, record, values } from '../contract/records.ts';
import { kafkaBusAdmin } from './kafka-bus-admin.ts';
import { type KafkaLog, kafkaLog } from './kafka-log.ts';

describeOnStack('the log of Kafka', () => {
  let bus: EventBus;
  let admin: BusAdmin;
  let log: KafkaLog;

  beforeAll(() => {
    bus = kafkaBusAt(sharedKafka());
    admin = kafkaBusAdmin({ kafka: [sharedKafka()] });
    log = kafkaLog({ kafka: [sharedKafka()] });
    atEnd(() => Promise.all([bus.close(), admin.close(), log.close()]));
  });

  async function newTopic(): Promise<string> {
    const name = `topic-${randomUUID()}`;
    await admin.createTopics([{ name, partitions: 2, retentionMs: null, compacted: false }]);
    return name;
  }

  async function all(topic: string): Promise<IncomingRecord[]> {
    const records: IncomingRecord[] = [];
    for (const [partition, { oldest, next }] of (await bus.bounds(topic)).entries())
      for await (const one of log.read({ topic, partition }, oldest, next)) records.push(one);
    return records;
  }

  it('is copied to another topic: partitions, order, times, records without key or value', async () => {
    const [from, to] = [await newTopic(), await newTopic()];
    const large = 'x'.repeat(2 * 1024 * 1024);
    await bus.publish([...numbered(from, 1_000), record(from, 'a', large)]);
    await bus.publish([{ ...record(from, 'b', ''), key: null }]);
    await bus.publish([{ ...record(from, 'b', ''), value: null }]);
    const records = await all(from);
    expect(records).toHaveLength(1_003);
    await log.append(records.map((one) => ({ ...one, topic: to })));
    expect(await all(to)).toEqual(records.map((one) => ({ ...one, topic: to })));
  });

  it('is read from a position until another one', async () => {
    const topic = await newTopic();
    await bus.publish(Array.from({ length: 10 }, (_, at) => record(topic, 'a', String(at))));
    const [partition = -1] = (await bus.bounds(topic)).flatMap(({ next }, at) =>
      next ? [at] : [],
    );
    const read: IncomingRecord[] = [];
    for await (const one of log.read({ topic, partition }, 3n, 6n)) read.push(one);
    expect(values(read)).toEqual(['3', '4', '5']);
  });

  it('has the positions that it is given, for groups that never were', async () => {
    const [topic, group, got] = [await newTopic(), randomUUID(), gather()];
    await bus.publish(Array.from({ length: 10 }, (_, at) => record(topic, 'a', String(at))));
    const positions = (await bus.bounds(topic)).map(({ next }) => (next ? 7n : null));
    await log.commit(group, new Map([[topic, positions]]));
    expect((await admin.committed(group, [topic])).get(topic)).toEqual(positions);
    const member = await bus.consume(group, [topic], got.handle);
    expect(values(await got.count(3))).toEqual(['7', '8', '9']);
    await member.stop();
  });
});

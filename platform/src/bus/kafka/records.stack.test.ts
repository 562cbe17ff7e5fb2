import { randomUUID } from 'node:crypto';
import { kafkaBusAt } from '@souk/ops/testing/kafka';
import { describeOnStack, sharedKafka } from '@souk/ops/testing/stack';
import { atEnd } from '../../testing/test-file.ts';
import { type BusAdmin, BusUnavailable, type EventBus } from '../bus.ts';
import { gather } from '../contract/gather.ts';
import { numbered, record, sorted, values } from '../contract/records.ts';
import { kafkaBusAdmin } from './kafka-bus-admin.ts';
import { consoleTool } from './testing/console-tool.ts';

describeOnStack('a record on Kafka', () => {
  let bus: EventBus;
  let admin: BusAdmin;
  let topic: string;

  beforeAll(() => {
    bus = kafkaBusAt(sharedKafka());
    atEnd(() => bus.close());
    admin = kafkaBusAdmin({ kafka: [sharedKafka()] });
    atEnd(() => admin.close());
  });
  beforeEach(async () => {
    topic = `topic-${randomUUID()}`;
    await admin.createTopics([{ name: topic, partitions: 2, retentionMs: null, compacted: false }]);
  });

  it('may be 2 MB large', async () => {
    const [grouped, tailed, large] = [gather(), gather(), 'x'.repeat(2 * 1024 * 1024)];
    await bus.publish([
      record(topic, 'a', '1'),
      record(topic, 'a', large),
      record(topic, 'a', '3'),
    ]);
    const member = await bus.consume(randomUUID(), [topic], grouped.handle);
    const tail = await bus.tail([topic], new Map(), tailed.take);
    for (const { count } of [grouped, tailed])
      expect(values(await count(3))).toEqual(['1', large, '3']);
    await Promise.all([member.stop(), tail.stop()]);
  });

  it('is refused when it exceeds the size limit of its topic, and the next one is not', async () => {
    const tooLarge = record(topic, 'a', 'x'.repeat(5 * 1024 * 1024));
    const refused = await bus.publish([tooLarge]).catch((fault) => fault);
    expect(refused).not.toBeInstanceOf(BusUnavailable);
    expect(refused.message).toMatch(/larger than the max message size/);
    await bus.publish([record(topic, 'a', '1')]);
    expect((await bus.bounds(topic)).map(({ next }) => next).toSorted()).toEqual([0n, 1n]);
  });

  it('is sent with others in chunks that a broker accepts, in order', async () => {
    const got = gather();
    const batch = numbered(topic, 700).map((one) => ({
      ...one,
      headers: { much: 'x'.repeat(16_000) },
    }));
    await bus.publish(batch);
    const tail = await bus.tail([topic], new Map(), got.take);
    expect(sorted(await got.count(700))).toEqual(values(batch));
    await tail.stop();
  });

  it('may come from the console producer (EVT-3, INV-5)', async () => {
    const got = gather();
    const producer = ['console-producer', '--topic', topic];
    const compressed = [...producer, '--compression-codec', 'zstd'];
    await consoleTool(producer, { input: '{"orderId":"test-order"}\n' });
    await consoleTool(compressed, { input: '{"orderId":"squeezed"}\n' });
    const member = await bus.consume(randomUUID(), [topic], got.handle);
    const received = await got.count(2);
    expect(values(received).toSorted()).toEqual([
      '{"orderId":"squeezed"}',
      '{"orderId":"test-order"}',
    ]);
    expect(received).toContainEqual(expect.objectContaining({ key: null, headers: {} }));
    await member.stop();
  });

  it('is plain JSON for the console consumer (EVT-3)', async () => {
    await bus.publish([{ ...record(topic, 'a', '{"orderId":"1"}'), headers: { ce_id: '1' } }]);
    const wanted = ['--topic', topic, '--from-beginning', '--max-messages', '1'];
    expect(await consoleTool(['console-consumer', ...wanted])).toBe('{"orderId":"1"}\n');
    expect((await consoleTool(['topics', '--list'])).split('\n')).toContain(topic);
  });

  it('may be empty, or have no value', async () => {
    const got = gather();
    await bus.publish([record(topic, null, null), record(topic, '', '')]);
    const tail = await bus.tail([topic], new Map(), got.take);
    const received = (await got.count(2)).map(({ key, value }) => ({ key, value }));
    expect(received).toContainEqual({ key: null, value: null });
    expect(received).toContainEqual({ key: '', value: '' });
    await tail.stop();
  });
});

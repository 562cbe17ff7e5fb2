import { type EventBus, UnknownTopic } from '../bus.ts';
import { gather } from './gather.ts';
import type { BusHarness } from './harness.ts';
import { numbered, record, valuesByKey } from './records.ts';

export function publishing(harness: BusHarness): void {
  describe('publishing', () => {
    it('keeps the order of each key, and loses nothing', async () => {
      const [bus, topic, got] = [harness.bus(), await harness.topic(), gather()];
      const records = numbered(topic, 500);
      await bus.publish(records.slice(0, 300));
      await bus.consume(harness.group(), [topic], got.handle);
      await bus.publish(records.slice(300));
      expect(valuesByKey(await got.count(500))).toEqual(valuesByKey(records));
    });

    it('preserves headers, a missing key, a tombstone and any character', async () => {
      const [bus, topic, got] = [harness.bus(), await harness.topic({ partitions: 1 }), gather()];
      const odd = {
        ...record(topic, 'ключ', '{"a":"\\u0000 \u{1F600}"}'),
        headers: { ce_id: '"1"' },
      };
      const batch = [odd, record(topic, null, 'without a key'), record(topic, 'gone', null)];
      await bus.publish(batch);
      await bus.tail([topic], new Map(), got.take);
      const positions = [0n, 1n, 2n].map((position) => ({ partition: 0, position }));
      expect(await got.count(3)).toEqual(
        batch.map((one, n) => ({ ...one, ...positions[n], at: expect.any(Date) })),
      );
    });

    it('chooses the partition of a key as the Java client does', async () => {
      const [bus, topic, got] = [harness.bus(), await harness.topic({ partitions: 6 }), gather()];
      await bus.publish([record(topic, 'foobar', '1'), record(topic, '21', '2')]);
      await bus.tail([topic], new Map(), got.take);
      const positions = (await got.count(2)).map(({ key, partition }) => [key, partition]);
      const positive = (hash: number) => hash & 0x7fff_ffff;
      expect(Object.fromEntries(positions)).toEqual({
        foobar: positive(-790_332_482) % 6,
        '21': positive(-973_932_308) % 6,
      });
    });

    it('accepts an empty batch', async () => {
      await expect(harness.bus().publish([])).resolves.toBeUndefined();
    });
  });

  describe('an unknown topic', () => {
    const all: [string, (bus: EventBus) => Promise<unknown>][] = [
      ['publish', (bus) => bus.publish([record('no-topic', null, '1')])],
      ['consume', (bus) => bus.consume('group', ['no-topic'], async () => {})],
      ['tail', (bus) => bus.tail(['no-topic'], 'latest', () => {})],
      ['bounds', (bus) => bus.bounds('no-topic')],
      ['lag', (bus) => bus.lag('group', ['no-topic'])],
    ];
    it.each(all)('is refused by %s, and is not created', async (_, call) => {
      await expect(call(harness.bus())).rejects.toBeInstanceOf(UnknownTopic);
      expect((await harness.broker.admin.topics()).map(({ name }) => name)).not.toContain(
        'no-topic',
      );
    });

    it('is refused together with one that exists, and nothing of the batch is stored', async () => {
      const [bus, topic] = [harness.bus(), await harness.topic()];
      const batch = [record(topic, 'a', '1'), record('no-topic', 'a', '2')];
      await expect(bus.publish(batch)).rejects.toBeInstanceOf(UnknownTopic);
      expect((await bus.bounds(topic)).map(({ next }) => next)).toEqual([0n, 0n, 0n, 0n]);
    });
  });
}

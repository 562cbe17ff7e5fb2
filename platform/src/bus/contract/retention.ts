import { randomUUID } from 'node:crypto';
import type { BusHarness } from './harness.ts';
import { numbered } from './records.ts';

export function retention(harness: BusHarness): void {
  describe('retention', () => {
    it('deletes expired records, and begins after them', async () => {
      const [bus, topic] = [harness.bus(), await harness.topic({ partitions: 1, retentionMs: 1 })];
      await bus.publish(numbered(topic, 5));
      // Records expire after 1 ms: the first attempt may be too early.
      do await harness.broker.expire();
      while ((await bus.bounds(topic))[0]?.oldest !== 5n);
      expect(await bus.bounds(topic)).toEqual([{ oldest: 5n, next: 5n }]);
      expect(await bus.lag(harness.group(), [topic])).toEqual(new Map([[topic, 0n]]));
      const tail = await bus.tail([topic], new Map([[topic, [2n]]]), () => {});
      expect(tail.from).toEqual(new Map([[topic, [5n]]]));
    });

    it('creates only the topics that are missing', async () => {
      const topic = await harness.topic({ retentionMs: 60_000 });
      const settings = { partitions: 9, retentionMs: 1, compacted: true };
      const missing = { ...settings, name: `topic-${randomUUID()}` };
      const created = await harness.broker.admin.createTopics([
        { ...settings, name: topic },
        missing,
      ]);
      expect(created).toEqual([missing.name]);
      const topics = await harness.broker.admin.topics();
      expect(topics).toContainEqual(missing);
      expect(topics).toContainEqual({
        name: topic,
        partitions: 4,
        retentionMs: 60_000,
        compacted: false,
      });
    });
  });
}

import { randomUUID } from 'node:crypto';
import type { Bench } from './harness.ts';
import { numbered } from './records.ts';

export function keeping(bench: Bench): void {
  describe('keeping', () => {
    it('deletes what is too old, and begins after it', async () => {
      const [bus, topic] = [bench.bus(), await bench.topic({ partitions: 1, retentionMs: 1 })];
      await bus.publish(numbered(topic, 5));
      await bench.broker.expire();
      expect(await bus.bounds(topic)).toEqual([{ oldest: 5n, next: 5n }]);
      expect(await bus.lag(bench.group(), [topic])).toEqual(new Map([[topic, 0n]]));
      const tail = await bus.tail([topic], new Map([[topic, [2n]]]), () => {});
      expect(tail.from).toEqual(new Map([[topic, [5n]]]));
    });

    it('makes only the topics that are missing', async () => {
      const topic = await bench.topic({ retentionMs: 60_000 });
      const settings = { partitions: 9, retentionMs: 1, compacted: true };
      const missing = { ...settings, name: `topic-${randomUUID()}` };
      const made = await bench.broker.admin.createTopics([{ ...settings, name: topic }, missing]);
      expect(made).toEqual([missing.name]);
      const topics = await bench.broker.admin.topics();
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

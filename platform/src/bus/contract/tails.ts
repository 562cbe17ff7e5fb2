import { gather } from './gather.ts';
import type { BusHarness } from './harness.ts';
import { numbered, sorted, values } from './records.ts';

export function tails(harness: BusHarness): void {
  describe('a tail', () => {
    it('gets the records after its beginning, as every other tail does', async () => {
      const [bus, topic] = [harness.bus(), await harness.topic()];
      await bus.publish(numbered(topic, 5));
      const [one, another] = [gather(), gather()];
      await bus.tail([topic], 'latest', one.take);
      await harness.bus().tail([topic], 'latest', another.take);
      await bus.publish(numbered(topic, 5, 5));
      for (const { count } of [one, another])
        expect(sorted(await count(5))).toEqual(['5', '6', '7', '8', '9']);
    });

    it('begins at the given positions, and returns where it began', async () => {
      const [bus, topic, got, again] = [
        harness.bus(),
        await harness.topic({ partitions: 1 }),
        gather(),
        gather(),
      ];
      await bus.publish(numbered(topic, 5));
      const from = new Map([[topic, [3n]]]);
      expect((await bus.tail([topic], from, got.take)).from).toEqual(from);
      expect(values(await got.count(2))).toEqual(['3', '4']);
      const latest = await bus.tail([topic], 'latest', () => {});
      await bus.publish(numbered(topic, 1, 5));
      await bus.tail([topic], latest.from, again.take);
      expect(values(await again.count(1))).toEqual(['5']);
    });

    it('delivers nothing after it has stopped', async () => {
      const [bus, topic, stopped, other] = [
        harness.bus(),
        await harness.topic(),
        gather(),
        gather(),
      ];
      const tail = await bus.tail([topic], 'latest', stopped.take);
      await bus.tail([topic], 'latest', other.take);
      await tail.stop();
      await bus.publish(numbered(topic, 5));
      await other.count(5);
      expect(stopped.records).toEqual([]);
    });
  });
}

import { gather } from './gather.ts';
import type { BusHarness } from './harness.ts';
import { numbered, record, values } from './records.ts';

/** Tests of committed positions: rewinding, and the lag. */
export function groupPositions(harness: BusHarness): void {
  describe('a group', () => {
    it('has a committed position in each partition that it has finished a record of', async () => {
      const [bus, topic, group, got] = [
        harness.bus(),
        await harness.topic({ partitions: 2 }),
        harness.group(),
        gather(),
      ];
      const { admin } = harness.broker;
      expect(await admin.committed(group, [topic])).toEqual(new Map([[topic, [null, null]]]));
      await bus.publish(numbered(topic, 20));
      const running = await bus.consume(group, [topic], got.handle);
      await got.count(20);
      await running.stop();
      const ends = (await bus.bounds(topic)).map(({ next }) => next);
      expect(await admin.committed(group, [topic])).toEqual(new Map([[topic, ends]]));
    });

    it('can be rewound, at most to the oldest record (EVT-8)', async () => {
      const [bus, topic, group] = [
        harness.bus(),
        await harness.topic({ partitions: 1 }),
        harness.group(),
      ];
      const [before, after] = [gather(), gather()];
      await bus.publish(numbered(topic, 10));
      const running = await bus.consume(group, [topic], before.handle);
      await before.count(10);
      await running.stop();
      await harness.broker.admin.rewind(group, [topic], 3);
      expect(await bus.lag(group, [topic])).toEqual(new Map([[topic, 3n]]));
      await harness.broker.admin.rewind(group, [topic], 1_000);
      await bus.consume(group, [topic], after.handle);
      expect(values(await after.count(10))).toEqual(values(numbered(topic, 10)));
    });

    it('can be rewound while it has members (EVT-8)', async () => {
      const [bus, topic, group, got] = [
        harness.bus(),
        await harness.topic(),
        harness.group(),
        gather(),
      ];
      await bus.publish(numbered(topic, 20));
      await bus.consume(group, [topic], got.handle);
      await got.count(20);
      while ((await bus.lag(group, [topic])).get(topic) !== 0n);
      await harness.broker.admin.rewind(group, [topic], 1_000);
      expect(new Set(values((await got.count(40)).slice(20))).size).toBe(20);
    });

    it('does not commit a batch when it was rewound meanwhile', async () => {
      const [bus, group, got] = [harness.bus(), harness.group(), gather()];
      const topic = await harness.topic({ partitions: 1 });
      const records = ['0', '1'].map((n) => record(topic, 'key', n));
      await bus.consume(group, [topic], async (batch) => {
        if (got.records.length === 1) await harness.broker.admin.rewind(group, [topic], 1_000);
        await got.handle(batch);
      });
      await bus.publish(records.slice(0, 1));
      await got.count(1);
      while ((await bus.lag(group, [topic])).get(topic) !== 0n);
      await bus.publish(records.slice(1));
      expect(values(await got.count(4))).toEqual(['0', '1', '0', '1']);
    });

    it('has a lag: the records that it has not finished', async () => {
      const [bus, topic, other, group] = [
        harness.bus(),
        await harness.topic(),
        await harness.topic(),
        harness.group(),
      ];
      await bus.publish(numbered(topic, 10));
      expect(await bus.lag(group, [topic, other])).toEqual(
        new Map([
          [topic, 10n],
          [other, 0n],
        ]),
      );
      const got = gather();
      const running = await bus.consume(group, [topic], got.handle);
      await got.count(10);
      await running.stop();
      expect(await bus.lag(group, [topic])).toEqual(new Map([[topic, 0n]]));
    });
  });
}

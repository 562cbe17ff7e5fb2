import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Gathered, gather } from './gather.ts';
import type { BusHarness } from './harness.ts';
import { numbered, record, sorted, values } from './records.ts';

export function groups(harness: BusHarness): void {
  describe('a group', () => {
    it('gets a failed batch again, and nothing out of order', async () => {
      const [bus, topic, got] = [harness.bus(), await harness.topic({ partitions: 1 }), gather()];
      await bus.publish(numbered(topic, 5));
      let failures = 2;
      await bus.consume(harness.group(), [topic], async (batch) => {
        failures -= 1;
        if (failures >= 0) throw new Error('Not now.');
        await got.handle(batch);
      });
      expect(values(await got.count(5))).toEqual(['0', '1', '2', '3', '4']);
      expect(failures).toBe(-1);
    });

    it('resumes where it stopped', async () => {
      const [topic, group] = [await harness.topic(), harness.group()];
      const [first, second] = [gather(), gather()];
      const bus = harness.bus();
      await bus.publish(numbered(topic, 20));
      const running = await bus.consume(group, [topic], first.handle);
      await first.count(20);
      await running.stop();
      await bus.publish(numbered(topic, 10, 20));
      await harness.bus().consume(group, [topic], second.handle);
      expect(sorted(await second.count(10))).toEqual(values(numbered(topic, 10, 20)));
      expect(first.records).toHaveLength(20);
    });

    it('finishes and commits the current batch before it stops', async () => {
      const [bus, topic, group] = [harness.bus(), await harness.topic(), harness.group()];
      const [begun, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      await bus.publish([record(topic, 'a', '1')]);
      const running = await bus.consume(group, [topic], async () => {
        begun.resolve();
        await done.promise;
      });
      await begun.promise;
      const stopped = running.stop();
      done.resolve();
      await stopped;
      expect(await bus.lag(group, [topic])).toEqual(new Map([[topic, 0n]]));
    });

    it('has no member that was stopped while it joined', async () => {
      const [bus, topic, group] = [harness.bus(), await harness.topic(), harness.group()];
      const members = await Promise.all(
        Array.from({ length: 3 }, () => bus.consume(group, [topic], async () => {})),
      );
      await Promise.all(members.map((member) => member.stop()));
      expect(await harness.broker.members(group)).toBe(0);
    });

    it('has no member of a closed client, even if it was stopping already', async () => {
      const [bus, topic, group] = [harness.broker.open(), await harness.topic(), harness.group()];
      const [member, order] = [await bus.consume(group, [topic], async () => {}), [] as string[]];
      const stopped = member.stop().then(() => order.push('stopped'));
      await bus.close().then(() => order.push('closed'));
      expect(await harness.broker.members(group)).toBe(0);
      await stopped;
      expect(order).toEqual(['stopped', 'closed']);
    });

    it('gets the batch of a killed member (INV-6)', async () => {
      const [bus, topic, group, got] = [
        harness.bus(),
        await harness.topic(),
        harness.group(),
        gather(),
      ];
      await bus.publish([record(topic, 'a', 'unfinished')]);
      const script = `${import.meta.dirname}/stuck-member.ts`;
      const member = spawn(process.execPath, [script, ...harness.broker.client, group, topic]);
      const [line] = await once(member.stdout, 'data');
      expect(String(line)).toBe('unfinished\n');
      member.kill('SIGKILL');
      await bus.consume(group, [topic], got.handle);
      expect(values(await got.count(1))).toEqual(['unfinished']);
    });

    it('shares its partitions among its members, and they take over from one that leaves', async () => {
      const [topic, group, publisher] = [await harness.topic(), harness.group(), harness.bus()];
      const [all, first, second] = [gather(), gather(), gather()];
      const member = (own: Gathered) =>
        harness.bus().consume(group, [topic], async (batch) => {
          await own.handle(batch);
          await all.handle(batch);
        });
      await member(first);
      const leaving = await member(second);
      let sent = 0;
      const send = async (count: number) => {
        await publisher.publish(numbered(topic, count, sent));
        sent += count;
        await all.until((records) => new Set(values(records)).size === sent);
      };
      while (first.records.length === 0 || second.records.length === 0) await send(7);
      await leaving.stop();
      const left = second.records.length;
      await send(70);
      expect(second.records).toHaveLength(left);
    });

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

    it('does not disturb another group', async () => {
      const [bus, topic] = [harness.bus(), await harness.topic()];
      const groups = [gather(), gather()];
      for (const { handle } of groups) await bus.consume(harness.group(), [topic], handle);
      await bus.publish(numbered(topic, 10));
      for (const { count } of groups)
        expect(sorted(await count(10))).toEqual(values(numbered(topic, 10)));
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

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

    it('does not disturb another group', async () => {
      const [bus, topic] = [harness.bus(), await harness.topic()];
      const groups = [gather(), gather()];
      for (const { handle } of groups) await bus.consume(harness.group(), [topic], handle);
      await bus.publish(numbered(topic, 10));
      for (const { count } of groups)
        expect(sorted(await count(10))).toEqual(values(numbered(topic, 10)));
    });
  });
}

import { BusUnavailable } from '../bus.ts';
import { gather } from './gather.ts';
import type { BusHarness } from './harness.ts';
import { numbered, record, sorted, values } from './records.ts';

export function outages(harness: BusHarness): void {
  describe('an unavailable broker (EVT-11)', () => {
    afterEach(() => harness.broker.mend().catch(() => {}));

    it('makes publishing and queries fail at once', async () => {
      const [bus, topic] = [harness.bus(), await harness.topic()];
      await harness.broker.cut();
      await expect(bus.publish([record(topic, 'a', '1')])).rejects.toBeInstanceOf(BusUnavailable);
      await expect(bus.ping()).rejects.toBeInstanceOf(BusUnavailable);
      await expect(bus.bounds(topic)).rejects.toBeInstanceOf(BusUnavailable);
      await harness.broker.mend();
      await expect(bus.ping()).resolves.toBeUndefined();
    });

    it('is waited for by groups and tails, and nothing is lost', async () => {
      const [bus, topic, group] = [harness.bus(), await harness.topic(), harness.group()];
      const [grouped, tailed] = [gather(), gather()];
      await bus.consume(group, [topic], grouped.handle);
      await bus.tail([topic], new Map(), tailed.take);
      await bus.publish(numbered(topic, 10));
      await Promise.all([grouped.count(10), tailed.count(10)]);
      await harness.broker.cut();
      await harness.broker.mend();
      await harness.bus().publish(numbered(topic, 10, 10));
      const all = values(numbered(topic, 20));
      expect(sorted(await tailed.count(20))).toEqual(all);
      await grouped.until((records) => new Set(values(records)).size === 20);
    });

    it('is waited for at the start as well', async () => {
      const topic = await harness.topic();
      await harness.bus().publish(numbered(topic, 3));
      await harness.broker.cut();
      const [bus, grouped, tailed] = [harness.bus(), gather(), gather()];
      const consuming = bus.consume(harness.group(), [topic], grouped.handle);
      const tailing = bus.tail([topic], new Map(), tailed.take);
      await harness.broker.mend();
      await Promise.all([consuming, tailing, grouped.count(3), tailed.count(3)]);
    });

    it('is no longer waited for by a group whose join is cancelled', async () => {
      const [topic, group, cancel] = [
        await harness.topic(),
        harness.group(),
        new AbortController(),
      ];
      await harness.broker.cut();
      const consuming = harness.bus().consume(group, [topic], async () => {}, cancel.signal);
      cancel.abort();
      await expect(consuming).rejects.toBeInstanceOf(BusUnavailable);
      await harness.broker.mend();
      expect(await harness.broker.members(group)).toBe(0);
    });

    it('does not prevent closing', async () => {
      const [bus, topic] = [harness.broker.open(), await harness.topic()];
      await bus.consume(harness.group(), [topic], async () => {});
      await harness.broker.cut();
      const waiting = bus.tail([topic], 'latest', () => {}).catch((fault) => fault);
      await bus.close();
      expect(await waiting).toBeInstanceOf(BusUnavailable);
    });
  });
}

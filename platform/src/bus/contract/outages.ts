import { BusUnavailable } from '../faults.ts';
import type { Bench } from './harness.ts';
import { gather } from './gather.ts';
import { numbered, record, sorted, values } from './records.ts';

export function outages(bench: Bench): void {
  describe('a broker that is away (EVT-11)', () => {
    afterEach(() => bench.broker.mend().catch(() => {}));

    it('is an error for who publishes or asks, at once', async () => {
      const [bus, topic] = [bench.bus(), await bench.topic()];
      await bench.broker.cut();
      await expect(bus.publish([record(topic, 'a', '1')])).rejects.toBeInstanceOf(BusUnavailable);
      await expect(bus.ping()).rejects.toBeInstanceOf(BusUnavailable);
      await expect(bus.bounds(topic)).rejects.toBeInstanceOf(BusUnavailable);
      await bench.broker.mend();
      await expect(bus.ping()).resolves.toBeUndefined();
    });

    it('is waited for by who listens, and nothing is lost', async () => {
      const [bus, topic, group] = [bench.bus(), await bench.topic(), bench.group()];
      const [grouped, tailed] = [gather(), gather()];
      await bus.consume(group, [topic], grouped.handle);
      await bus.tail([topic], new Map(), tailed.take);
      await bus.publish(numbered(topic, 10));
      await Promise.all([grouped.count(10), tailed.count(10)]);
      await bench.broker.cut();
      await bench.broker.mend();
      await bench.bus().publish(numbered(topic, 10, 10));
      const all = values(numbered(topic, 20));
      expect(sorted(await tailed.count(20))).toEqual(all);
      await grouped.until((records) => new Set(values(records)).size === 20);
    });

    it('is waited for at the start as well', async () => {
      const topic = await bench.topic();
      await bench.bus().publish(numbered(topic, 3));
      await bench.broker.cut();
      const [bus, grouped, tailed] = [bench.bus(), gather(), gather()];
      const consuming = bus.consume(bench.group(), [topic], grouped.handle);
      const tailing = bus.tail([topic], new Map(), tailed.take);
      await bench.broker.mend();
      await Promise.all([consuming, tailing, grouped.count(3), tailed.count(3)]);
    });

    it('keeps nobody from closing', async () => {
      const [bus, topic] = [bench.broker.open(), await bench.topic()];
      await bus.consume(bench.group(), [topic], async () => {});
      await bench.broker.cut();
      const waiting = bus.tail([topic], 'latest', () => {}).catch((fault) => fault);
      await bus.close();
      expect(await waiting).toBeInstanceOf(BusUnavailable);
    });
  });
}

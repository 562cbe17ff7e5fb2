import { until } from '../testing/harness.ts';
import { MemoryBus } from '../testing/memory-bus.ts';
import { History } from './replay.ts';
import type { Arrival } from './topic-record.ts';

const topic = 't';
const all = { wants: () => true, atMost: 1_000 };
const numbers = ({ arrivals }: { arrivals: readonly Arrival[] }) =>
  arrivals.map(({ event }) => event.n);

async function filled(count: number, ids: readonly string[] = []) {
  const bus = new MemoryBus([topic]);
  for (let n = 0; n < count; n += 1) {
    const headers = { ce_id: ids[n] ?? `c-${n}` };
    await bus.publish([{ topic, key: 'k', value: JSON.stringify({ n }), headers }]);
  }
  const partition = (await bus.bounds(topic)).findIndex(({ next }) => next > 0n);
  const mark = (position: number) => new Map([[partition, BigInt(position)]]);
  return { bus, mark, history: new History(bus) };
}

describe('reading back', () => {
  it('tells what was wanted between two places', async () => {
    const { history, mark } = await filled(10);
    const wanted = { ...all, wants: ({ event }: Arrival) => event.n !== 4 };
    const page = await history.read(topic, mark(3), mark(7), wanted);
    expect(numbers(page)).toEqual([3, 5, 6]);
    expect(page.reached).toEqual(mark(7));
  });

  it('ends a page where the next one begins', async () => {
    const { history, mark } = await filled(10);
    const wanted = { ...all, atMost: 3 };
    const first = await history.read(topic, mark(0), mark(8), wanted);
    expect(numbers(first)).toEqual([0, 1, 2]);
    const second = await history.read(topic, first.reached, mark(8), wanted);
    expect(numbers(second)).toEqual([3, 4, 5]);
    expect(numbers(await history.read(topic, second.reached, mark(8), wanted))).toEqual([6, 7]);
  });

  it('tells nothing that was sent before, and was only sent again here', async () => {
    const { history, mark } = await filled(8, ['1', '2', '3', '2', '3', '4', '4', '5']);
    expect(numbers(await history.read(topic, mark(3), mark(8), all))).toEqual([5, 7]);
  });

  it('is shared by all who come while another one reads', async () => {
    const { bus, history, mark } = await filled(10);
    const reads = [0, 1, 2, 3, 4, 5].map((from) => history.read(topic, mark(from), mark(9), all));
    const pages = await Promise.all(reads);
    expect(pages.map((page) => numbers(page).length)).toEqual([9, 8, 7, 6, 5, 4]);
    expect(bus.tailsOpened).toBe(2);
    await until(() => bus.tailsOpen === 0);
  });

  it('ends at once where nothing is kept any more', async () => {
    const { bus, history, mark } = await filled(5);
    bus.forget(topic);
    const page = await history.read(topic, mark(0), mark(5), all);
    expect(page).toEqual({ arrivals: [], reached: mark(5) });
  });

  it('passes by what can not be read', async () => {
    const { bus, history, mark } = await filled(1);
    await bus.publish([{ topic, key: 'k', value: '{', headers: {} }]);
    await bus.publish([{ topic, key: 'k', value: null, headers: {} }]);
    expect(numbers(await history.read(topic, mark(0), mark(3), all))).toEqual([0]);
  });

  it('fails while the broker is away, and works when it is back', async () => {
    const { bus, history, mark } = await filled(2);
    bus.goAway();
    await expect(history.read(topic, mark(0), mark(2), all)).rejects.toThrow('Try again later.');
    await bus.comeBack();
    expect(numbers(await history.read(topic, mark(0), mark(2), all))).toEqual([0, 1]);
  });

  it('fails when the broker falls silent, and leaves no tail behind', async () => {
    import.meta.jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    const { bus, history, mark } = await filled(2);
    const read = history.read(topic, mark(0), mark(3), all);
    const failed = expect(read).rejects.toThrow('Try again later.');
    await new Promise((resolve) => setImmediate(resolve));
    await import.meta.jest.advanceTimersByTimeAsync(10_000);
    await failed;
    expect(bus.tailsOpen).toBe(0);
    import.meta.jest.useRealTimers();
  });
});

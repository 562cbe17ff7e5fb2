import fc from 'fast-check';
import { ConflatingQueue } from './conflating-queue.ts';
import { SendQueue } from './send-queue.ts';

const items = fc.array(fc.record({ entity: fc.constantFrom('a', 'b', 'c'), nth: fc.nat() }));

function takeAll<Item>(next: () => Item | undefined): Item[] {
  const taken: Item[] = [];
  for (let item = next(); item; item = next()) taken.push(item);
  return taken;
}

describe('a conflating queue', () => {
  it('keeps all items in order while it has capacity', () => {
    const queue = new ConflatingQueue<{ entity: string }>(3, () => {});
    for (const entity of ['a', 'a', 'b']) expect(queue.push({ entity })).toBe(true);
    expect(takeAll(() => queue.shift()).map(({ entity }) => entity)).toEqual(['a', 'a', 'b']);
  });

  it('never exceeds its capacity, keeps the last item of each entity, and keeps the order', () => {
    fc.assert(
      fc.property(items, (pushed) => {
        const conflated: number[] = [];
        const queue = new ConflatingQueue<{ entity: string; nth: number }>(4, (n) =>
          conflated.push(n),
        );
        const numbered = pushed.map(({ entity }, nth) => ({ entity, nth }));
        for (const item of numbered) expect(queue.push(item)).toBe(true);
        const kept = takeAll(() => queue.shift());
        expect(kept.length).toBeLessThanOrEqual(4);
        expect(kept.map(({ nth }) => nth)).toEqual(
          kept.map(({ nth }) => nth).toSorted((a, b) => a - b),
        );
        for (const entity of ['a', 'b', 'c']) {
          const last = (all: typeof kept) => all.findLast((item) => item.entity === entity)?.nth;
          expect(last(kept)).toBe(last(numbered));
        }
        expect(conflated.reduce((sum, n) => sum + n, 0)).toBe(pushed.length - kept.length);
      }),
    );
  });

  it('rejects an item of one more entity than it has capacity for', () => {
    const queue = new ConflatingQueue<{ entity: string }>(2, () => {});
    expect(['a', 'b', 'c'].map((entity) => queue.push({ entity }))).toEqual([true, true, false]);
    expect(queue.push({ entity: 'a' })).toBe(true);
  });
});

describe('a send queue', () => {
  const message = (entity: string) => ({ entity, version: null, text: '{}', cursor: null });

  it('waits for a slow client, and continues when it is ready', async () => {
    const sent: string[] = [];
    const sends = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const waits = sends.map(({ promise }) => promise);
    const queue = new SendQueue(
      ({ entity }) => {
        sent.push(entity);
        return waits.shift();
      },
      10,
      () => {},
    );
    for (const entity of ['a', 'b', 'c', 'd']) queue.push(message(entity));
    expect(sent).toEqual(['a']);
    sends[0]?.resolve();
    await sends[0]?.promise;
    expect(sent).toEqual(['a', 'b']);
    sends[1]?.resolve();
    await queue.drained();
    expect(sent).toEqual(['a', 'b', 'c', 'd']);
  });
});

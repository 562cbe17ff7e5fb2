import fc from 'fast-check';
import { Backlog } from './conflating-queue.ts';
import { Outbox } from './send-queue.ts';

const items = fc.array(fc.record({ entity: fc.constantFrom('a', 'b', 'c'), nth: fc.nat() }));

function take<Item>(next: () => Item | undefined): Item[] {
  const taken: Item[] = [];
  for (let item = next(); item; item = next()) taken.push(item);
  return taken;
}

describe('a backlog', () => {
  it('keeps all, in order, as long as there is room', () => {
    const backlog = new Backlog<{ entity: string }>(3, () => {});
    for (const entity of ['a', 'a', 'b']) expect(backlog.push({ entity })).toBe(true);
    expect(take(() => backlog.shift()).map(({ entity }) => entity)).toEqual(['a', 'a', 'b']);
  });

  it('never grows past its bound, never loses the last of anything, and never turns it round', () => {
    fc.assert(
      fc.property(items, (pushed) => {
        const conflated: number[] = [];
        const backlog = new Backlog<{ entity: string; nth: number }>(4, (n) => conflated.push(n));
        const numbered = pushed.map(({ entity }, nth) => ({ entity, nth }));
        for (const item of numbered) expect(backlog.push(item)).toBe(true);
        const kept = take(() => backlog.shift());
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

  it('says so when there is no room for one more thing', () => {
    const backlog = new Backlog<{ entity: string }>(2, () => {});
    expect(['a', 'b', 'c'].map((entity) => backlog.push({ entity }))).toEqual([true, true, false]);
    expect(backlog.push({ entity: 'a' })).toBe(true);
  });
});

describe('an outbox', () => {
  const payload = (entity: string) => ({ entity, version: null, text: '{}', cursor: null });

  it('waits for a slow client, and sends on when it can', async () => {
    const sent: string[] = [];
    const room = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const waits = room.map(({ promise }) => promise);
    const outbox = new Outbox(
      ({ entity }) => {
        sent.push(entity);
        return waits.shift();
      },
      10,
      () => {},
    );
    for (const entity of ['a', 'b', 'c', 'd']) outbox.push(payload(entity));
    expect(sent).toEqual(['a']);
    room[0]?.resolve();
    await room[0]?.promise;
    expect(sent).toEqual(['a', 'b']);
    room[1]?.resolve();
    await outbox.drained();
    expect(sent).toEqual(['a', 'b', 'c', 'd']);
  });
});

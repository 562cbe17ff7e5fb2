import { OrderChanges } from './order-changes.ts';

function changesOf(...changes: [orderId: string, seq: number, status?: string][]): OrderChanges {
  const seen = new OrderChanges();
  for (const [orderId, seq, status = 'PAID'] of changes) seen.record(orderId, { seq, status });
  return seen;
}

describe('a stream of the changes of all orders', () => {
  it('has each change of each order, one after the other', () => {
    const seen = changesOf(['a', 1], ['b', 1], ['a', 2, 'CONFIRMED'], ['b', 2, 'CONFIRMED']);
    expect(seen.gaps).toEqual([]);
    expect(seen.withoutEnd(['a', 'b'])).toEqual([]);
    expect(seen.withoutBeginning(['a', 'b'])).toEqual([]);
  });

  it('has a gap when a change is missed, or comes twice', () => {
    expect(changesOf(['a', 1], ['a', 3]).gaps).toEqual(['change 3 of a after 1']);
    expect(changesOf(['a', 1], ['a', 1]).gaps).toEqual(['change 1 of a after 1']);
  });

  it('lacks the end or the beginning of an order', () => {
    const seen = changesOf(['a', 1], ['b', 2, 'CONFIRMED']);
    expect(seen.withoutEnd(['a', 'b', 'c'])).toEqual(['a', 'c']);
    expect(seen.withoutBeginning(['a', 'b'])).toEqual(['b']);
  });

  it('may begin in the midst of an order, and then continues', () => {
    expect(changesOf(['a', 5], ['a', 6]).gaps).toEqual([]);
  });
});

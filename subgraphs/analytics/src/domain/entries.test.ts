import { parcelIdOf } from '@souk/schema/parcel-id';
import { type Entry, entriesOf } from './entries.ts';
import { type OrderFact, type RefundFact, unknownOrder, withFact } from './order-facts.ts';

const at = new Date('2026-11-21T12:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const line = (productId: string, sellerId: string, quantity: number, price: number) => {
  return { productId, sellerId, categoryId: '', quantity, price };
};
const placed: OrderFact = {
  kind: 'PLACED',
  orderId: 'o',
  placed: {
    buyerId: 'ann',
    currency: 'RUB',
    at,
    lines: [line('cup', 'sam', 2, 500), line('pot', 'sam', 1, 1000), line('tea', 'tom', 3, 333)],
  },
};
const confirmed: OrderFact = { kind: 'CONFIRMED', orderId: 'o', at };
const cancelled: OrderFact = { kind: 'CANCELLED', orderId: 'o', at: later(90) };
const refund = (changes: Partial<RefundFact>): OrderFact => {
  const whole = { id: 'r', at: later(10), amount: 0, parcelId: null, units: [] };
  return { kind: 'REFUNDED', orderId: 'o', refund: { ...whole, ...changes } };
};
const ofSam = parcelIdOf('o', 'sam');

const entriesFrom = (...facts: OrderFact[]) => entriesOf(facts.reduce(withFact, unknownOrder('o')));
const refundsOf = (entries: readonly Entry[]) =>
  entries
    .filter(({ refundId }) => refundId !== '')
    .map(({ refundId, line: of, quantity, amount }) => [refundId, of, quantity, amount]);

describe('the entries of an order', () => {
  it('are none until it is placed, and one for each line then', () => {
    expect(entriesFrom(confirmed)).toEqual([]);
    expect(entriesFrom(placed)).toMatchObject([
      { line: 0, quantity: 2, amount: 1000, sold: false },
      { line: 1, quantity: 1, amount: 1000, sold: false },
      { line: 2, quantity: 3, amount: 999, sold: false },
    ]);
  });

  it('have refunds only when it was confirmed', () => {
    const facts = [placed, refund({ amount: 100 })];
    expect(refundsOf(entriesFrom(...facts))).toEqual([]);
    expect(refundsOf(entriesFrom(...facts, confirmed))).toHaveLength(3);
  });

  it('share a refund of an order by what is left of each line, to the last minor unit', () => {
    const entries = entriesFrom(placed, confirmed, refund({ amount: 1000 }));
    expect(refundsOf(entries).map(([, , , amount]) => amount)).toEqual([334, 333, 333]);
    expect(entries.slice(0, 3).map(({ refunded }) => refunded)).toEqual([334, 333, 333]);
  });

  it('share a refund of a parcel among its lines only', () => {
    const entries = entriesFrom(placed, confirmed, refund({ amount: 300, parcelId: ofSam }));
    expect(refundsOf(entries)).toEqual([
      ['r', 0, 0, 150],
      ['r', 1, 0, 150],
    ]);
  });

  it('give cancelled units back at their price', () => {
    const units = [{ productId: 'cup', quantity: 1 }];
    const entries = entriesFrom(placed, confirmed, refund({ amount: 500, parcelId: ofSam, units }));
    expect(refundsOf(entries)).toEqual([['r', 0, 1, 500]]);
  });

  it('give back at most what is left of a parcel, as billing does', () => {
    const units = [{ productId: 'cup', quantity: 2 }];
    const all = refund({ id: 'a', amount: 1500, parcelId: ofSam });
    const rest = refund({ id: 'b', at: later(20), amount: 1000, parcelId: ofSam, units });
    expect(refundsOf(entriesFrom(placed, confirmed, all, rest))).toEqual([
      ['a', 0, 0, 750],
      ['a', 1, 0, 750],
      ['b', 0, 2, 250],
      ['b', 1, 0, 250],
    ]);
  });

  it('give back all that is left of a cancelled order', () => {
    const entries = entriesFrom(placed, refund({ amount: 999 }), cancelled, confirmed);
    const sum = refundsOf(entries).reduce((total, [, , , amount]) => total + Number(amount), 0);
    expect(sum).toBe(2999);
    const units = refundsOf(entries).reduce((total, [, , quantity]) => total + Number(quantity), 0);
    expect(units).toBe(6);
  });

  it('are the same in whatever order two refunds arrive', () => {
    const [one, other] = [refund({ id: 'a', amount: 700 }), refund({ id: 'b', amount: 2500 })];
    const entries = entriesFrom(placed, confirmed, one, other);
    expect(entriesFrom(other, one, other, confirmed, placed)).toEqual(entries);
    expect(entries.reduce((sum, { refunded }) => sum + refunded, 0)).toBe(2999);
  });
});

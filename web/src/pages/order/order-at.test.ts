import { orderAt } from './order-at.ts';

const event = (seq: number, status: string) => ({ seq, status, at: `2026-11-30T10:00:0${seq}Z` });
const failure = { reason: 'OUT_OF_STOCK' };
const order = {
  status: 'FAILED',
  failure,
  timeline: [event(1, 'NEW'), event(2, 'PAID'), event(3, 'FAILED'), event(4, 'FAILED')],
} as never;

describe('an order at a moment', () => {
  it('is what it was after that event, and knows nothing of later ones', () => {
    expect(orderAt(order, 2)).toMatchObject({ status: 'PAID', failure: null, isNow: false });
    expect(orderAt(order, 2).timeline).toHaveLength(2);
    expect(orderAt(order, 3)).toMatchObject({ status: 'FAILED', failure, isNow: false });
  });

  it.each([null, 4, 9])('is the current one at %s', (count) => {
    expect(orderAt(order, count)).toMatchObject({ status: 'FAILED', failure, isNow: true });
    expect(orderAt(order, count).timeline).toHaveLength(4);
  });
});

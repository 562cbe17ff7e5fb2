import fc from 'fast-check';
import { commissionOf, commissionReturnedOf } from './commission.ts';

describe('the commission', () => {
  it.each([
    [87_400, 800, 6_992],
    [317_190, 800, 25_375],
    [999, 800, 80],
    [6, 800, 0],
    [7, 800, 1],
    [1_000, 0, 0],
    [1_000, 10_000, 1_000],
    [999_999_999_999, 9_999, 999_899_999_999],
  ])('on %d at %d basis points is %d', (amount, rate, commission) => {
    expect(commissionOf(amount, rate)).toBe(commission);
  });

  it('on 9.99 is returned in thirds without a rest: 0.27, 0.26 and 0.27 of 0.80', () => {
    const share = { amount: 999, commission: 80 };
    expect([333, 666, 999].map((refunded) => commissionReturnedOf(share, refunded))).toEqual([
      27, 53, 80,
    ]);
  });

  it('returned grows with the refund, ends at the commission, and never passes the amount', () => {
    const amount = fc.integer({ min: 1, max: 999_999_999_999 });
    fc.assert(
      fc.property(
        amount,
        fc.nat(10_000),
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        (of, rate, a, b) => {
          const share = { amount: of, commission: commissionOf(of, rate) };
          const refunds = [Math.min(a, b, of), Math.min(Math.max(a, b), of), of] as const;
          const [one, two, all] = refunds.map((refunded) => commissionReturnedOf(share, refunded));
          expect(all).toBe(share.commission);
          expect(Number(one)).toBeLessThanOrEqual(Number(two));
          const part = Number(two) - Number(one);
          expect(part).toBeLessThanOrEqual(refunds[1] - refunds[0]);
        },
      ),
    );
  });
});

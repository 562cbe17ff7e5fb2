import { checkProperty } from '@souk/platform/testing/property';
import fc from 'fast-check';
import { shareAmount } from './share-amount.ts';

describe('an amount that is shared', () => {
  it('goes to the largest remainders first, then to the first ones', () => {
    expect(shareAmount(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareAmount(10, [1, 5, 0])).toEqual([2, 8, 0]);
    expect(shareAmount(7, [0, 0])).toEqual([0, 0]);
  });

  it('is the sum of its shares, each within one of its exact part', async () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 });
    const property = fc.property(fc.nat(1_000_000_000), weights, (amount, given) => {
      const whole = given.reduce((sum, weight) => sum + weight, 0);
      fc.pre(whole > 0);
      const shares = shareAmount(amount, given);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
      for (const [index, share] of shares.entries())
        expect(Math.abs(share - (amount * (given[index] ?? 0)) / whole)).toBeLessThan(1);
    });
    await checkProperty(property, 200);
  });
});

import { checkProperty } from '@souk/platform/testing/property';
import fc from 'fast-check';
import {
  divideByPrice,
  priceOf,
  refundableLines,
  requestedLines,
  unitsLeft,
} from './refund-lines.ts';

const line = (productId: string, quantity: number, unitPrice: number, left = quantity) => ({
  ...{ productId, quantity, unitPrice, left },
  parcelId: 'p',
});

describe('the lines of a payment', () => {
  const parcels = [
    {
      id: 'p',
      sellerId: 's',
      amount: 900,
      lines: [{ productId: 'tea', quantity: 2, unitPrice: 450 }],
    },
  ];

  it('know how many units are left after refunds', () => {
    const refunded = [{ parcelId: 'p', productId: 'tea', quantity: 1 }];
    expect(refundableLines(parcels, refunded)).toEqual([line('tea', 2, 450, 1)]);
  });

  it('are unknown of a payment of an earlier release', () => {
    expect(refundableLines([{ id: 'p', sellerId: 's', amount: 900 }], [])).toBeNull();
    expect(() => requestedLines(null, [{ productId: 'tea', quantity: 1 }])).toThrow(
      'invalid values',
    );
  });

  it('refuse more units than are left, and unknown products', () => {
    const lines = [line('tea', 2, 450, 1)];
    expect(() => requestedLines(lines, [{ productId: 'tea', quantity: 2 }])).toThrow('Fewer units');
    expect(() => requestedLines(lines, [{ productId: 'mug', quantity: 1 }])).toThrow('no such');
  });

  it('give a cancellation the units that were not refunded', () => {
    const lines = [line('tea', 3, 450, 1), line('mug', 1, 100, 0)];
    const cancelled = [
      { productId: 'tea', quantity: 2 },
      { productId: 'mug', quantity: 1 },
    ];
    expect(unitsLeft(lines, cancelled)).toEqual([{ ...line('tea', 3, 450, 1), quantity: 1 }]);
  });
});

describe('an amount that is divided by prices', () => {
  it('gives the lines with the largest remainders what is lost by rounding', () => {
    const lines = [line('a', 1, 100), line('b', 1, 100), line('c', 1, 99)];
    expect(divideByPrice(100, lines).map(({ amount }) => amount)).toEqual([34, 33, 33]);
  });

  it('is divided exactly, and no line gets more than its price', async () => {
    const one = fc.record({
      quantity: fc.integer({ min: 1, max: 10_000 }),
      unitPrice: fc.integer({ min: 1, max: 99_999_999 }),
    });
    const all = fc.array(one, { minLength: 1, maxLength: 20 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const property = fc.property(all, share, (some, part) => {
      const lines = some.map(({ quantity, unitPrice }, no) => line(`p${no}`, quantity, unitPrice));
      const amount = Math.floor(priceOf(lines) * part);
      const parts = divideByPrice(amount, lines);
      expect(parts.reduce((sum, one) => sum + one.amount, 0)).toBe(amount);
      for (const [no, own] of parts.entries()) {
        expect(own.amount).toBeLessThanOrEqual(priceOf(lines.slice(no, no + 1)));
      }
    });
    await checkProperty(property, 200);
  });
});

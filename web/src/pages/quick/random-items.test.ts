import fc from 'fast-check';
import { randomItems, sumMax, sumMin } from './random-items.ts';

const product = fc.record({
  id: fc.uuid(),
  priceMinor: fc.integer({ min: 1, max: 2_000_000 }),
  available: fc.integer({ min: 0, max: 500 }),
});

describe('random items (WEB-3)', () => {
  it('cost between 100 and 10,000, and are in stock', () => {
    const number = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(product, { minLength: 1, maxLength: 5 }), number, (products, at) => {
        for (const { productId, quantity } of randomItems(products, () => at) ?? []) {
          const chosen = products.filter(({ id }) => id === productId);
          expect(chosen.some(({ available }) => quantity <= available)).toBe(true);
          const [{ priceMinor = 0 } = {}] = chosen;
          expect(quantity * priceMinor).toBeGreaterThanOrEqual(sumMin);
          expect(quantity * priceMinor).toBeLessThanOrEqual(sumMax);
        }
      }),
    );
  });

  it('are low for one draw and high for another', () => {
    const products = [{ id: 'a', priceMinor: 1_000, available: 10_000 }];
    expect(randomItems(products, () => 0)).toEqual([{ productId: 'a', quantity: 10 }]);
    expect(randomItems(products, () => 1)).toEqual([{ productId: 'a', quantity: 1_000 }]);
  });

  it('are none when no product fits', () => {
    expect(randomItems([{ id: 'a', priceMinor: 5_000_000, available: 9 }], () => 0)).toBeNull();
    expect(randomItems([], () => 0.5)).toBeNull();
  });
});

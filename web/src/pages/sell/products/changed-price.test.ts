import { changedPrice } from './changed-price.ts';

it.each([
  [10_000n, '10', '110.00'],
  [10_000n, '-10', '90.00'],
  [10_000n, '−10 %', '90.00'],
  [10_000n, '+12,5', '112.50'],
  [333n, '50', '5.00'],
  [1n, '-40', '0.01'],
  [10_000n, '-100', '0.00'],
  [10_000n, '-250', '0.00'],
  // A float would have lost the last digits.
  [900_719_925_474_099_301n, '100', '18014398509481986.02'],
  [10_000n, '', null],
  [10_000n, '1e3', null],
  [10_000n, '1.234', null],
  [10_000n, 'ten', null],
])('%s minor units changed by "%s" percent are %s', (price, percent, changed) => {
  expect(changedPrice(price, percent)).toBe(changed);
});

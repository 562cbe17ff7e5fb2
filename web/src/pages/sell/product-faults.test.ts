import { faultOf, type ProductField } from './product-faults.ts';

it.each<[ProductField, string, string | null]>([
  ['name', 'Чай 🍵 شاي', null],
  ['name', ' ', 'missing'],
  ['name', 'n'.repeat(200), null],
  ['name', '🍵'.repeat(201), 'tooLong'],
  ['name', 'two\nlines', 'severalLines'],
  ['name', 'a\u0000b', 'control'],
  ['sku', 's'.repeat(101), 'tooLong'],
  ['description', '', null],
  ['description', 'two\nlines', null],
  ['description', 'd'.repeat(5_001), 'tooLong'],
  ['price', '1999.50', null],
  ['price', '10000000', null],
  ['price', '10000000.01', 'tooMuch'],
  ['price', '0.00', 'notPositive'],
  ['price', '1.999', 'notAmount'],
  ['price', '-1', 'notAmount'],
  ['price', '', 'missing'],
  ['stock', '0', null],
  ['stock', '2147483648', 'tooMuch'],
  ['stock', '1.5', 'notCount'],
  ['stock', '', 'notCount'],
  ['categories', '', null],
  ['categories', 'tea | gifts', null],
  ['categories', `tea, ${'c'.repeat(51)}`, 'tooLong'],
  ['categories', Array.from({ length: 21 }, (_, index) => `c${index}`).join('|'), 'tooMany'],
])('the fault of %s "%s" is %s', (field, value, fault) => {
  expect(faultOf(field, value)).toBe(fault);
});

import { decimalOf, moneyText } from './money-text.ts';

describe('an amount as text', () => {
  it.each([
    ['1999.00', 'en', '₽1,999'],
    ['1999.50', 'en', '₽1,999.50'],
    ['1999.50', 'ru', '1\u00a0999,50\u00a0₽'],
    // A number of JavaScript would have lost the last digits.
    ['9007199254740993.01', 'en', '₽9,007,199,254,740,993.01'],
  ])('%s in %s is %s', (amount, language, text) => {
    expect(moneyText({ amount, currency: 'RUB' }, language)).toBe(text);
  });
});

it.each([
  [0n, '0.00'],
  [5n, '0.05'],
  [199_900n, '1999.00'],
  [-1n, '-0.01'],
])('%s minor units are %s', (minorUnits, text) => expect(decimalOf(minorUnits)).toBe(text));

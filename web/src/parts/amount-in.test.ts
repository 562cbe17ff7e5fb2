import { amountIn } from './amount-in.ts';

it.each([
  ['1999.50', '1999.50'],
  [' 1 999,50 ', '1999.50'],
  ['1\u00a0999', '1999'],
  ['1,999.50', '1,999.50'],
  ['-5', '-5'],
  ['1.999', '1.999'],
  ['free', 'free'],
  ['', ''],
])('an amount written as "%s" is "%s"', (text, amount) => expect(amountIn(text)).toBe(amount));

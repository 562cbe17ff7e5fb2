import { ValidationFailed } from '../kernel/refusals.ts';
import { moneyOf, positiveMoneyInput } from './money-input.ts';
import { valid } from './validation.ts';

const read = (amount: unknown, currency?: string) => moneyOf({ amount, currency }, 'RUB');

describe('the amount of a MoneyInput', () => {
  it.each([
    ['1999.00', 199900],
    ['1999.5', 199950],
    ['0.29', 29],
    ['7', 700],
    ['9999999999.99', 999999999999],
  ])('is exact: %s', (amount, minorUnits) => {
    expect(read(amount)).toEqual({ currency: 'RUB', minorUnits });
    expect(read(amount, 'RUB')).toEqual({ currency: 'RUB', minorUnits });
  });

  it.each(['0.001', '-1', 'abc', '', '1e3', '1,5', '.5', '10000000000', ' 1', '1\n', 1.5, null])(
    'is refused when it is %p (BIL-4)',
    (amount) => {
      expect(() => read(amount)).toThrow(ValidationFailed);
    },
  );

  it('is refused in another currency', () => {
    expect(() => read('1.00', 'USD')).toThrow(ValidationFailed);
  });

  it('says where it is wrong when it must be above zero', () => {
    const fields = [{ path: ['amount'], message: 'Must be more than zero.' }];
    const attempt = () => valid(positiveMoneyInput('RUB'), { amount: '0.00' });
    expect(attempt).toThrow(expect.objectContaining({ fields }));
  });
});

import { minorUnitsOf } from '@souk/schema/decimal';
import { z } from 'zod';
import type { Money } from '../kernel/money.ts';
import { valid } from './validation.ts';

/** Bounded far below 2^53 minor units, so that sums of a few thousand of them stay exact. */
const amount = z
  .string()
  .regex(
    /^\d{1,10}(\.\d{1,2})?$/,
    'Use a string with at most ten digits and two decimals, such as "1999.00".',
  );

/** Reads a MoneyInput of the schema: exact, never negative, in the one currency of the shop. */
export function moneyInput(currency: string) {
  return z
    .object({ amount, currency: z.literal(currency).nullish() })
    .transform((input): Money => ({ currency, minorUnits: minorUnitsOf(input.amount) }));
}

/** Reads a MoneyInput that must be above zero, such as a deposit or a price. */
export function positiveMoneyInput(currency: string) {
  return moneyInput(currency).refine(({ minorUnits }) => minorUnits > 0, {
    path: ['amount'],
    error: 'Must be more than zero.',
  });
}

/** Returns the amount of a MoneyInput. Throws ValidationFailed. */
export function moneyOf(input: unknown, currency: string): Money {
  return valid(moneyInput(currency), input);
}

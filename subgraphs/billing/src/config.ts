import type { Money } from '@souk/platform/kernel/money';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { minorUnitsOf } from '@souk/schema/decimal';
import { z } from 'zod';

const settings = {
  /** What the shop gives to a new account, in the shop's currency. */
  BILLING_OPENING_BALANCE: z
    .string()
    .regex(/^\d{1,10}(\.\d{1,2})?$/)
    .default('5000.00')
    .transform(minorUnitsOf),
};

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly openingBalance: Money } {
  const { own, shared } = readSubgraph('billing', settings, environment);
  return {
    ...shared,
    openingBalance: { currency: shared.currency, minorUnits: own.BILLING_OPENING_BALANCE },
  };
}

import type { Money } from '@souk/platform/kernel/money';
import {
  port,
  postgresUrl,
  readSubgraph,
  type SubgraphConfig,
  signingKey,
} from '@souk/platform/subgraph-config';
import { minorUnitsOf } from '@souk/schema/decimal';
import { z } from 'zod';

const settings = {
  BILLING_PORT: port,
  BILLING_DATABASE_URL: postgresUrl,
  BILLING_SIGNING_KEY: signingKey,
  /** What the shop gives to a new account. */
  BILLING_OPENING_BALANCE: z
    .string()
    .regex(/^\d{1,10}(\.\d{1,2})?$/)
    .default('5000.00')
    .transform(minorUnitsOf),
};

/** Reads the environment. Throws one Error that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly openingBalance: Money } {
  const { own, shared } = readSubgraph(settings, environment);
  return {
    ...shared,
    port: own.BILLING_PORT,
    databaseUrl: own.BILLING_DATABASE_URL,
    signingKey: own.BILLING_SIGNING_KEY,
    openingBalance: { currency: shared.currency, minorUnits: own.BILLING_OPENING_BALANCE },
  };
}

import { allows } from '@souk/auth/policies';
import { PersistedOperations, type PersistedSettings } from './persisted-operations.ts';
import { useCost } from './use-cost.ts';
import { type Limits, useLimits } from './use-limits.ts';
import { type RateLimit, useRateLimit } from './use-rate-limit.ts';
import { useRights } from './use-rights.ts';

const nothingPersisted: PersistedSettings = { listed: new Map(), safelist: false, clients: [] };

/** The checks that every operation passes, over every transport, with one rate limit for all of them. */
export function operationPolicies({
  limits,
  rateLimit,
  persisted = nothingPersisted,
  listSize,
}: {
  readonly limits: Limits;
  readonly rateLimit: RateLimit;
  readonly persisted?: PersistedSettings;
  /** The assumed length of a list without `@listSize`. */
  readonly listSize?: number;
}) {
  const consumeRateLimit = useRateLimit(rateLimit);
  const operations = new PersistedOperations(persisted);
  return {
    textOf: operations.textOf.bind(operations),
    checkRights: useRights(allows),
    parseOperation: operations.listedOnly(useLimits(limits)),
    checkCost: useCost(limits.cost, consumeRateLimit, listSize),
    consumeRateLimit,
  };
}

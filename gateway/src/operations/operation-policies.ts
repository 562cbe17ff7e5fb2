import { allows } from '@souk/auth/policies';
import { useCost } from './use-cost.ts';
import { type Limits, useLimits } from './use-limits.ts';
import { type RateLimit, useRateLimit } from './use-rate-limit.ts';
import { useRights } from './use-rights.ts';

/** The checks that every operation passes, over every transport, with one rate limit for all of them. */
export function operationPolicies({
  limits,
  rateLimit,
}: {
  readonly limits: Limits;
  readonly rateLimit: RateLimit;
}) {
  const consumeRateLimit = useRateLimit(rateLimit);
  return {
    checkRights: useRights(allows),
    parseOperation: useLimits(limits),
    checkCost: useCost(limits.cost, consumeRateLimit),
    consumeRateLimit,
  };
}

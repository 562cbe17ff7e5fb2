import { allows } from '@souk/auth/policies';
import type { Allowance, Limits } from './limits/settings.ts';
import { chargesUpTo } from './use-cost.ts';
import { limitedTo } from './use-limits.ts';
import { allowanceOf } from './use-rate-limit.ts';
import { rightsBy } from './use-rights.ts';

/** What is asked of every operation, whoever sends it, and the account that all of it goes on. */
export function rulesOf({
  limits,
  allowance,
}: {
  readonly limits: Limits;
  readonly allowance: Allowance;
}) {
  const spend = allowanceOf(allowance);
  const charge = chargesUpTo(limits.cost, spend);
  return { verifyRights: rightsBy(allows), readOperation: limitedTo(limits), charge, spend };
}

import type { Contract } from '@souk/schema/contract';
import type { Work } from './work.ts';

/**
 * Runs a part of a unit of work in a savepoint. When it throws, its changes and its messages are taken
 * back, and the rest of the unit of work stays. It uses the `work` of its caller.
 */
export function inSavepoint<Out extends Contract, Result>(
  { em }: Work<Out>,
  run: () => Promise<Result>,
): Promise<Result> {
  return em.transactional(() => run());
}

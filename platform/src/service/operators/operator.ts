import { type Actor, Forbidden, hasScope } from '../../kernel/actor.ts';

/** Throws Forbidden unless the actor runs the shop: with `admin` or `orders:admin`. */
export function assertOperator(actor: Actor): void {
  if (!hasScope(actor, 'admin') && !hasScope(actor, 'orders:admin')) throw new Forbidden();
}

import { type Actor, hasScope } from '@souk/platform/kernel/actor';

/** True for an operator, who looks after all products and orders. */
export function isOperator(actor: Actor): boolean {
  return hasScope(actor, 'orders:admin');
}

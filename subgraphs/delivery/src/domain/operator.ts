import { type Actor, hasScope } from '@souk/platform/kernel/actor';

/** True for an operator, who looks after all deliveries. */
export function isOperator(actor: Actor): boolean {
  return hasScope(actor, 'orders:admin');
}

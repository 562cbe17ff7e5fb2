import { type Actor, hasScope } from '@souk/platform/kernel/actor';

/** True for an operator, who looks after all accounts and payments. */
export function isOperator(actor: Actor): boolean {
  return hasScope(actor, 'orders:admin');
}

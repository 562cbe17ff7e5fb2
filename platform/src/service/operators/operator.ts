import { operatorScopes } from '@souk/auth/scopes';
import { type Actor, Forbidden, hasScope } from '../../kernel/actor.ts';

/** Throws Forbidden unless the actor runs the shop. */
export function assertOperator(actor: Actor): void {
  if (!operatorScopes.some((scope) => hasScope(actor, scope))) throw new Forbidden();
}

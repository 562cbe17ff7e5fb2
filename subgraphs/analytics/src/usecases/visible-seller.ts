import { type Actor, hasScope } from '@souk/platform/kernel/actor';

/** Whose figures a query returns; null for the whole shop. */
export type VisibleSeller = { readonly sellerId: string | null };

/**
 * Decides whose figures an actor sees: with `analytics:all` those of any seller and of the shop, otherwise
 * only the own ones. Null when the actor may not see the requested ones: the answer is then that for a
 * seller who has sold nothing.
 */
export function visibleSeller(actor: Actor, requested: string | null): VisibleSeller | null {
  if (hasScope(actor, 'analytics:all')) return { sellerId: requested };
  return requested === null || requested === actor.id ? { sellerId: actor.id } : null;
}

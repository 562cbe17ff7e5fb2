import { type Actor, hasScope } from '@souk/platform/kernel/actor';
import type { Delivery } from './delivery.ts';

type Parties = Pick<Delivery, 'buyerId' | 'sellerIds'>;

/** Couriers report on all deliveries. */
function isCourier(actor: Actor): boolean {
  return hasScope(actor, 'delivery:write');
}

export function isOperator(actor: Actor): boolean {
  return hasScope(actor, 'orders:admin');
}

/** A courier and an operator see all deliveries, a buyer and a seller those of their orders. */
export function maySee(actor: Actor, { buyerId, sellerIds }: Parties): boolean {
  return seesAll(actor) || buyerId === actor.id || sellerIds.includes(actor.id);
}

export function seesAll(actor: Actor): boolean {
  return isCourier(actor) || isOperator(actor);
}

import { type Actor, hasScope } from '@souk/platform/kernel/actor';
import type { Delivery } from './delivery.ts';
import { isOperator } from './operator.ts';

type Parties = Pick<Delivery, 'buyerId' | 'sellerIds'>;

function isCourier(actor: Actor): boolean {
  return hasScope(actor, 'delivery:write');
}

/** Couriers and operators see all deliveries, buyers and sellers those of their orders. */
export function maySee(actor: Actor, { buyerId, sellerIds }: Parties): boolean {
  return seesAll(actor) || buyerId === actor.id || sellerIds.includes(actor.id);
}

/** True for couriers and operators. */
export function seesAll(actor: Actor): boolean {
  return isCourier(actor) || isOperator(actor);
}

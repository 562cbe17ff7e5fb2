import { type Actor, hasScope } from '@souk/platform/kernel/actor';
import type { Order } from '../domain/order.ts';
import { mayCancel } from './cancel-order.ts';
import { mayFulfil } from './change-order.ts';

/** What a caller may do with an order: one of the use cases that change its status. */
type OrderAction = 'CANCEL' | 'SHIP' | 'DELIVER';

type Rule = {
  readonly to: 'CANCELLED' | 'SHIPPED' | 'DELIVERED';
  /** Whether the actor has the right, as the use case checks it. */
  readonly mayDo: (actor: Actor, order: Order) => boolean;
};

const mayShip = (actor: Actor, order: Order) =>
  hasScope(actor, 'orders:fulfil') && mayFulfil(actor, order);

/** Which transition each action asks for. Whether it is possible is the answer of the domain's table. */
const rules: Readonly<Record<OrderAction, Rule>> = {
  CANCEL: { to: 'CANCELLED', mayDo: mayCancel },
  SHIP: { to: 'SHIPPED', mayDo: mayShip },
  DELIVER: { to: 'DELIVERED', mayDo: mayShip },
};

/** What an actor may do with an order as it is. */
export function actionsOf(order: Order, actor: Actor | null): OrderAction[] {
  if (!actor) return [];
  const all = Object.entries(rules) as [OrderAction, Rule][];
  return all.flatMap(([action, { to, mayDo }]) =>
    order.mayBecome(to) && mayDo(actor, order) ? [action] : [],
  );
}

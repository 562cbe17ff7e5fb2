import { type Actor, hasScope } from '@souk/platform/kernel/actor';
import type { Order } from '../domain/order.ts';
import { isBeingCancelled, type Parcel, paidFor } from '../domain/parcel.ts';
import { type ParcelStatus, parcelTransitions } from '../domain/parcel-status.ts';
import { type OrderStatus, transitions } from '../domain/status.ts';
import { mayCancel } from './cancel-order.ts';
import { mayCancelParcel } from './cancel-parcel.ts';
import { isOnlySeller, isWholeOrder, mayFulfil } from './change-order.ts';
import { mayFulfilParcel } from './change-parcel.ts';

/** What a caller may do with an order or a parcel: a use case that changes its status. */
type Action = 'CANCEL' | 'SHIP' | 'DELIVER';

/** Billing has the mutation for the last one. */
type AnyAction = Action | 'REFUND';

type Rule = {
  readonly to: ParcelStatus & OrderStatus;
  /** Whether the actor has the right, as the use case checks it. */
  readonly mayDo: (actor: Actor, order: Order) => boolean;
  readonly mayDoInParcel: (actor: Actor, order: Order, parcel: Parcel) => boolean;
};

const fulfils = (actor: Actor) => hasScope(actor, 'orders:fulfil');
const mayShip = (actor: Actor, order: Order) =>
  fulfils(actor) && mayFulfil(actor, order) && isOnlySeller(actor, order);
const mayShipParcel = (actor: Actor, order: Order, parcel: Parcel) =>
  fulfils(actor) && mayFulfilParcel(actor, order, parcel);

/** Which transition each action asks for. Whether it is possible is the answer of the domain's tables. */
const rules: Readonly<Record<Action, Rule>> = {
  CANCEL: {
    to: 'CANCELLED',
    mayDo: (actor, order) => mayCancel(actor, order) && isWholeOrder(actor, order),
    mayDoInParcel: (actor, order, parcel) =>
      mayCancelParcel(actor, order, parcel) && order.checkout.done,
  },
  SHIP: { to: 'SHIPPED', mayDo: mayShip, mayDoInParcel: mayShipParcel },
  DELIVER: { to: 'DELIVERED', mayDo: mayShip, mayDoInParcel: mayShipParcel },
};
const all = Object.entries(rules) as [Action, Rule][];

/** What an actor may do with an order as it is. */
export function actionsOf(order: Order, actor: Actor | null): AnyAction[] {
  const refund: AnyAction[] = mayRefund(actor, order) && !order.isRefunded() ? ['REFUND'] : [];
  return [...changesOf(order, actor), ...refund];
}

function changesOf(order: Order, actor: Actor | null): Action[] {
  const isBusy = order.isBeingCancelled() || order.parcels.some(isBeingCancelled);
  if (!actor || isBusy) return [];
  const allowed: readonly OrderStatus[] = transitions[order.status];
  return all.flatMap(([action, { to, mayDo }]) =>
    allowed.includes(to) && mayDo(actor, order) ? [action] : [],
  );
}

/** What an actor may do with a parcel as it is. */
export function parcelActionsOf(order: Order, parcel: Parcel, actor: Actor | null): AnyAction[] {
  const isPaid = paidFor(parcel, order.lines) > 0 && !order.isRefunded();
  const refund: AnyAction[] = mayRefund(actor, order) && isPaid ? ['REFUND'] : [];
  return [...parcelChangesOf(order, parcel, actor), ...refund];
}

/** Whether billing lets the actor refund the payment, as long as money is left: it is captured. */
function mayRefund(actor: Actor | null, { status, checkout }: Order): boolean {
  const isCaptured = ['CONFIRMED', 'SHIPPED', 'DELIVERED'].includes(status);
  const isGivenBack = checkout.runs.some(({ command, state }) => {
    return command === 'refund-payment' && state === 'DONE';
  });
  return actor !== null && hasScope(actor, 'billing:refund') && isCaptured && !isGivenBack;
}

function parcelChangesOf(order: Order, parcel: Parcel, actor: Actor | null): Action[] {
  const isConfirmed = order.status === 'CONFIRMED' || order.status === 'SHIPPED';
  const isBusy = order.isBeingCancelled() || isBeingCancelled(parcel);
  if (!actor || isBusy || !isConfirmed) return [];
  const allowed: readonly ParcelStatus[] = parcelTransitions[parcel.status];
  return all.flatMap(([action, { to, mayDoInParcel }]) =>
    allowed.includes(to) && mayDoInParcel(actor, order, parcel) ? [action] : [],
  );
}

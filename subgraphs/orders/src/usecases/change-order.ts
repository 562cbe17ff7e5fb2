import type { Actor } from '@souk/platform/kernel/actor';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isOperator } from '../domain/operator.ts';
import type { Order } from '../domain/order.ts';
import { hasLeft } from '../domain/parcel.ts';
import { SeveralParcels } from '../domain/refusals.ts';
import { visibleParcels } from '../domain/visible-parcels.ts';
import { lockOrder } from '../persistence/lock-orders.ts';
import type { PublishedEvents } from './publish.ts';

/** What every command for one order carries. */
export type OrderCommand = {
  readonly id: string;
  /** Null or undefined accepts any version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

/** The order after a command. `replayed`: an earlier call with the same key has made the change. */
export type OrderChanged = { readonly order: Order; readonly replayed: boolean };

type ChangeOptions = {
  readonly operation: string;
  /** Who may do this. For anybody else the order does not exist. */
  readonly mayChange: (actor: Actor, order: Order) => boolean;
  readonly change: (order: Order) => void;
};

/**
 * Changes one order, once per idempotency key: locks it, checks right and version, then changes it.
 * The command is hashed as it is: another shape of it would refuse keys that an earlier release has
 * stored. Throws NotFound, VersionConflict, IdempotencyKeyReused, and whatever the change throws.
 */
export async function changeOrder(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: OrderCommand,
  { operation, mayChange, change }: ChangeOptions,
): Promise<OrderChanged> {
  const { id, expectedVersion, idempotencyKey: key } = command;
  const order = await lockOrder(work.em, id);
  if (!order || !mayChange(actor, order)) throw new NotFound('order');
  const call = { callerId: actor.id, operation, key, input: command };
  const { replayed } = await idempotent(work, call, async () => {
    assertVersion(order.version, expectedVersion);
    change(order);
    return id;
  });
  return { order, replayed };
}

/** The seller of at least one of its products, or an operator. */
export function mayFulfil(actor: Actor, { sellerIds }: Order): boolean {
  return sellerIds.includes(actor.id) || isOperator(actor);
}

/** False for one of several sellers, who changes own parcels only. */
export function isOnlySeller(actor: Actor, order: Order): boolean {
  return visibleParcels(order, actor).length === order.parcels.length;
}

/** True for whoever may change the order as a whole, while no part of the goods has left. */
export function isWholeOrder(actor: Actor, order: Order): boolean {
  return isOnlySeller(actor, order) && !order.parcels.some(hasLeft);
}

/** Throws SeveralParcels for one of several sellers. */
export function assertOnlySeller(actor: Actor, order: Order): void {
  if (isOnlySeller(actor, order)) return;
  const own = visibleParcels(order, actor);
  const open = own.filter(({ status }) => status === 'PENDING' || status === 'SHIPPED');
  const ids = open.map(({ id }) => id);
  throw new SeveralParcels('The order has goods of other sellers as well.', ids);
}

/** Throws SeveralParcels for one of several sellers, and when a part of the goods has left. */
export function assertWholeOrder(actor: Actor, order: Order): void {
  assertOnlySeller(actor, order);
  if (!order.parcels.some(hasLeft)) return;
  const pending = order.parcels.filter(({ status }) => status === 'PENDING');
  const ids = pending.map(({ id }) => id);
  throw new SeveralParcels('Some goods of the order have left.', ids);
}

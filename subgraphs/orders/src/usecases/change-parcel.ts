import type { Actor } from '@souk/platform/kernel/actor';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isOperator } from '../domain/operator.ts';
import type { Order } from '../domain/order.ts';
import type { Parcel } from '../domain/parcel.ts';
import { lockOrderOfParcel } from '../persistence/lock-orders.ts';
import type { PublishedEvents } from './publish.ts';

/** What every command for one parcel carries. */
export type ParcelCommand = {
  readonly parcelId: string;
  /** Null or undefined accepts any version. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

/** The order after the command. `replayed`: an earlier call has made the change. */
export type ParcelChanged = { readonly order: Order; readonly replayed: boolean };

type ChangeOptions = {
  readonly operation: string;
  /** Who may do this. For anybody else the parcel does not exist. */
  readonly mayChange: (actor: Actor, order: Order, parcel: Parcel) => boolean;
  readonly change: (order: Order, parcel: Parcel) => void;
};

/**
 * Changes one parcel, once per idempotency key: locks its order, checks right and version, then changes
 * it. Throws NotFound, VersionConflict, IdempotencyKeyReused, and whatever the change throws.
 */
export async function changeParcel(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: ParcelCommand,
  { operation, mayChange, change }: ChangeOptions,
): Promise<ParcelChanged> {
  const { parcelId, expectedVersion } = input;
  const order = await lockOrderOfParcel(work.em, parcelId);
  if (!order || !mayChange(actor, order, order.parcel(parcelId))) throw new NotFound('parcel');
  const call = { callerId: actor.id, operation, key, input };
  const { replayed } = await idempotent(work, call, async () => {
    const parcel = order.parcel(parcelId);
    assertVersion(parcel.version, expectedVersion);
    change(order, parcel);
    return parcelId;
  });
  return { order, replayed };
}

/** The seller of the parcel, or an operator. */
export function mayFulfilParcel(actor: Actor, _order: Order, { sellerId }: Parcel): boolean {
  return sellerId === actor.id || isOperator(actor);
}

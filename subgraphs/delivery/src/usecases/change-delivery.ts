import type { Actor } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Change, Delivery } from '../domain/delivery.ts';
import { type LockedOrder, lockOrderOf } from '../persistence/lock-orders.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

/** What every command for one delivery carries. */
export type DeliveryCommand = { readonly id: string; readonly idempotencyKey: string };

/** The delivery after a command. `replayed`: an earlier call with the same key has made the change. */
export type DeliveryChanged = { readonly delivery: Delivery; readonly replayed: boolean };

type ChangeOptions = {
  readonly operation: string;
  /** Who may do this. For anybody else the delivery does not exist. */
  readonly mayChange: (actor: Actor, delivery: Delivery) => boolean;
  readonly change: (
    delivery: Delivery,
    order: LockedOrder,
  ) => readonly Change[] | Promise<readonly Change[]>;
};

/**
 * Changes one delivery, once per idempotency key: locks its order, checks the right, changes and publishes
 * it. Throws NotFound, IdempotencyKeyReused, and whatever the change throws.
 */
export async function changeDelivery(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: DeliveryCommand,
  { operation, mayChange, change }: ChangeOptions,
): Promise<DeliveryChanged> {
  const { id, idempotencyKey: key } = command;
  const { order, delivery } = (await lockOrderOf(work.em, id)) ?? {};
  if (!order || !delivery || !mayChange(actor, delivery)) throw new NotFound('delivery');
  const call = { callerId: actor.id, operation, key, input: command };
  const { replayed } = await idempotent(work, call, async () => {
    await publishChanges(work, order, delivery, await change(delivery, order));
    return id;
  });
  return { delivery, replayed };
}

import { unauthenticated } from '@souk/auth/errors';
import type { Viewer } from '@souk/auth/viewer';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Delivery } from '../domain/delivery.ts';
import { deliveryToChange } from '../persistence/deliveries-to-change.ts';
import type { Tells } from '../usecases/tell.ts';
import type { Context } from './context.ts';

type Change = {
  readonly operation: string;
  readonly input: { readonly id: string; readonly idempotencyKey: string };
  /** Who may do this. To anybody else the delivery does not exist. */
  readonly may: (viewer: Viewer, delivery: Delivery) => boolean;
  readonly change: (work: Work<Tells>, delivery: Delivery) => Promise<void>;
};

/**
 * Changes one delivery, once for each key. Throws NotFound, IdempotencyKeyReused, and what the change
 * throws.
 */
export async function changeDelivery(
  { viewer, transact }: Context,
  { operation, input, may, change }: Change,
): Promise<Delivery> {
  if (!viewer) throw unauthenticated();
  const { id, idempotencyKey: key } = input;
  return transact(async (work) => {
    const delivery = await deliveryToChange(work.em, id);
    if (!delivery || !may(viewer, delivery)) throw new NotFound('delivery');
    await idempotent(work, { callerId: viewer.id, operation, key, input }, async () => {
      await change(work, delivery);
      return id;
    });
    return delivery;
  });
}

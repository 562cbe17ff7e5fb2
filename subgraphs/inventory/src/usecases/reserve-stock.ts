import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { ManagedByCheckout } from '../domain/refusals.ts';
import type { Line } from '../domain/reservation.ts';
import type { ReserveReply } from '../domain/reservation-reply.ts';
import { isInternalOrder } from '../persistence/internal-order.ts';
import type { PublishedEvents } from './publish.ts';
import { reserve } from './reserve.ts';

export type ReserveStock = {
  readonly orderId: string;
  readonly items: readonly Line[];
  readonly idempotencyKey: string;
};

/**
 * Reserves the stock of an external orchestrator's order, once per idempotency key. The command is
 * hashed as it is: another shape of it would refuse keys that an earlier release has stored. Throws
 * Forbidden, ManagedByCheckout for one of the shop's orders, and IdempotencyKeyReused.
 */
export async function reserveStock(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ReserveStock,
): Promise<{ result: ReserveReply; replayed: boolean }> {
  assertScope(actor, 'saga:participate');
  const { orderId, items, idempotencyKey: key } = command;
  const call = { callerId: actor.id, operation: 'reserveStock', key, input: command };
  const { response: result, replayed } = await idempotent(work, call, async () => {
    if (await isInternalOrder(work.em, orderId)) throw new ManagedByCheckout(orderId);
    return reserve(work, { orderId, items, origin: 'OUTSIDE', buyerId: null });
  });
  return { result, replayed };
}

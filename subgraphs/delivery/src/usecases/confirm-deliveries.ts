import { Contradiction } from '@souk/platform/kernel/contradiction';
import { stepDone } from '@souk/platform/kernel/saga-reply';
import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { trackingNumberOf } from '../domain/tracking-number.ts';
import { schedule } from '../persistence/schedule.ts';
import { type PublishedEvents, publishStatus } from './publish.ts';

type ConfirmDelivery = { readonly orderId: string; readonly cause: Cause };

/**
 * Schedules the booked deliveries of confirmed orders, and replies to their checkouts. Throws a Contradiction
 * for an order without a booked delivery: no checkout confirms before it has one.
 */
export async function confirmDeliveries(
  work: Work<PublishedEvents>,
  commands: readonly ConfirmDelivery[],
): Promise<void> {
  const byOrder = new Map(commands.map((command) => [command.orderId, command]));
  const confirmed = [...byOrder.keys()].map((orderId) => {
    return { orderId, ownNumber: trackingNumberOf(newId()) };
  });
  const deliveries = await schedule(work.em, confirmed, work.now);
  for (const { orderId, cause } of byOrder.values()) {
    const delivery = deliveries.get(orderId);
    if (!delivery || delivery.status === 'CANCELLED') {
      throw new Contradiction(`Order ${orderId} is confirmed without a place in a slot.`);
    }
    const { id, status, version: seq, moved } = delivery;
    const caused = work.causedBy(cause);
    if (moved) publishStatus(caused, delivery, { seq, status, moved, note: null, at: work.now });
    caused.publish('delivery-scheduled', orderId, { orderId, ...stepDone(id, null) });
  }
}

import { Contradiction } from '@souk/platform/kernel/contradiction';
import { stepDone } from '@souk/platform/kernel/saga-reply';
import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { type Scheduled, schedule } from '../persistence/schedule.ts';
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
  const confirmed = [...byOrder.keys()].map((orderId) => ({ orderId, seed: newId() }));
  const all = await schedule(work.em, confirmed, work.now);
  const deliveries = Map.groupBy(all, ({ orderId }) => orderId);
  for (const { orderId, cause } of byOrder.values()) {
    const living = deliveries.get(orderId)?.filter(({ status }) => status !== 'CANCELLED') ?? [];
    publishScheduled(work.causedBy(cause), orderId, living);
  }
}

function publishScheduled(
  work: Work<PublishedEvents>,
  orderId: string,
  deliveries: readonly Scheduled[],
): void {
  const [first] = deliveries;
  if (!first) throw new Contradiction(`Order ${orderId} is confirmed without a place in a slot.`);
  for (const delivery of deliveries) {
    const { status, orderSeq, moved } = delivery;
    if (moved) publishStatus(work, delivery, { status, note: null, at: work.now }, orderSeq);
  }
  const reply = stepDone(first.transactionId, null);
  work.publish('delivery-scheduled', orderId, { orderId, ...reply });
}

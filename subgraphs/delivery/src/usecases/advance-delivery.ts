import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import type { DeliveryStatus } from '../domain/status.ts';
import { changeDelivery, type DeliveryChanged, type DeliveryCommand } from './change-delivery.ts';
import type { PublishedEvents } from './publish.ts';

export type AdvanceDelivery = DeliveryCommand & {
  readonly status: DeliveryStatus;
  readonly note?: string | null | undefined;
};

/**
 * A courier reports a status. Throws Forbidden without its scope, IllegalDeliveryTransition for a
 * status that does not follow, or that no courier reports, and whatever changeDelivery throws.
 */
export async function advanceDelivery(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: AdvanceDelivery,
): Promise<DeliveryChanged> {
  assertScope(actor, 'delivery:write');
  const { status, note = null } = command;
  return changeDelivery(work, actor, command, {
    operation: 'advanceDelivery',
    mayChange: () => true,
    change: (delivery) => delivery.advance(status, note, work.now),
  });
}

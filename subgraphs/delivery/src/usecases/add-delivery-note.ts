import type { Actor } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { maySee } from '../domain/parties.ts';
import { changeDelivery, type DeliveryChanged, type DeliveryCommand } from './change-delivery.ts';
import type { PublishedEvents } from './publish.ts';

export type AddDeliveryNote = DeliveryCommand & { readonly note: string };

/**
 * Adds a note of one of the parties, and publishes it to all. Throws whatever changeDelivery
 * throws.
 */
export function addDeliveryNote(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: AddDeliveryNote,
): Promise<DeliveryChanged> {
  return changeDelivery(work, actor, command, {
    operation: 'addDeliveryNote',
    mayChange: maySee,
    change: (delivery) => [delivery.addNote(command.note, work.now)],
  });
}

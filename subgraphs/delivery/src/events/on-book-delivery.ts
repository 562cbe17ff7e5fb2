import type { Handler, Message } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { deliveryCommands } from '@souk/schema/events/delivery';
import { bookDelivery } from '../usecases/book-delivery.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type BookDelivery = Data<(typeof deliveryCommands)['book-delivery']>;

/**
 * Books one order after the other, orders without a requested slot first, then in slot order, so
 * that two transactions never wait for one another.
 */
export const onBookDelivery: Handler<BookDelivery, PublishedEvents> = async (work, messages) => {
  for (const { data, cause } of messages.toSorted(bySlot)) {
    await bookDelivery(work.causedBy(cause), data);
  }
};

function bySlot(one: Message<BookDelivery>, other: Message<BookDelivery>): number {
  return startOf(one) < startOf(other) ? -1 : Number(startOf(one) > startOf(other));
}

/** The id of a slot is its start, to the hour. */
function startOf({ data: { slotId, wishedAt } }: Message<BookDelivery>): string {
  return slotId ?? wishedAt?.toISOString() ?? '';
}

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
  return begin(one) < begin(other) ? -1 : Number(begin(one) > begin(other));
}

/** A slot's id is its beginning, as far as the hour. */
function begin({ data: { slotId, wishedAt } }: Message<BookDelivery>): string {
  return slotId ?? wishedAt?.toISOString() ?? '';
}

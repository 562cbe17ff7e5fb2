import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { inventoryCommands } from '@souk/schema/events/inventory';
import type { PublishedEvents } from '../usecases/publish.ts';
import { reserveForCheckout } from '../usecases/reserve-for-checkout.ts';

type ReserveStock = Data<(typeof inventoryCommands)['reserve-stock']>;

/** Reserves the stock of orders. */
export const onReserveStock: Handler<ReserveStock, PublishedEvents> = (work, messages) =>
  reserveForCheckout(
    work,
    messages.map(({ data, cause }) => ({ ...data, cause })),
  );

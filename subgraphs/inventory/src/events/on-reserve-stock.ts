import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { inventoryCommands } from '@souk/schema/events/inventory';
import { lockStocks } from '../persistence/lock-stocks.ts';
import type { Tells } from '../usecases/publish.ts';
import { reserveStock } from '../usecases/reserve.ts';

type ReserveStock = Data<(typeof inventoryCommands)['reserve-stock']>;

/** Reserves for one order after the other. */
export const onReserveStock: Handler<ReserveStock, Tells> = async (work, messages) => {
  await lockStocks(
    work.em,
    messages.map(({ data }) => data),
  );
  for (const { data, cause } of messages) {
    await reserveStock(work.causedBy(cause), { ...data, origin: 'CHECKOUT' });
  }
};

import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { inventoryCommands } from '@souk/schema/events/inventory';
import type { Tells } from '../usecases/publish.ts';
import { releaseStock } from '../usecases/release-stock.ts';

type ReleaseStock = Data<(typeof inventoryCommands)['release-stock']>;

/** Gives back what a checkout has given up. */
export const onReleaseStock: Handler<ReleaseStock, Tells> = async (work, messages) => {
  const orders = messages.map(({ data, cause }) => ({ ...data, cause }));
  await releaseStock(work, 'CHECKOUT', orders);
};

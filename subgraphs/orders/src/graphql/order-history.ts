import { type ListLoader, newListLoader } from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import type { Change } from '../domain/change.ts';
import { OrderEvent } from '../persistence/order-event.ts';

/** The changes of each order, oldest first. Load only orders that the viewer may see. */
export type OrderHistory = ListLoader<Change>;

export function orderHistory(read: Reader): OrderHistory {
  return newListLoader<Change & { readonly orderId: string }>({
    keyOf: ({ orderId }) => orderId,
    find: async (orderIds) => {
      const where = { orderId: { $in: orderIds } };
      const rows = await read.find(OrderEvent, where, { orderBy: { orderId: 'asc', seq: 'asc' } });
      return rows.map(({ message = null, parcelId = null, parcelStatus = null, ...row }) => {
        return { ...row, message, parcelId, parcelStatus };
      });
    },
  });
}

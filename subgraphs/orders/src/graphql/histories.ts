import type { Reader } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';
import type { Change } from '../domain/order.ts';
import { OrderEvent } from '../persistence/order-event.ts';

type Row = Change & { readonly orderId: string };

/** What happened to each order, oldest first. Ask only for orders that the viewer may see. */
export type Histories = DataLoader<string, Change[]>;

export function histories(read: Reader): Histories {
  return new DataLoader(async (orderIds) => {
    const rows = await read.find(
      OrderEvent,
      { orderId: { $in: [...orderIds] } },
      { orderBy: { orderId: 'asc', seq: 'asc' } },
    );
    const changes = rows.map(({ message = null, ...row }): Row => ({ ...row, message }));
    const byOrder = Map.groupBy(changes, ({ orderId }) => orderId);
    return orderIds.map((id) => byOrder.get(id) ?? []);
  });
}

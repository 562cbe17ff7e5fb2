import type { Reader } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';
import { DeliveryEvent as EventRow } from '../persistence/delivery-event.ts';
import type { DeliveryEvent } from './models.ts';

/** What happened to each delivery, oldest first. Ask only for those that the viewer may see. */
export type Histories = DataLoader<string, DeliveryEvent[]>;

export function histories(read: Reader): Histories {
  return new DataLoader(async (ids) => {
    const rows = await read.find(
      EventRow,
      { deliveryId: { $in: [...ids] } },
      { orderBy: { deliveryId: 'asc', seq: 'asc' } },
    );
    const events = rows.map(({ note = null, ...row }) => ({ ...row, note }));
    const byDelivery = Map.groupBy(events, ({ deliveryId }) => deliveryId);
    return ids.map((id) => byDelivery.get(id) ?? []);
  });
}

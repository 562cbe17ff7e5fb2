import type { Reader } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';
import { DeliveryAttempt as AttemptRow } from '../persistence/delivery-attempt.ts';
import type { DeliveryAttempt } from './models.ts';

/** Each time that a delivery went out, oldest first. Ask only for those that the viewer may see. */
export type Attempts = DataLoader<string, DeliveryAttempt[]>;

export function attempts(read: Reader): Attempts {
  return new DataLoader(async (ids) => {
    const rows = await read.find(
      AttemptRow,
      { deliveryId: { $in: [...ids] } },
      { orderBy: { id: 'asc' } },
    );
    const all = rows.map(({ endedAt = null, ...row }) => ({ ...row, endedAt }));
    const byDelivery = Map.groupBy(all, ({ deliveryId }) => deliveryId);
    return ids.map((id) => byDelivery.get(id) ?? []);
  });
}

import { type ListLoader, newListLoader } from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import { DeliveryAttempt as AttemptRow } from '../persistence/delivery-attempt.ts';
import { DeliveryEvent as EventRow } from '../persistence/delivery-event.ts';
import type { DeliveryAttempt, DeliveryEvent } from './models.ts';

/** Events and attempts, oldest first. Load only deliveries that the viewer may see. */
export type DeliveryHistory = {
  readonly events: ListLoader<DeliveryEvent>;
  readonly attempts: ListLoader<DeliveryAttempt>;
};

type OfDelivery = { readonly deliveryId: string };

export function deliveryHistory(read: Reader): DeliveryHistory {
  const keyOf = ({ deliveryId }: OfDelivery) => deliveryId;
  return {
    events: newListLoader<DeliveryEvent & OfDelivery>({
      keyOf,
      find: async (ids) => {
        const orderBy = { deliveryId: 'asc', seq: 'asc' } as const;
        const rows = await read.find(EventRow, { deliveryId: { $in: ids } }, { orderBy });
        return rows.map(({ note = null, orderSeq = null, ...row }) => ({ ...row, note, orderSeq }));
      },
    }),
    attempts: newListLoader<DeliveryAttempt & OfDelivery>({
      keyOf,
      find: async (ids) => {
        const orderBy = { id: 'asc' } as const;
        const rows = await read.find(AttemptRow, { deliveryId: { $in: ids } }, { orderBy });
        return rows.map(({ endedAt = null, ...row }) => ({ ...row, endedAt }));
      },
    }),
  };
}

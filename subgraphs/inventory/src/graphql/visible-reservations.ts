import type { FilterQuery, InferEntity } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import type { Reader } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';
import { ReservationRow } from '../persistence/reservation.schema.ts';
import type { StockReservation } from './models.ts';
import { isOperator } from './operator.ts';

/** By order: what is kept aside for it, where the viewer may see that. */
export type VisibleReservations = DataLoader<string, StockReservation | null>;

/** A buyer sees what is kept for own orders, a seller for orders of own goods, an operator all. */
function visibleTo(viewer: Viewer | null): FilterQuery<InferEntity<typeof ReservationRow>> {
  if (!viewer) return { id: { $in: [] } };
  if (isOperator(viewer)) return {};
  return { $or: [{ buyerId: viewer.id }, { sellerIds: { $contains: [viewer.id] } }] };
}

/** Only what a checkout of ours has kept aside: a refusal or a tombstone is nothing to see. */
export function visibleReservations(read: Reader, viewer: Viewer | null): VisibleReservations {
  return new DataLoader(async (orderIds) => {
    const rows = await read.find(ReservationRow, {
      orderId: { $in: [...orderIds] },
      origin: 'CHECKOUT',
      refused: null,
      $and: [visibleTo(viewer)],
    });
    const byOrder = new Map(rows.map((row) => [row.orderId, row]));
    return orderIds.map((id) => byOrder.get(id) ?? null);
  });
}

import type { FilterQuery, InferEntity } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import { isOperator } from '../domain/operator.ts';
import type { ReservedLine } from '../domain/reservation.ts';
import { ReservationLineRow, ReservationRow } from '../persistence/reservation.schema.ts';
import type { StockReservation } from './models.ts';

/** The reservations that the viewer may see, by order. */
export type VisibleReservations = Loader<StockReservation>;

/** A buyer sees those of own orders, a seller those of own products, an operator all. */
function visibleTo(viewer: Viewer | null): FilterQuery<InferEntity<typeof ReservationRow>> {
  if (!viewer) return { id: { $in: [] } };
  if (isOperator(viewer)) return {};
  return { $or: [{ buyerId: viewer.id }, { sellerIds: { $contains: [viewer.id] } }] };
}

/**
 * Loads only what the shop's checkouts have reserved: null for a refusal or a cancelled order. A seller
 * gets only own lines.
 */
export function visibleReservations(read: Reader, viewer: Viewer | null): VisibleReservations {
  return newLoader<StockReservation & { readonly orderId: string }>({
    keyOf: ({ orderId }) => orderId,
    find: async (orderIds) => {
      const found = await read.find(ReservationRow, {
        orderId: { $in: orderIds },
        origin: 'CHECKOUT',
        refused: null,
        $and: [visibleTo(viewer)],
      });
      const ids = found.map(({ id }) => id);
      const lines = await read.find(
        ReservationLineRow,
        { reservationId: { $in: ids } },
        { orderBy: { productId: 'asc' } },
      );
      const byReservation = Map.groupBy(lines, ({ reservationId }) => reservationId);
      return found.map(({ id, orderId, buyerId, status, createdAt }) => {
        const seesAll = viewer !== null && (isOperator(viewer) || buyerId === viewer.id);
        const all = byReservation.get(id) ?? [];
        const visible = all.filter(({ sellerId }) => seesAll || sellerId === viewer?.id);
        return { id, orderId, status, createdAt, lines: visible.map(lineOf) };
      });
    },
  });
}

function lineOf(row: InferEntity<typeof ReservationLineRow>): ReservedLine {
  const { productId, sellerId, quantity, released, shipped } = row;
  return { productId, sellerId, quantity, released, shipped };
}

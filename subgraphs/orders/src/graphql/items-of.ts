import type { Order } from '../domain/order.ts';
import type { OrderLine } from '../domain/order-line.ts';
import { cancelledUnits, refundedUnits } from '../domain/parcel.ts';
import type { OrderItem } from './models.ts';

/** Lines of an order, as the schema shows them. */
export function itemsOf({ parcels, placedAt }: Order, lines: readonly OrderLine[]): OrderItem[] {
  return lines.map((line) => {
    const parcel = parcels.find(({ sellerId }) => sellerId === line.sellerId);
    const cancelled = parcel ? cancelledUnits(parcel, line.productId) : 0;
    const refunded = parcel ? refundedUnits(parcel, line.productId) : 0;
    return { ...line, cancelled, refunded, createdAt: placedAt };
  });
}

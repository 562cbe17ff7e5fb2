import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ParcelStatus } from '../domain/parcel-status.ts';
import type { ChangeType, OrderStatus } from '../domain/status.ts';

/** The history of an order, one row for each change: never updated. */
export const OrderEvent = defineEntity({
  name: 'OrderEvent',
  tableName: 'order_events',
  properties: {
    orderId: p.uuid().primary(),
    seq: p.integer().primary(),
    type: p.text().$type<ChangeType>(),
    status: p.text().$type<OrderStatus>(),
    at: p.datetime(),
    message: p.text().nullable(),
    parcelId: p.uuid().nullable(),
    parcelStatus: p.text().$type<ParcelStatus>().nullable(),
  },
});

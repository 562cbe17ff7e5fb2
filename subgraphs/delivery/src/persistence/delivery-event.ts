import { defineEntity, p } from '@mikro-orm/postgresql';
import type { DeliveryStatus } from '../domain/status.ts';

/** The history of a delivery, one row for each change: never updated. */
export const DeliveryEvent = defineEntity({
  name: 'DeliveryEvent',
  tableName: 'delivery_events',
  properties: {
    deliveryId: p.uuid().primary(),
    seq: p.integer().primary(),
    /**
     * The number among the changes of the order's deliveries, with which it was published. Null in the
     * history from before parcels, when it was `seq`.
     */
    orderSeq: p.integer().nullable(),
    status: p.text().$type<DeliveryStatus>(),
    note: p.text().nullable(),
    at: p.datetime(),
  },
});

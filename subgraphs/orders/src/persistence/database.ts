import { databaseOf } from '@souk/platform/service/database';
import { Buyer } from './buyer.ts';
import { OrdersMigration } from './migrations/0001-orders.ts';
import { OfferRow } from './offer.ts';
import { orderSchema } from './order.schema.ts';
import { OrderEvent } from './order-event.ts';

/** What the database of orders holds, and how it came to be. */
export const database = databaseOf({
  entities: [orderSchema, OrderEvent, OfferRow, Buyer],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [OrdersMigration],
});

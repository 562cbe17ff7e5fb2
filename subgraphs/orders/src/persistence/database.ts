import { databaseOf } from '@souk/platform/service/database';
import { Buyer } from './buyer.ts';
import { CancellationRow } from './cancellation.ts';
import { CartItemRow, cartSchema } from './cart.schema.ts';
import { OrdersMigration } from './migrations/0001-orders.ts';
import { RefundedMigration } from './migrations/0002-refunded.ts';
import { FoldedTextMigration } from './migrations/0003-folded-text.ts';
import { ParcelsMigration } from './migrations/0004-parcels.ts';
import { CartsMigration } from './migrations/0005-carts.ts';
import { RefundsMigration } from './migrations/0006-refunds.ts';
import { OfferCategoryMigration } from './migrations/0007-offer-category.ts';
import { OfferRow } from './offer.ts';
import { orderSchema } from './order.schema.ts';
import { OrderEvent } from './order-event.ts';

/** The tables of orders and their migrations. */
export const database = databaseOf({
  entities: [orderSchema, OrderEvent, CancellationRow, OfferRow, Buyer, cartSchema, CartItemRow],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [
    OrdersMigration,
    RefundedMigration,
    FoldedTextMigration,
    ParcelsMigration,
    CartsMigration,
    RefundsMigration,
    OfferCategoryMigration,
  ],
});

import { databaseOf } from '@souk/platform/service/database';
import { OwnOrder } from './internal-order.ts';
import { InventoryMigration } from './migrations/0001-inventory.ts';
import { productSchema } from './product.schema.ts';
import { ReservationRow } from './reservation.schema.ts';
import { stockSchema } from './stock.schema.ts';

/** What the database of inventory holds, and how it came to be. */
export const database = databaseOf({
  entities: [productSchema, stockSchema, ReservationRow, OwnOrder],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [InventoryMigration],
});

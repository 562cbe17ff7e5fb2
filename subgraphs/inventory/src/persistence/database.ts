import { databaseOf } from '@souk/platform/service/database';
import { InternalOrder } from './internal-order.ts';
import { InventoryMigration } from './migrations/0001-inventory.ts';
import { FoldedTextMigration } from './migrations/0002-folded-text.ts';
import { StockJournalMigration } from './migrations/0003-stock-journal.ts';
import { ReservationLinesMigration } from './migrations/0004-reservation-lines.ts';
import { productSchema } from './product.schema.ts';
import { ReservationLineRow, ReservationRow, StockRelease } from './reservation.schema.ts';
import { stockSchema } from './stock.schema.ts';
import { StockJournalEntry } from './stock-journal.ts';

/** The tables of inventory and their migrations. */
export const database = databaseOf({
  entities: [
    ...[productSchema, stockSchema, StockJournalEntry],
    ...[ReservationRow, ReservationLineRow, StockRelease, InternalOrder],
  ],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [
    InventoryMigration,
    FoldedTextMigration,
    StockJournalMigration,
    ReservationLinesMigration,
  ],
});

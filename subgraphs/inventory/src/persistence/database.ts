import { databaseOf } from '@souk/platform/service/database';
import { categorySchema } from './category.schema.ts';
import { InternalOrder } from './internal-order.ts';
import { InventoryMigration } from './migrations/0001-inventory.ts';
import { FoldedTextMigration } from './migrations/0002-folded-text.ts';
import { StockJournalMigration } from './migrations/0003-stock-journal.ts';
import { ReservationLinesMigration } from './migrations/0004-reservation-lines.ts';
import { CategoriesMigration } from './migrations/0005-categories.ts';
import { SearchTextMigration } from './migrations/0006-search-text.ts';
import { ListingsMigration } from './migrations/0007-listings.ts';
import { ProductGroupsMigration } from './migrations/0008-product-groups.ts';
import { NameEntriesMigration } from './migrations/0009-name-entries.ts';
import { PicturesMigration } from './migrations/0010-pictures.ts';
import { productSchema } from './product.schema.ts';
import { productGroupSchema } from './product-group.schema.ts';
import { ReservationLineRow, ReservationRow, StockRelease } from './reservation.schema.ts';
import { stockSchema } from './stock.schema.ts';
import { StockJournalEntry } from './stock-journal.ts';

/** The tables of inventory and their migrations. */
export const database = databaseOf({
  entities: [
    ...[productSchema, productGroupSchema, categorySchema, stockSchema, StockJournalEntry],
    ...[ReservationRow, ReservationLineRow, StockRelease, InternalOrder],
  ],
  unmapped: [
    'listings',
    'search_entries',
    'name_entries',
    'stale_listings',
    'category_counts',
    'category_counts_at',
    'pictures',
    'picture_variants',
    'picture_uploads',
    'picture_files',
    'product_pictures',
  ],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [
    InventoryMigration,
    FoldedTextMigration,
    StockJournalMigration,
    ReservationLinesMigration,
    CategoriesMigration,
    SearchTextMigration,
    ListingsMigration,
    ProductGroupsMigration,
    NameEntriesMigration,
    PicturesMigration,
  ],
});

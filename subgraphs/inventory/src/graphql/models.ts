import type { Connection } from '@souk/platform/graphql/connection';
import type { Money } from '@souk/platform/kernel/money';
import type * as pictures from '../domain/picture.ts';
import type { Product } from '../domain/product.ts';
import type { ProductGroup as Group } from '../domain/product-group.ts';
import type { Reservation, ReservedLine } from '../domain/reservation.ts';
import type { CategoryNode } from '../persistence/category-tree.ts';
import type { AttachedPicture } from '../persistence/picture-rows.ts';
import type { GroupChange } from '../usecases/create-product-group.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type StockReservation = Pick<Reservation, 'id' | 'status' | 'lines' | 'createdAt'>;
export type ReservationLine = ReservedLine;

export type Picture = AttachedPicture;
export type PictureVariant = pictures.PictureVariant;

/** A page of products. `totalCount` stops at a limit; `totalCountExact` is false when there are more. */
export type ProductConnection = Connection<Product> & {
  readonly totalCountExact: () => Promise<boolean>;
  /** Of the products on sale, whatever else the list shows. */
  readonly facets: () => ProductFacets;
};

export type ImportedProducts = { readonly products: readonly Product[] };

type CategoryPayload = { readonly category: CategoryNode; readonly replayed: boolean };
export type Category = CategoryNode;
export type CreateCategoryPayload = CategoryPayload;
export type UpdateCategoryPayload = CategoryPayload;
export type MoveCategoryPayload = CategoryPayload;

/** The counts of a list, each without its own condition. Each is read on demand. */
export type ProductFacets = {
  readonly categories: () => Promise<readonly { category: CategoryNode; count: number }[]>;
  readonly sellers: () => Promise<readonly { seller: { id: string }; count: number }[]>;
  readonly prices: () => Promise<readonly { from: Money; to: Money; count: number }[]>;
  readonly inStock: () => Promise<number>;
  readonly outOfStock: () => Promise<number>;
  readonly exact: () => Promise<boolean>;
};

export type CategoryFacet = { readonly category: CategoryNode; readonly count: number };

export type ProductGroup = Group;
export type CreateProductGroupPayload = GroupChange;
export type UpdateProductGroupPayload = GroupChange;

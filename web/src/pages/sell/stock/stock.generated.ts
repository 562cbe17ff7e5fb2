import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An amount of money as input. */
export type MoneyInput = {
  /** Zero or more, with at most ten digits and two decimals: "1999.00". */
  amount: string;
  /** The currency code in ISO 4217. Defaults to the shop's currency; any other currency is refused. */
  currency?: string | null | undefined;
};

/** Filters products. All given conditions must match. */
export type ProductFilter = {
  /** Matches products with one of these ids: at most 100. Also archived ones, as `product` does. */
  ids?: Array<string> | null | undefined;
  /** Matches products with this status. Buyers see only ACTIVE ones; sellers also their own, operators all. */
  status?: ProductStatus | null | undefined;
  /**
   * Matches products whose name or description has all these words, or whose SKU begins with the text, whatever the
   * case and the accents. The last word matches by its beginning. At most 100 characters. In lists that also show
   * products that are not on sale, it matches any part of name, description and SKU.
   */
  search?: string | null | undefined;
  /** Matches products of the category with this slug or name, and of those below it. */
  category?: string | null | undefined;
  /** Matches products of this category and of those below it. Wins over `category`. */
  categoryId?: string | null | undefined;
  /** Matches products of this seller. */
  sellerId?: string | null | undefined;
  /** True: at least one unit can be bought. False: none. */
  inStock?: boolean | null | undefined;
  /** Matches this price or more. */
  priceMin?: MoneyInput | null | undefined;
  /** Matches this price or less. */
  priceMax?: MoneyInput | null | undefined;
};

/** The sort order of products. */
export type ProductOrder =
  /** Newest first. */
  | 'NEWEST'
  /** Lowest price first. */
  | 'PRICE_ASC'
  /** Highest price first. */
  | 'PRICE_DESC'
  /** By name, as the root collation of Unicode sorts. */
  | 'NAME'
  /** The best matches of `search` first; of too many to be ranked, and without `search`, the newest. */
  | 'RELEVANCE'
  /** Fewest available units first. Only for sellers and operators. */
  | 'STOCK';

/** Whether a product can be bought. */
export type ProductStatus =
  /** Not on sale yet. Visible to its seller and to operators. */
  | 'DRAFT'
  /** On sale. */
  | 'ACTIVE'
  /** No longer on sale. Existing orders keep it. */
  | 'ARCHIVED';

/** The counted stock of a product. */
export type SetStockInput = {
  /** The product's id. */
  productId: string;
  /** The number of units in the warehouse, including reserved ones: 0 or more. */
  quantity: number;
  /** The total that the caller has read; another current total is a VersionConflict. Left out: not checked. */
  expectedTotal?: number | null | undefined;
  /** Unique for each count, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: string;
};

export type SellerStockQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  orderBy: ProductOrder;
}>;


export type SellerStockQuery = { products: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, sku: string, name: string, status: ProductStatus, pictures: Array<{ alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> }>, stock: { total: number, reserved: number, available: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetStockMutationVariables = Exact<{
  input: SetStockInput;
}>;


export type SetStockMutation = { setStock:
    | { __typename: 'SetStockPayload' }
    | { __typename: 'AdjustStockPayload' }
    | { __typename: 'Product' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'BelowReserved', reserved: number, message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type SellerStockChangesSubscriptionVariables = Exact<{
  productIds: Array<string> | string;
  after?: string | null | undefined;
}>;


export type SellerStockChangesSubscription = { stockChanged: { cursor: string, total: number, reserved: number, available: number, product: { id: string } } };

export type PicturePartsFragment = { alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const SellerStockDocument = "query SellerStock($first: Int!, $after: String, $filter: ProductFilter, $orderBy: ProductOrder!) { products(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount edges { cursor node { id sku name status pictures { ...PictureParts } stock { total reserved available } } } pageInfo { hasNextPage endCursor } } } fragment PictureParts on Picture { alt width height url variants { url width } }" as Document<SellerStockQuery, SellerStockQueryVariables>;
export const SetStockDocument = "mutation SetStock($input: SetStockInput!) { setStock(input: $input) { __typename ... on BelowReserved { reserved } ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<SetStockMutation, SetStockMutationVariables>;
export const SellerStockChangesDocument = "subscription SellerStockChanges($productIds: [ID!]!, $after: String) { stockChanged(productIds: $productIds, after: $after) { cursor total reserved available product { id } } }" as Document<SellerStockChangesSubscription, SellerStockChangesSubscriptionVariables>;

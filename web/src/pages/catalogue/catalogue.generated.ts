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

export type CatalogueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  orderBy?: ProductOrder | null | undefined;
}>;


export type CatalogueQuery = { products: { totalCount: number, totalCountExact: boolean, edges: Array<{ node: { id: string, name: string, price: { amount: string, currency: string, minorUnits: string }, pictures: Array<{ alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> }>, seller: { displayName: string }, stock: { available: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, categories: Array<{ name: string, slug: string, productCount: number }> };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type PicturePartsFragment = { alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> };

export const CatalogueDocument = "query Catalogue($first: Int!, $after: String, $filter: ProductFilter, $orderBy: ProductOrder) { products(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount totalCountExact edges { node { id name price { ...MoneyParts } pictures { ...PictureParts } seller { displayName } stock { available } } } pageInfo { hasNextPage endCursor } } categories { name slug productCount } } fragment MoneyParts on Money { amount currency minorUnits } fragment PictureParts on Picture { alt width height url variants { url width } }" as Document<CatalogueQuery, CatalogueQueryVariables>;

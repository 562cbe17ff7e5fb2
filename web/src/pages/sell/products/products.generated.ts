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

/** Changes of a product. Fields that are left out stay as they are; null removes the description or the image. */
export type ProductPatch = {
  /** The name. */
  name?: string | null | undefined;
  /** The description. */
  description?: string | null | undefined;
  /**
   * The URL of an image, as in `ProductInput`.
   * @deprecated Upload the picture with `POST /pictures`, and use `pictures`.
   */
  imageUrl?: string | null | undefined;
  /** Replaces all pictures; an empty list removes them. */
  pictures?: Array<ProductPictureInput> | null | undefined;
  /** The price of one unit. Existing orders keep their price. */
  price?: MoneyInput | null | undefined;
  /** Replaces all categories. */
  categories?: Array<string> | null | undefined;
  /** Whether the product can be bought. */
  status?: ProductStatus | null | undefined;
  /** The new seller's id. Operators only; refused for sellers. */
  sellerId?: string | null | undefined;
  /** The product's id. Required by `updateProduct`, and refused in a row of `updateProducts`, which has its own. */
  id?: string | null | undefined;
  /** Required and refused as `id`. The `version` of the product that the caller has read; another current version is a VersionConflict. */
  expectedVersion?: number | null | undefined;
};

/** A picture of a product, which the caller or its seller has uploaded. */
export type ProductPictureInput = {
  /** The id that `POST /pictures` returned, within the last day unless a product has the picture. */
  pictureId: string;
  /** What the picture shows, for those who cannot see it: 1 to 300 characters on one line. */
  alt: string;
};

/** Changes of one product. */
export type ProductRowInput = {
  /** The product's id. */
  id: string;
  /** The changes. */
  input: ProductPatch;
  /** The `version` of the product that the caller has read; another current version is a VersionConflict. */
  expectedVersion: number;
};

/** Whether a product can be bought. */
export type ProductStatus =
  /** Not on sale yet. Visible to its seller and to operators. */
  | 'DRAFT'
  /** On sale. */
  | 'ACTIVE'
  /** No longer on sale. Existing orders keep it. */
  | 'ARCHIVED';

/** Counted stocks. */
export type SetStocksInput = {
  /** The products: 1 to 50, each once. */
  rows: Array<StockRowInput>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same answers. */
  idempotencyKey: string;
};

/** The counted stock of one product. */
export type StockRowInput = {
  /** The product's id. An unknown one creates a draft, which can't be ordered yet. */
  productId: string;
  /** The number of units in the warehouse, including reserved ones: 0 or more. */
  quantity: number;
  /** The total that the caller has read; another current total is a VersionConflict. Left out: not checked. */
  expectedTotal?: number | null | undefined;
};

/** Changes of several products. */
export type UpdateProductsInput = {
  /** The products: 1 to 50, each once. */
  rows: Array<ProductRowInput>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same answers. */
  idempotencyKey: string;
};

export type SellerProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
}>;


export type SellerProductsQuery = { products: { totalCount: number, totalCountExact: boolean, edges: Array<{ node: { id: string, sku: string, name: string, status: ProductStatus, version: number, price: { amount: string, currency: string, minorUnits: string }, stock: { total: number, reserved: number, available: number } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UpdateProductMutationVariables = Exact<{
  input: ProductPatch;
}>;


export type UpdateProductMutation = { updateProduct:
    | { __typename: 'CreateProductPayload' }
    | { __typename: 'UpdateProductPayload' }
    | { __typename: 'ArchiveProductPayload' }
    | { __typename: 'Product' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type UpdateProductsMutationVariables = Exact<{
  input: UpdateProductsInput;
}>;


export type UpdateProductsMutation = { updateProducts:
    | { __typename: 'UpdateProductsPayload', rows: Array<{ id: string, result:
          | { __typename: 'ProductRowPayload' }
          | { __typename: 'ValidationFailed', message: string, fields: Array<{ message: string }> }
          | { __typename: 'VersionConflict', message: string }
          | { __typename: 'NotFound', message: string }
         }> }
    | { __typename: 'ValidationFailed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type SetStocksMutationVariables = Exact<{
  input: SetStocksInput;
}>;


export type SetStocksMutation = { setStocks:
    | { __typename: 'SetStocksPayload', rows: Array<{ productId: string, result:
          | { __typename: 'StockRowPayload' }
          | { __typename: 'BelowReserved', reserved: number, message: string }
          | { __typename: 'VersionConflict', message: string }
          | { __typename: 'NotFound', message: string }
         }> }
    | { __typename: 'ValidationFailed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const SellerProductsDocument = "query SellerProducts($first: Int!, $after: String, $filter: ProductFilter) { products(first: $first, after: $after, filter: $filter) { totalCount totalCountExact edges { node { id sku name status version price { ...MoneyParts } stock { total reserved available } } } pageInfo { hasNextPage endCursor } } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<SellerProductsQuery, SellerProductsQueryVariables>;
export const UpdateProductDocument = "mutation UpdateProduct($input: ProductPatch!) { updateProduct(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<UpdateProductMutation, UpdateProductMutationVariables>;
export const UpdateProductsDocument = "mutation UpdateProducts($input: UpdateProductsInput!) { updateProducts(input: $input) { __typename ... on UpdateProductsPayload { rows { id result { __typename ... on ValidationFailed { fields { message } } ... on Refusal { message } } } } ... on Refusal { message } } }" as Document<UpdateProductsMutation, UpdateProductsMutationVariables>;
export const SetStocksDocument = "mutation SetStocks($input: SetStocksInput!) { setStocks(input: $input) { __typename ... on SetStocksPayload { rows { productId result { __typename ... on BelowReserved { reserved } ... on Refusal { message } } } } ... on Refusal { message } } }" as Document<SetStocksMutation, SetStocksMutationVariables>;

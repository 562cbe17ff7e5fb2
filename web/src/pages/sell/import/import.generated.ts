import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Products that are to be imported together. */
export type ImportProductsInput = {
  /** The products: 1 to 50, each SKU once. */
  products: Array<ProductInput>;
  /** Unique for each import, chosen by the client. A retry with the same key returns the same products. */
  idempotencyKey: string;
};

/** An amount of money as input. */
export type MoneyInput = {
  /** Zero or more, with at most ten digits and two decimals: "1999.00". */
  amount: string;
  /** The currency code in ISO 4217. Defaults to the shop's currency; any other currency is refused. */
  currency?: string | null | undefined;
};

/** A new product. */
export type ProductInput = {
  /** The SKU (stock keeping unit), chosen by the seller. It is unique. */
  sku: string;
  /** The name. */
  name: string;
  /** The description; optional. */
  description?: string | null | undefined;
  /**
   * The URL of an image, which is shown when there are no pictures; optional. On a public host, with https and no password, at most 2,048 characters.
   * @deprecated Upload the picture with `POST /pictures`, and use `pictures`.
   */
  imageUrl?: string | null | undefined;
  /** The pictures in their order, each once, at most 8; none by default. */
  pictures?: Array<ProductPictureInput> | null | undefined;
  /** The price of one unit. */
  price: MoneyInput;
  /** The categories; none by default. */
  categories?: Array<string> | null | undefined;
  /** The number of units in the warehouse: 0 or more. */
  initialStock?: number | null | undefined;
  /** Required by `createProduct`, and refused in a list. Unique for each product, chosen by the client. A retry with the same key returns the same product. */
  idempotencyKey?: string | null | undefined;
};

/** A picture of a product, which the caller or its seller has uploaded. */
export type ProductPictureInput = {
  /** The id that `POST /pictures` returned, within the last day unless a product has the picture. */
  pictureId: string;
  /** What the picture shows, for those who cannot see it: 1 to 300 characters on one line. */
  alt: string;
};

export type ImportProductsMutationVariables = Exact<{
  input: ImportProductsInput;
}>;


export type ImportProductsMutation = { importProducts:
    | { __typename: 'ImportProductsPayload', replayed: boolean, products: Array<{ id: string }> }
    | { __typename: 'ImportedProducts' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const ImportProductsDocument = "mutation ImportProducts($input: ImportProductsInput!) { importProducts(input: $input) { __typename ... on ImportProductsPayload { replayed products { id } } ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<ImportProductsMutation, ImportProductsMutationVariables>;

import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new group of products. */
export type CreateProductGroupInput = {
  /** The name: at most 200 characters. */
  name: string;
  /** The names of the options, such as size and colour: 1 to 3, each once. */
  options: Array<string>;
  /** The products, all of one seller and in no other group: 1 to 100. */
  products: Array<VariantInput>;
  /** Unique for each group, chosen by the client. A retry with the same key returns the same group. */
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

/** Whether a product can be bought. */
export type ProductStatus =
  /** Not on sale yet. Visible to its seller and to operators. */
  | 'DRAFT'
  /** On sale. */
  | 'ACTIVE'
  /** No longer on sale. Existing orders keep it. */
  | 'ARCHIVED';

/** Changes of a group. Fields that are left out stay as they are. */
export type UpdateProductGroupInput = {
  /** The group's id. */
  id: string;
  /** The new name: at most 200 characters. */
  name?: string | null | undefined;
  /** Replaces all products of the group: at most 100. Products that are not named leave it. */
  products?: Array<VariantInput> | null | undefined;
  /** The `version` of the group that the caller has read; another current version is a VersionConflict. */
  expectedVersion: number;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: string;
};

/** A product of a group. */
export type VariantInput = {
  /** The product's id. */
  productId: string;
  /** A value for each option of the group, in their order; no two products have the same values. */
  optionValues: Array<string>;
};

export type SellerProductQueryVariables = Exact<{
  id: string;
}>;


export type SellerProductQuery = { product: { id: string, sku: string, name: string, description: string | null, status: ProductStatus, version: number, categories: Array<string>, createdAt: string, price: { amount: string, currency: string, minorUnits: string }, stock: { total: number, reserved: number, available: number }, seller: { id: string }, pictures: Array<{ id: string, alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> }>, optionValues: Array<{ name: string, value: string }>, group: { id: string, name: string, options: Array<string>, version: number, products: Array<{ id: string, sku: string, name: string, optionValues: Array<{ name: string, value: string }> }> } | null } | null };

export type CategoryChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoryChoicesQuery = { categories: Array<{ slug: string, name: string, children: Array<{ slug: string, name: string }> }> };

export type ProductBySkuQueryVariables = Exact<{
  sku: string;
}>;


export type ProductBySkuQuery = { product: { id: string, seller: { id: string }, group: { id: string } | null } | null };

export type CreateProductMutationVariables = Exact<{
  input: ProductInput;
}>;


export type CreateProductMutation = { createProduct:
    | { __typename: 'CreateProductPayload', product: { id: string } }
    | { __typename: 'UpdateProductPayload' }
    | { __typename: 'ArchiveProductPayload' }
    | { __typename: 'Product' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'SkuTaken', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type CreateProductGroupMutationVariables = Exact<{
  input: CreateProductGroupInput;
}>;


export type CreateProductGroupMutation = { createProductGroup:
    | { __typename: 'CreateProductGroupPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type UpdateProductGroupMutationVariables = Exact<{
  input: UpdateProductGroupInput;
}>;


export type UpdateProductGroupMutation = { updateProductGroup:
    | { __typename: 'UpdateProductGroupPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type PicturePartsFragment = { alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const SellerProductDocument = "query SellerProduct($id: ID!) { product(id: $id) { id sku name description status version categories createdAt price { ...MoneyParts } stock { total reserved available } seller { id } pictures { id ...PictureParts } optionValues { name value } group { id name options version products { id sku name optionValues { name value } } } } } fragment MoneyParts on Money { amount currency minorUnits } fragment PictureParts on Picture { alt width height url variants { url width } }" as Document<SellerProductQuery, SellerProductQueryVariables>;
export const CategoryChoicesDocument = "query CategoryChoices { categories { slug name children { slug name } } }" as Document<CategoryChoicesQuery, CategoryChoicesQueryVariables>;
export const ProductBySkuDocument = "query ProductBySku($sku: String!) { product(sku: $sku) { id seller { id } group { id } } }" as Document<ProductBySkuQuery, ProductBySkuQueryVariables>;
export const CreateProductDocument = "mutation CreateProduct($input: ProductInput!) { createProduct(input: $input) { __typename ... on CreateProductPayload { product { id } } ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<CreateProductMutation, CreateProductMutationVariables>;
export const CreateProductGroupDocument = "mutation CreateProductGroup($input: CreateProductGroupInput!) { createProductGroup(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<CreateProductGroupMutation, CreateProductGroupMutationVariables>;
export const UpdateProductGroupDocument = "mutation UpdateProductGroup($input: UpdateProductGroupInput!) { updateProductGroup(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<UpdateProductGroupMutation, UpdateProductGroupMutationVariables>;

import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a product can be bought. */
export type ProductStatus =
  /** Not on sale yet. Visible to its seller and to operators. */
  | 'DRAFT'
  /** On sale. */
  | 'ACTIVE'
  /** No longer on sale. Existing orders keep it. */
  | 'ARCHIVED';

/** A product and its quantity in a cart. */
export type SetCartItemInput = {
  /** The token of a guest's cart. Left out: the caller's own cart, or a new one for a guest. */
  token?: string | null | undefined;
  /** The product's id. */
  productId: string;
  /** The number of units: 1 to 10,000, or 0 to remove the product. */
  quantity: number;
  /** The `version` of the cart that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
};

export type ProductQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
}>;


export type ProductQuery = { product: { id: string, sku: string, name: string, description: string | null, status: ProductStatus, categories: Array<string>, price: { amount: string, currency: string, minorUnits: string }, pictures: Array<{ alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> }>, seller: { id: string, displayName: string }, stock: { available: number } } | null, deliverySlots: Array<{ from: string, to: string, free: number }> };

export type AddToCartMutationVariables = Exact<{
  input: SetCartItemInput;
}>;


export type AddToCartMutation = { setCartItem:
    | { __typename: 'SetCartItemPayload', token: string | null, cart: { itemCount: number } }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'UnknownProduct', message: string }
    | { __typename: 'CartFull', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'RequestInProgress', message: string }
   };

export type CartQuantitiesQueryVariables = Exact<{
  cart?: string | null | undefined;
}>;


export type CartQuantitiesQuery = { cart: { items: Array<{ quantity: number, product: { id: string } }> } | null };

export type StockChangesSubscriptionVariables = Exact<{
  productIds: Array<string> | string;
  after?: string | null | undefined;
}>;


export type StockChangesSubscription = { stockChanged: { cursor: string, available: number, product: { id: string } } };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type PicturePartsFragment = { alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const ProductDocument = "query Product($id: ID!, $from: DateTime!, $to: DateTime!) { product(id: $id) { id sku name description status categories price { ...MoneyParts } pictures { ...PictureParts } seller { id displayName } stock { available } } deliverySlots(from: $from, to: $to) { from to free } } fragment MoneyParts on Money { amount currency minorUnits } fragment PictureParts on Picture { alt width height url variants { url width } }" as Document<ProductQuery, ProductQueryVariables>;
export const AddToCartDocument = "mutation AddToCart($input: SetCartItemInput!) { setCartItem(input: $input) { __typename ... on SetCartItemPayload { token cart { itemCount } } ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<AddToCartMutation, AddToCartMutationVariables>;
export const CartQuantitiesDocument = "query CartQuantities($cart: ID) { cart(token: $cart) { items { quantity product { id } } } }" as Document<CartQuantitiesQuery, CartQuantitiesQueryVariables>;
export const StockChangesDocument = "subscription StockChanges($productIds: [ID!]!, $after: String) { stockChanged(productIds: $productIds, after: $after) { cursor available product { id } } }" as Document<StockChangesSubscription, StockChangesSubscriptionVariables>;

import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Why an item of a cart can't be ordered as it is. If there are several reasons, the first of this list. */
export type CartProblem =
  /** The product is not for sale. Remove it. */
  | 'NOT_FOR_SALE'
  /** Fewer units are available than the quantity. Set a lower quantity. */
  | 'NOT_ENOUGH'
  /** The price has changed since the quantity was set. Set the quantity again to accept the current price. */
  | 'PRICE_CHANGED';

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

export type CartQueryVariables = Exact<{
  cart?: string | null | undefined;
}>;


export type CartQuery = { cart: { id: string, version: number, itemCount: number, total: { amount: string, currency: string, minorUnits: string }, items: Array<{ quantity: number, available: number | null, problem: CartProblem | null, currentPrice: { amount: string, currency: string, minorUnits: string } | null, priceSeen: { amount: string, currency: string, minorUnits: string }, lineTotal: { amount: string, currency: string, minorUnits: string } | null, product: { id: string, name: string, pictures: Array<{ alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> }> } }> } | null };

export type SetCartItemMutationVariables = Exact<{
  input: SetCartItemInput;
}>;


export type SetCartItemMutation = { setCartItem:
    | { __typename: 'SetCartItemPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'UnknownProduct', message: string }
    | { __typename: 'CartFull', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'RequestInProgress', message: string }
   };

export type CartChangesSubscriptionVariables = Exact<{
  cartId: string;
  after?: string | null | undefined;
}>;


export type CartChangesSubscription = { cartChanged: { cursor: string, snapshot: boolean, version: number } };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type PicturePartsFragment = { alt: string, width: number, height: number, url: string, variants: Array<{ url: string, width: number }> };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const CartDocument = "query Cart($cart: ID) { cart(token: $cart) { id version itemCount total { ...MoneyParts } items { quantity available problem currentPrice { ...MoneyParts } priceSeen { ...MoneyParts } lineTotal { ...MoneyParts } product { id name pictures { ...PictureParts } } } } } fragment MoneyParts on Money { amount currency minorUnits } fragment PictureParts on Picture { alt width height url variants { url width } }" as Document<CartQuery, CartQueryVariables>;
export const SetCartItemDocument = "mutation SetCartItem($input: SetCartItemInput!) { setCartItem(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<SetCartItemMutation, SetCartItemMutationVariables>;
export const CartChangesDocument = "subscription CartChanges($cartId: ID!, $after: String) { cartChanged(cartId: $cartId, after: $after) { cursor snapshot version } }" as Document<CartChangesSubscription, CartChangesSubscriptionVariables>;

import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The guest's cart to merge. */
export type MergeCartInput = {
  /** The token of the guest's cart. */
  token: string;
};

/** A role of a user. */
export type Role =
  /** Buys products. Every registered user has this role. */
  | 'CUSTOMER'
  /** Sells products. */
  | 'SELLER'
  /** Delivers parcels. */
  | 'COURIER'
  /** Reads and runs reports. */
  | 'ANALYST'
  /** Manages users, catalogue, orders and refunds. */
  | 'OPERATOR'
  /** Has all permissions. */
  | 'ADMIN';

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { me: { id: string, username: string, roles: Array<Role> } | null, cart: { itemCount: number } | null };

export type GuestCartQueryVariables = Exact<{
  cart?: string | null | undefined;
}>;


export type GuestCartQuery = { cart: { itemCount: number } | null };

export type MergeCartMutationVariables = Exact<{
  input: MergeCartInput;
}>;


export type MergeCartMutation = { mergeCart:
    | { __typename: 'MergeCartPayload' }
    | { __typename: 'ValidationFailed' }
    | { __typename: 'NotFound' }
    | { __typename: 'CartFull' }
   };

export type UnreadQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadQuery = { unreadNotifications: number };

export const ShellDocument = "query Shell { me { id username roles } cart { itemCount } }" as Document<ShellQuery, ShellQueryVariables>;
export const GuestCartDocument = "query GuestCart($cart: ID) { cart(token: $cart) { itemCount } }" as Document<GuestCartQuery, GuestCartQueryVariables>;
export const MergeCartDocument = "mutation MergeCart($input: MergeCartInput!) { mergeCart(input: $input) { __typename } }" as Document<MergeCartMutation, MergeCartMutationVariables>;
export const UnreadDocument = "query Unread { unreadNotifications }" as Document<UnreadQuery, UnreadQueryVariables>;

import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether an account can be used. */
export type AccountStatus =
  /** The account can be used. */
  | 'ACTIVE'
  /** No new deposits or payments until an operator unfreezes the account. Held payments complete, and refunds are possible. */
  | 'FROZEN'
  /** The account is closed for new deposits and payments. */
  | 'CLOSED';

/** The account that is to be closed. */
export type CloseAccountInput = {
  /** The account's id. */
  accountId: string;
  /** The `version` of the account that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: string;
};

/** The account that is to be frozen. */
export type FreezeAccountInput = {
  /** The account's id. */
  accountId: string;
  /** The `version` of the account that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: string;
};

/** Whom to invite. */
export type InviteUserInput = {
  /** The user's id. */
  userId: string;
  /** Unique for each invitation, chosen by the client. A retry with the same key sends no second mail. */
  idempotencyKey: string;
};

/** The status of an order. An order passes through the values in this order; FAILED and CANCELLED end it early. */
export type OrderStatus =
  /** The order is placed. */
  | 'NEW'
  /** The checkout has started. */
  | 'PROCESSING'
  /** The payment is held. */
  | 'PAID'
  /** The goods are reserved. */
  | 'ITEMS_RESERVED'
  /** A delivery slot is booked. */
  | 'DELIVERY_BOOKED'
  /** The payment is captured. The order is binding from here on. */
  | 'CONFIRMED'
  /** The goods were shipped. */
  | 'SHIPPED'
  /** The goods were delivered. */
  | 'DELIVERED'
  /** The checkout failed, and its steps are compensated. */
  | 'FAILED'
  /** The order was cancelled, and its steps are compensated. */
  | 'CANCELLED';

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

/** The account that is to be unfrozen. */
export type UnfreezeAccountInput = {
  /** The account's id. */
  accountId: string;
  /** The `version` of the account that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: string;
};

export type OperatedUserQueryVariables = Exact<{
  id: string;
}>;


export type OperatedUserQuery = { user: { id: string, username: string, email: string, firstName: string | null, lastName: string | null, roles: Array<Role>, createdAt: string, addresses: Array<{ street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null }>, seller: { displayName: string } | null, orders: { totalCount: number, edges: Array<{ node: { id: string, number: string, status: OrderStatus, createdAt: string, total: { amount: string, currency: string, minorUnits: string }, buyer: { id: string, username: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, account: { id: string, status: AccountStatus, version: number, balance: { amount: string, currency: string, minorUnits: string }, held: { amount: string, currency: string, minorUnits: string }, available: { amount: string, currency: string, minorUnits: string } } | null };

export type FreezeWalletMutationVariables = Exact<{
  input: FreezeAccountInput;
}>;


export type FreezeWalletMutation = { freezeAccount:
    | { __typename: 'FreezeAccountPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'WrongAccountStatus', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type UnfreezeWalletMutationVariables = Exact<{
  input: UnfreezeAccountInput;
}>;


export type UnfreezeWalletMutation = { unfreezeAccount:
    | { __typename: 'UnfreezeAccountPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'WrongAccountStatus', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type CloseWalletMutationVariables = Exact<{
  input: CloseAccountInput;
}>;


export type CloseWalletMutation = { closeAccount:
    | { __typename: 'CloseAccountPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'WrongAccountStatus', message: string }
    | { __typename: 'AccountNotEmpty', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type InviteAgainMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteAgainMutation = { inviteUser:
    | { __typename: 'InviteUserPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'HasPassword', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export type AddressPartsFragment = { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null };

export const OperatedUserDocument = "query OperatedUser($id: ID!) { user(id: $id) { id username email firstName lastName roles createdAt addresses { ...AddressParts } seller { displayName } orders(first: 10) { totalCount edges { node { id number status createdAt total { ...MoneyParts } buyer { id username } } } pageInfo { hasNextPage endCursor } } } account(userId: $id) { id status version balance { ...MoneyParts } held { ...MoneyParts } available { ...MoneyParts } } } fragment MoneyParts on Money { amount currency minorUnits } fragment AddressParts on Address { street city state country zipCode recipient telephone company }" as Document<OperatedUserQuery, OperatedUserQueryVariables>;
export const FreezeWalletDocument = "mutation FreezeWallet($input: FreezeAccountInput!) { freezeAccount(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<FreezeWalletMutation, FreezeWalletMutationVariables>;
export const UnfreezeWalletDocument = "mutation UnfreezeWallet($input: UnfreezeAccountInput!) { unfreezeAccount(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<UnfreezeWalletMutation, UnfreezeWalletMutationVariables>;
export const CloseWalletDocument = "mutation CloseWallet($input: CloseAccountInput!) { closeAccount(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<CloseWalletMutation, CloseWalletMutationVariables>;
export const InviteAgainDocument = "mutation InviteAgain($input: InviteUserInput!) { inviteUser(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<InviteAgainMutation, InviteAgainMutationVariables>;

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

/** A deposit without a payment provider. */
export type DepositInput = {
  /** The account's id. */
  accountId: string;
  /** The amount: more than zero. */
  amount: MoneyInput;
  /** The `version` of the account that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
  /** Unique for each deposit, chosen by the client. A retry with the same key credits nothing. */
  idempotencyKey: string;
};

/** An amount of money as input. */
export type MoneyInput = {
  /** Zero or more, with at most ten digits and two decimals: "1999.00". */
  amount: string;
  /** The currency code in ISO 4217. Defaults to the shop's currency; any other currency is refused. */
  currency?: string | null | undefined;
};

/** The kind of a transaction. */
export type TransactionType =
  /** The opening balance of a new account. */
  | 'OPENING_CREDIT'
  /** A deposit. */
  | 'DEPOSIT'
  /** An amount held for an order; the balance does not change. */
  | 'HOLD'
  /** A held amount captured for an order. */
  | 'CAPTURE'
  /** A held amount released; the balance does not change. */
  | 'RELEASE'
  /** A captured amount refunded. */
  | 'REFUND';

export type WalletQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WalletQuery = { account: { id: string, status: AccountStatus, available: { amount: string, currency: string, minorUnits: string }, held: { amount: string, currency: string, minorUnits: string }, balance: { amount: string, currency: string, minorUnits: string }, transactions: { edges: Array<{ node: { id: string, type: TransactionType, at: string, amount: { amount: string, currency: string, minorUnits: string }, balanceAfter: { amount: string, currency: string, minorUnits: string }, order: { id: string, number: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DepositMutationVariables = Exact<{
  input: DepositInput;
}>;


export type DepositMutation = { deposit:
    | { __typename: 'DepositPayload' }
    | { __typename: 'DepositDone' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'FreeDepositsOff', message: string }
    | { __typename: 'AccountFrozen', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const WalletDocument = "query Wallet($first: Int!, $after: String) { account { id status available { ...MoneyParts } held { ...MoneyParts } balance { ...MoneyParts } transactions(first: $first, after: $after) { edges { node { id type at amount { ...MoneyParts } balanceAfter { ...MoneyParts } order { id number } } } pageInfo { hasNextPage endCursor } } } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<WalletQuery, WalletQueryVariables>;
export const DepositDocument = "mutation Deposit($input: DepositInput!) { deposit(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<DepositMutation, DepositMutationVariables>;

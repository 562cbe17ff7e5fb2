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

/** The account that is to be opened. */
export type OpenAccountInput = {
  /** The owner's id. Defaults to the caller; another user requires `orders:admin`. */
  userId?: string | null | undefined;
  /** The account's e-mail address, which must be unique. Defaults to that of the login. */
  email?: string | null | undefined;
  /** Opens the account without the opening balance. Defaults to false. */
  empty?: boolean | null | undefined;
  /** Unique for each account, chosen by the client. A retry with the same key returns the same account. */
  idempotencyKey: string;
};

export type QuickQueryVariables = Exact<{ [key: string]: never; }>;


export type QuickQuery = { account: { id: string, available: { amount: string, currency: string, minorUnits: string }, held: { amount: string, currency: string, minorUnits: string } } | null, orders: { edges: Array<{ node: { id: string, number: string, createdAt: string, statusView: string, total: { amount: string, currency: string, minorUnits: string } } }> } };

export type AffordableProductsQueryVariables = Exact<{
  min: MoneyInput;
  max: MoneyInput;
}>;


export type AffordableProductsQuery = { products: { edges: Array<{ node: { id: string, price: { minorUnits: string }, stock: { available: number } } }> } };

export type OpenAccountMutationVariables = Exact<{
  input: OpenAccountInput;
}>;


export type OpenAccountMutation = { openAccount:
    | { __typename: 'OpenAccountPayload' }
    | { __typename: 'Account' }
    | { __typename: 'ValidationFailed', message: string }
    | { __typename: 'AccountExists', message: string }
    | { __typename: 'EmailTaken', message: string }
    | { __typename: 'EmailNotConfirmed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export const QuickDocument = "query Quick { account { id available { ...MoneyParts } held { ...MoneyParts } } orders(first: 5) { edges { node { id number createdAt statusView(profile: PAYMENT) total { ...MoneyParts } } } } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<QuickQuery, QuickQueryVariables>;
export const AffordableProductsDocument = "query AffordableProducts($min: MoneyInput!, $max: MoneyInput!) { products(first: 50, filter: {priceMin: $min, priceMax: $max, inStock: true}) { edges { node { id price { minorUnits } stock { available } } } } }" as Document<AffordableProductsQuery, AffordableProductsQueryVariables>;
export const OpenAccountDocument = "mutation OpenAccount($input: OpenAccountInput!) { openAccount(input: $input) { __typename ... on Refusal { message } } }" as Document<OpenAccountMutation, OpenAccountMutationVariables>;

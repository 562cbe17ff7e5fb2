import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Why the earnings of a seller changed. */
export type EarningsEntryType =
  /** A buyer paid. */
  | 'CAPTURE'
  /** A buyer got money back. */
  | 'REFUND'
  /** The holding time of a parcel is over: its earnings move from pending to due. */
  | 'EARNINGS_RELEASE'
  /** A payout was requested. */
  | 'PAYOUT'
  /** A payout failed: its money is due again. */
  | 'PAYOUT_FAILED'
  /** The bank returned a payout: its money is due again. */
  | 'PAYOUT_RETURNED';

/** Whether earnings can be paid out. */
export type EarningsState =
  /** The goods are not delivered yet, or the holding time after the delivery is not over. */
  | 'PENDING'
  /** The earnings can be paid out. */
  | 'DUE';

/** An amount of money as input. */
export type MoneyInput = {
  /** Zero or more, with at most ten digits and two decimals: "1999.00". */
  amount: string;
  /** The currency code in ISO 4217. Defaults to the shop's currency; any other currency is refused. */
  currency?: string | null | undefined;
};

/** The state of a payout. */
export type PayoutState =
  /** Requested: the money is no longer due. */
  | 'REQUESTED'
  /** Sent to the bank. */
  | 'SENT'
  /** Paid. */
  | 'PAID'
  /** Not paid: the money is due again. */
  | 'FAILED'
  /** Returned by the seller's bank after it was paid: the money is due again. */
  | 'RETURNED';

/** What to pay out. */
export type RequestPayoutInput = {
  /** The amount: more than zero. Defaults to all that is due. */
  amount?: MoneyInput | null | undefined;
  /** Unique for each payout, chosen by the client. A retry with the same key pays nothing. */
  idempotencyKey: string;
};

export type SellEarningsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  payoutsAfter?: string | null | undefined;
}>;


export type SellEarningsQuery = { me: { id: string, seller: { id: string, earnings: { pending: { amount: string, currency: string, minorUnits: string }, due: { amount: string, currency: string, minorUnits: string }, paid: { amount: string, currency: string, minorUnits: string }, payouts: { edges: Array<{ node: { id: string, state: PayoutState, requestedAt: string, changedAt: string, amount: { amount: string, currency: string, minorUnits: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, entries: { edges: Array<{ node: { id: string, type: EarningsEntryType, state: EarningsState, at: string, amount: { amount: string, currency: string, minorUnits: string }, parcel: { id: string, order: { id: string, number: string } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null } | null };

export type RequestPayoutMutationVariables = Exact<{
  input: RequestPayoutInput;
}>;


export type RequestPayoutMutation = { requestPayout:
    | { __typename: 'RequestPayoutPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NothingDue', message: string }
    | { __typename: 'PayoutInProgress', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const SellEarningsDocument = "query SellEarnings($first: Int!, $after: String, $payoutsAfter: String) { me { id seller { id earnings { pending { ...MoneyParts } due { ...MoneyParts } paid { ...MoneyParts } payouts(first: 5, after: $payoutsAfter) { edges { node { id amount { ...MoneyParts } state requestedAt changedAt } } pageInfo { hasNextPage endCursor } } entries(first: $first, after: $after) { edges { node { id type state at amount { ...MoneyParts } parcel { id order { id number } } } } pageInfo { hasNextPage endCursor } } } } } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<SellEarningsQuery, SellEarningsQueryVariables>;
export const RequestPayoutDocument = "mutation RequestPayout($input: RequestPayoutInput!) { requestPayout(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<RequestPayoutMutation, RequestPayoutMutationVariables>;

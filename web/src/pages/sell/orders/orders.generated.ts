import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The parcel that was delivered. */
export type DeliverParcelInput = {
  /** The parcel's id. */
  parcelId: string;
  /** The `version` of the parcel that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

/** What a caller may do with an order or a parcel. New actions may be added. */
export type OrderAction =
  /** `cancelOrder` or `cancelParcel`. */
  | 'CANCEL'
  /** `refundPayment`, of the order or of the parcel. */
  | 'REFUND'
  /** `shipOrder` or `shipParcel`. */
  | 'SHIP'
  /** `deliverOrder` or `deliverParcel`. */
  | 'DELIVER';

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

/** The status of a parcel. */
export type ParcelStatus =
  /** The goods have not left. */
  | 'PENDING'
  /** The goods were shipped. */
  | 'SHIPPED'
  /** The goods were delivered. */
  | 'DELIVERED'
  /** All units were cancelled. */
  | 'CANCELLED';

/** The parcel to ship. */
export type ShipParcelInput = {
  /** The parcel's id. */
  parcelId: string;
  /** The carrier's tracking number; optional. */
  trackingNumber?: string | null | undefined;
  /** The `version` of the parcel that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

export type SellOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  statusIn?: Array<OrderStatus> | OrderStatus | null | undefined;
  search?: string | null | undefined;
}>;


export type SellOrdersQuery = { orders: { edges: Array<{ node: { id: string, number: string, status: OrderStatus, version: number, createdAt: string, shippingAddress: { recipient: string | null, street: string, city: string }, parcels: Array<{ id: string, status: ParcelStatus, version: number, trackingNumber: string | null, actions: Array<OrderAction>, seller: { id: string }, subtotal: { amount: string, currency: string, minorUnits: string }, items: Array<{ name: string, quantity: number, cancelled: number }>, delivery: { slot: { from: string, to: string } | null } | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, toShip: { totalCount: number }, onTheirWay: { totalCount: number } };

export type ShipParcelMutationVariables = Exact<{
  input: ShipParcelInput;
}>;


export type ShipParcelMutation = { shipParcel:
    | { __typename: 'ShipParcelPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'IllegalParcelTransition', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'RequestInProgress', message: string }
   };

export type DeliverParcelMutationVariables = Exact<{
  input: DeliverParcelInput;
}>;


export type DeliverParcelMutation = { deliverParcel:
    | { __typename: 'DeliverParcelPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'IllegalParcelTransition', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type SellerOrdersChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SellerOrdersChangesSubscription = { sellerOrdersChanged: { cursor: string, snapshot: boolean, order: { id: string }, event: { seq: number } } };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const SellOrdersDocument = "query SellOrders($first: Int!, $after: String, $statusIn: [OrderStatus!], $search: String) { orders( scope: SELLER first: $first after: $after filter: {statusIn: $statusIn, search: $search} ) { edges { node { id number status version createdAt shippingAddress { recipient street city } parcels { id status version trackingNumber actions seller { id } subtotal { ...MoneyParts } items { name quantity cancelled } delivery { slot { from to } } } } } pageInfo { hasNextPage endCursor } } toShip: orders(scope: SELLER, filter: {statusIn: [CONFIRMED]}, first: 1) { totalCount } onTheirWay: orders(scope: SELLER, filter: {statusIn: [SHIPPED]}, first: 1) { totalCount } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<SellOrdersQuery, SellOrdersQueryVariables>;
export const ShipParcelDocument = "mutation ShipParcel($input: ShipParcelInput!) { shipParcel(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<ShipParcelMutation, ShipParcelMutationVariables>;
export const DeliverParcelDocument = "mutation DeliverParcel($input: DeliverParcelInput!) { deliverParcel(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<DeliverParcelMutation, DeliverParcelMutationVariables>;
export const SellerOrdersChangesDocument = "subscription SellerOrdersChanges($after: String) { sellerOrdersChanged(after: $after) { cursor snapshot order { id } event { seq } } }" as Document<SellerOrdersChangesSubscription, SellerOrdersChangesSubscriptionVariables>;

import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

export type SellBoardQueryVariables = Exact<{
  sellerId: string;
}>;


export type SellBoardQuery = { toShip: { totalCount: number, edges: Array<{ node: { id: string, number: string, createdAt: string, parcels: Array<{ id: string, status: ParcelStatus, seller: { id: string }, items: Array<{ name: string, quantity: number }> }> } }> }, lowest: { edges: Array<{ node: { id: string, name: string, stock: { available: number } } }> }, drafts: { totalCount: number, edges: Array<{ node: { id: string, name: string } }> } };

export type SellSalesTodayQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type SellSalesTodayQuery = { salesSummary: { totals: Array<{ soldOrders: number, units: number, net: { amount: string, currency: string, minorUnits: string } }> } };

export type SellEarningsQueryVariables = Exact<{ [key: string]: never; }>;


export type SellEarningsQuery = { me: { seller: { earnings: { pending: { amount: string, currency: string, minorUnits: string }, due: { amount: string, currency: string, minorUnits: string } } | null } | null } | null };

export type SellerOrdersChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SellerOrdersChangesSubscription = { sellerOrdersChanged: { cursor: string, order: { id: string, status: OrderStatus } } };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export const SellBoardDocument = "query SellBoard($sellerId: ID!) { toShip: orders(scope: SELLER, filter: {statusIn: [CONFIRMED]}, first: 20) { totalCount edges { node { id number createdAt parcels { id status seller { id } items { name quantity } } } } } lowest: products( first: 10 filter: {sellerId: $sellerId, status: ACTIVE} orderBy: STOCK ) { edges { node { id name stock { available } } } } drafts: products(first: 5, filter: {sellerId: $sellerId, status: DRAFT}) { totalCount edges { node { id name } } } }" as Document<SellBoardQuery, SellBoardQueryVariables>;
export const SellSalesTodayDocument = "query SellSalesToday($from: DateTime!, $to: DateTime!) { salesSummary(from: $from, to: $to, by: DAY) { totals { soldOrders units net { ...MoneyParts } } } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<SellSalesTodayQuery, SellSalesTodayQueryVariables>;
export const SellEarningsDocument = "query SellEarnings { me { seller { earnings { pending { ...MoneyParts } due { ...MoneyParts } } } } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<SellEarningsQuery, SellEarningsQueryVariables>;
export const SellerOrdersChangesDocument = "subscription SellerOrdersChanges($after: String) { sellerOrdersChanged(after: $after) { cursor order { id status } } }" as Document<SellerOrdersChangesSubscription, SellerOrdersChangesSubscriptionVariables>;

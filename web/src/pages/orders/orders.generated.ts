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

export type OrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OrdersQuery = { orders: { totalCount: number, edges: Array<{ node: { id: string, number: string, status: OrderStatus, createdAt: string, total: { amount: string, currency: string, minorUnits: string }, items: Array<{ name: string, quantity: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrdersChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrdersChangesSubscription = { myOrdersChanged: { cursor: string, snapshot: boolean, order: { id: string, status: OrderStatus } } };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export const OrdersDocument = "query Orders($first: Int!, $after: String) { orders(first: $first, after: $after) { totalCount edges { node { id number status createdAt total { ...MoneyParts } items { name quantity } } } pageInfo { hasNextPage endCursor } } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<OrdersQuery, OrdersQueryVariables>;
export const OrdersChangesDocument = "subscription OrdersChanges($after: String) { myOrdersChanged(after: $after) { cursor snapshot order { id status } } }" as Document<OrdersChangesSubscription, OrdersChangesSubscriptionVariables>;

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

export type AllOrdersSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AllOrdersSubscription = { allOrdersChanged: { cursor: string, snapshot: boolean, order: { id: string, status: OrderStatus } } };

export const AllOrdersDocument = "subscription AllOrders($after: String) { allOrdersChanged(after: $after) { cursor snapshot order { id status } } }" as Document<AllOrdersSubscription, AllOrdersSubscriptionVariables>;

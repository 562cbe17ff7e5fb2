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

export type TourQueryVariables = Exact<{ [key: string]: never; }>;


export type TourQuery = { latest: { edges: Array<{ node: { id: string, number: string, status: OrderStatus } }> }, open: { totalCount: number } };

export type BillingFaultQueryVariables = Exact<{ [key: string]: never; }>;


export type BillingFaultQuery = { setting: { value: string, until: string | null, version: number } };

export const TourDocument = "query Tour { latest: orders(scope: ALL, first: 1) { edges { node { id number status } } } open: sagas(first: 1, filter: {stateIn: [RUNNING, COMPENSATING]}) { totalCount } }" as Document<TourQuery, TourQueryVariables>;
export const BillingFaultDocument = "query BillingFault { setting(key: FAULT_BILLING) { value until version } }" as Document<BillingFaultQuery, BillingFaultQueryVariables>;

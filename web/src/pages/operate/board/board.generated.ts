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

export type LatestOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestOrdersQuery = { orders: { edges: Array<{ node: { id: string, number: string, status: OrderStatus, createdAt: string, total: { amount: string, currency: string, minorUnits: string }, buyer: { id: string, username: string } | null } }> } };

export type FiguresQueryVariables = Exact<{
  lately: string;
  hourAgo: string;
}>;


export type FiguresQuery = { lately: { totalCount: number }, ofHour: { totalCount: number }, failed: { totalCount: number }, sagas: { edges: Array<{ node: { startedAt: string, steps: Array<{ name: string, finishedAt: string | null }> } }> }, health: Array<{ service: string, reachable: boolean, ready: boolean, outboxPending: number | null, outboxOldestAgeSeconds: number | null, deadLetters: number | null, lag: Array<{ topic: string, records: string }> | null }> };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export const LatestOrdersDocument = "query LatestOrders { orders(scope: ALL, first: 50) { edges { node { id number status createdAt total { ...MoneyParts } buyer { id username } } } } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<LatestOrdersQuery, LatestOrdersQueryVariables>;
export const FiguresDocument = "query Figures($lately: DateTime!, $hourAgo: DateTime!) { lately: orders(scope: ALL, first: 1, filter: {createdAfter: $lately}) { totalCount } ofHour: orders(scope: ALL, first: 1, filter: {createdAfter: $hourAgo}) { totalCount } failed: orders( scope: ALL first: 1 filter: {createdAfter: $hourAgo, statusIn: [FAILED]} ) { totalCount } sagas(first: 50, filter: {stateIn: [DONE]}) { edges { node { startedAt steps { name finishedAt } } } } health { service reachable ready lag { topic records } outboxPending outboxOldestAgeSeconds deadLetters } }" as Document<FiguresQuery, FiguresQueryVariables>;

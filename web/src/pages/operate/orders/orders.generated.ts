import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Filters orders. All given conditions must match. */
export type OrderFilter = {
  /** Matches orders with one of these statuses. */
  statusIn?: Array<OrderStatus> | null | undefined;
  /** Matches orders placed at this instant or later. */
  createdAfter?: string | null | undefined;
  /** Matches orders placed before this instant. */
  createdBefore?: string | null | undefined;
  /** Matches parts of number and description, whatever the case and the accents: at most 100 characters. */
  search?: string | null | undefined;
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

export type OrderRowsFragment = { totalCount: number, edges: Array<{ node: { id: string, number: string, status: OrderStatus, createdAt: string, total: { amount: string, currency: string, minorUnits: string }, buyer: { id: string, username: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ListOrdersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
}>;


export type ListOrdersQuery = { orders: { totalCount: number, edges: Array<{ node: { id: string, number: string, status: OrderStatus, createdAt: string, total: { amount: string, currency: string, minorUnits: string }, buyer: { id: string, username: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrdersOfBuyerQueryVariables = Exact<{
  buyer: string;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
}>;


export type OrdersOfBuyerQuery = { user: { orders: { totalCount: number, edges: Array<{ node: { id: string, number: string, status: OrderStatus, createdAt: string, total: { amount: string, currency: string, minorUnits: string }, buyer: { id: string, username: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FindBuyerQueryVariables = Exact<{
  search: string;
}>;


export type FindBuyerQuery = { users: { edges: Array<{ node: { id: string, username: string, email: string } }> } };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export const ListOrdersDocument = "query ListOrders($after: String, $filter: OrderFilter) { orders(scope: ALL, first: 50, after: $after, filter: $filter) { ...OrderRows } } fragment OrderRows on OrderConnection { totalCount edges { node { id number status createdAt total { ...MoneyParts } buyer { id username } } } pageInfo { hasNextPage endCursor } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<ListOrdersQuery, ListOrdersQueryVariables>;
export const OrdersOfBuyerDocument = "query OrdersOfBuyer($buyer: ID!, $after: String, $filter: OrderFilter) { user(id: $buyer) { orders(first: 50, after: $after, filter: $filter) { ...OrderRows } } } fragment OrderRows on OrderConnection { totalCount edges { node { id number status createdAt total { ...MoneyParts } buyer { id username } } } pageInfo { hasNextPage endCursor } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<OrdersOfBuyerQuery, OrdersOfBuyerQueryVariables>;
export const FindBuyerDocument = "query FindBuyer($search: String!) { users(first: 10, filter: {search: $search}) { edges { node { id username email } } } }" as Document<FindBuyerQuery, FindBuyerQueryVariables>;

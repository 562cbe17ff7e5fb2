import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The status of a delivery. */
export type DeliveryStatus =
  /** A slot is booked for an order that is not confirmed yet. */
  | 'RESERVED'
  /** The delivery is cancelled, and its slot is released. */
  | 'CANCELLED'
  /** The order is confirmed, and the delivery will go out. */
  | 'SCHEDULED'
  /** The parcel is on its way. */
  | 'IN_TRANSIT'
  /** The parcel was delivered. */
  | 'DELIVERED'
  /** The parcel came back. It may go out again. */
  | 'FAILED';

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

/** Whether a product can be bought. */
export type ProductStatus =
  /** Not on sale yet. Visible to its seller and to operators. */
  | 'DRAFT'
  /** On sale. */
  | 'ACTIVE'
  /** No longer on sale. Existing orders keep it. */
  | 'ARCHIVED';

/** A role of a user. */
export type Role =
  /** Buys products. Every registered user has this role. */
  | 'CUSTOMER'
  /** Sells products. */
  | 'SELLER'
  /** Delivers parcels. */
  | 'COURIER'
  /** Reads and runs reports. */
  | 'ANALYST'
  /** Manages users, catalogue, orders and refunds. */
  | 'OPERATOR'
  /** Has all permissions. */
  | 'ADMIN';

export type SearchDataQueryVariables = Exact<{
  text: string;
}>;


export type SearchDataQuery = { orders: { edges: Array<{ node: { id: string, number: string, status: OrderStatus, createdAt: string, total: { amount: string, currency: string, minorUnits: string }, buyer: { id: string, username: string } | null } }>, pageInfo: { hasNextPage: boolean } }, users: { edges: Array<{ node: { id: string, username: string, email: string, firstName: string | null, lastName: string | null, roles: Array<Role>, createdAt: string, seller: { displayName: string } | null } }>, pageInfo: { hasNextPage: boolean } }, products: { edges: Array<{ node: { id: string, sku: string, name: string, status: ProductStatus, price: { amount: string, currency: string, minorUnits: string }, stock: { available: number }, seller: { id: string, displayName: string } } }>, pageInfo: { hasNextPage: boolean } }, deliveries: { edges: Array<{ node: { id: string, status: DeliveryStatus, trackingNumber: string | null, order: { id: string, number: string }, slot: { from: string, to: string } | null, address: { street: string, city: string } } }>, pageInfo: { hasNextPage: boolean } } };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export const SearchDataDocument = "query SearchData($text: String!) { orders(scope: ALL, first: 10, filter: {search: $text}) { edges { node { id number status createdAt total { ...MoneyParts } buyer { id username } } } pageInfo { hasNextPage } } users(first: 10, filter: {search: $text}) { edges { node { id username email firstName lastName roles createdAt seller { displayName } } } pageInfo { hasNextPage } } products(first: 10, filter: {search: $text}, orderBy: RELEVANCE) { edges { node { id sku name status price { ...MoneyParts } stock { available } seller { id displayName } } } pageInfo { hasNextPage } } deliveries(first: 10, filter: {search: $text}) { edges { node { id status trackingNumber order { id number } slot { from to } address { street city } } } pageInfo { hasNextPage } } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<SearchDataQuery, SearchDataQueryVariables>;

import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The length of the periods of a summary. */
export type SalesInterval =
  /** An hour of real time: a day has 23 or 25 of them when the clocks change. */
  | 'HOUR'
  /** A day by the clocks of the shop. */
  | 'DAY'
  /** A week from Monday, as in ISO 8601. */
  | 'WEEK';

export type SellSalesQueryVariables = Exact<{
  from: string;
  middle: string;
  to: string;
  by: SalesInterval;
  sellerId?: string | null | undefined;
}>;


export type SellSalesQuery = { shop: { currency: string }, current: { totals: Array<{ currency: string, orders: number, soldOrders: number, cancelledOrders: number, failedOrders: number, units: number, returnedUnits: number, gross: { amount: string, currency: string, minorUnits: string }, refunded: { amount: string, currency: string, minorUnits: string }, net: { amount: string, currency: string, minorUnits: string }, averageOrder: { amount: string, currency: string, minorUnits: string } | null }>, periods: Array<{ from: string, figures: { currency: string, orders: number, soldOrders: number, cancelledOrders: number, failedOrders: number, units: number, returnedUnits: number, gross: { amount: string, currency: string, minorUnits: string }, refunded: { amount: string, currency: string, minorUnits: string }, net: { amount: string, currency: string, minorUnits: string }, averageOrder: { amount: string, currency: string, minorUnits: string } | null } }> }, before: { totals: Array<{ currency: string, orders: number, soldOrders: number, cancelledOrders: number, failedOrders: number, units: number, returnedUnits: number, gross: { amount: string, currency: string, minorUnits: string }, refunded: { amount: string, currency: string, minorUnits: string }, net: { amount: string, currency: string, minorUnits: string }, averageOrder: { amount: string, currency: string, minorUnits: string } | null }>, periods: Array<{ from: string, figures: { currency: string, orders: number, soldOrders: number, cancelledOrders: number, failedOrders: number, units: number, returnedUnits: number, gross: { amount: string, currency: string, minorUnits: string }, refunded: { amount: string, currency: string, minorUnits: string }, net: { amount: string, currency: string, minorUnits: string }, averageOrder: { amount: string, currency: string, minorUnits: string } | null } }> }, topProducts: Array<{ units: number, product: { id: string, name: string }, gross: { amount: string, currency: string, minorUnits: string } }>, customerSummary: { active: number, new: number, repeat: number } };

export type SalesPartsFragment = { currency: string, orders: number, soldOrders: number, cancelledOrders: number, failedOrders: number, units: number, returnedUnits: number, gross: { amount: string, currency: string, minorUnits: string }, refunded: { amount: string, currency: string, minorUnits: string }, net: { amount: string, currency: string, minorUnits: string }, averageOrder: { amount: string, currency: string, minorUnits: string } | null };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export const SellSalesDocument = "query SellSales($from: DateTime!, $middle: DateTime!, $to: DateTime!, $by: SalesInterval!, $sellerId: ID) { shop { currency } current: salesSummary(from: $middle, to: $to, by: $by, sellerId: $sellerId) { totals { ...SalesParts } periods { from figures { ...SalesParts } } } before: salesSummary(from: $from, to: $middle, by: $by, sellerId: $sellerId) { totals { ...SalesParts } periods { from figures { ...SalesParts } } } topProducts(from: $middle, to: $to, first: 10, sellerId: $sellerId) { product { id name } units gross { ...MoneyParts } } customerSummary(from: $middle, to: $to, sellerId: $sellerId) { active new repeat } } fragment SalesParts on SalesFigures { currency orders soldOrders cancelledOrders failedOrders units returnedUnits gross { ...MoneyParts } refunded { ...MoneyParts } net { ...MoneyParts } averageOrder { ...MoneyParts } } fragment MoneyParts on Money { amount currency minorUnits }" as Document<SellSalesQuery, SellSalesQueryVariables>;

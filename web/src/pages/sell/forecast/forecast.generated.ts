import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a forecast is made. */
export type ForecastMethod =
  /** For products that sell on most days: exponential smoothing with weekdays. */
  | 'SEASONAL_SMOOTHING'
  /** For slow sellers: how often a product sells, times how much at a time (Teunter, Syntetos and Babai). */
  | 'TSB'
  /** For a short history: the mean of the last 28 days. */
  | 'MEAN'
  /** There is no forecast. */
  | 'NONE';

/** Why a forecast is coarse, or why there is none. */
export type ForecastReason =
  /** The history is too short for a better method. */
  | 'SHORT_HISTORY'
  /** The history has fewer than seven days. */
  | 'NOT_ENOUGH_HISTORY'
  /** The product was never sold. */
  | 'NEVER_SOLD';

export type ForecastProductsQueryVariables = Exact<{
  from: string;
  to: string;
  sellerId?: string | null | undefined;
}>;


export type ForecastProductsQuery = { topProducts: Array<{ product: { id: string, name: string } }> };

export type ProductForecastQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
  leadDays: number;
  sellerId?: string | null | undefined;
}>;


export type ProductForecastQuery = { product: { id: string, name: string, stock: { available: number }, demandForecast: { method: ForecastMethod, reason: ForecastReason | null, reorderPoint: number | null, historyDays: number, maskedDays: number, points: Array<{ date: string, mean: string, low80: string, high80: string }>, sums: Array<{ date: string, mean: string, low80: string, high80: string }>, stockOutDate: { expected: string | null, earliest: string | null, latest: string | null } | null, errors: { mae: string, seasonalNaiveMae: string, days: number, coverage80: string | null } | null } | null } | null, history: { periods: Array<{ from: string, figures: { units: number } }> } };

export type TotalForecastQueryVariables = Exact<{
  from: string;
  to: string;
  sellerId?: string | null | undefined;
}>;


export type TotalForecastQuery = { demandForecast: { method: ForecastMethod, reason: ForecastReason | null, reorderPoint: number | null, historyDays: number, maskedDays: number, points: Array<{ date: string, mean: string, low80: string, high80: string }>, sums: Array<{ date: string, mean: string, low80: string, high80: string }>, stockOutDate: { expected: string | null, earliest: string | null, latest: string | null } | null, errors: { mae: string, seasonalNaiveMae: string, days: number, coverage80: string | null } | null }, history: { periods: Array<{ from: string, figures: { units: number } }> } };

export type ForecastPartsFragment = { method: ForecastMethod, reason: ForecastReason | null, reorderPoint: number | null, historyDays: number, maskedDays: number, points: Array<{ date: string, mean: string, low80: string, high80: string }>, sums: Array<{ date: string, mean: string, low80: string, high80: string }>, stockOutDate: { expected: string | null, earliest: string | null, latest: string | null } | null, errors: { mae: string, seasonalNaiveMae: string, days: number, coverage80: string | null } | null };

export type PointPartsFragment = { date: string, mean: string, low80: string, high80: string };

export const ForecastProductsDocument = "query ForecastProducts($from: DateTime!, $to: DateTime!, $sellerId: ID) { topProducts(from: $from, to: $to, first: 100, sellerId: $sellerId) { product { id name } } }" as Document<ForecastProductsQuery, ForecastProductsQueryVariables>;
export const ProductForecastDocument = "query ProductForecast($id: ID!, $from: DateTime!, $to: DateTime!, $leadDays: Int!, $sellerId: ID) { product(id: $id) { id name stock { available } demandForecast(days: 28, leadDays: $leadDays) { ...ForecastParts } } history: salesSummary( from: $from to: $to by: DAY productId: $id sellerId: $sellerId ) { periods { from figures { units } } } } fragment ForecastParts on DemandForecast { method reason points { ...PointParts } sums { ...PointParts } stockOutDate { expected earliest latest } reorderPoint errors { mae seasonalNaiveMae days coverage80 } historyDays maskedDays } fragment PointParts on ForecastPoint { date mean low80 high80 }" as Document<ProductForecastQuery, ProductForecastQueryVariables>;
export const TotalForecastDocument = "query TotalForecast($from: DateTime!, $to: DateTime!, $sellerId: ID) { demandForecast(days: 28, sellerId: $sellerId) { ...ForecastParts } history: salesSummary(from: $from, to: $to, by: DAY, sellerId: $sellerId) { periods { from figures { units } } } } fragment ForecastParts on DemandForecast { method reason points { ...PointParts } sums { ...PointParts } stockOutDate { expected earliest latest } reorderPoint errors { mae seasonalNaiveMae days coverage80 } historyDays maskedDays } fragment PointParts on ForecastPoint { date mean low80 high80 }" as Document<TotalForecastQuery, TotalForecastQueryVariables>;

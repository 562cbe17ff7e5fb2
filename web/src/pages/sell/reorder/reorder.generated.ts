import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a product can be bought. */
export type ProductStatus =
  /** Not on sale yet. Visible to its seller and to operators. */
  | 'DRAFT'
  /** On sale. */
  | 'ACTIVE'
  /** No longer on sale. Existing orders keep it. */
  | 'ARCHIVED';

export type ReorderCandidatesQueryVariables = Exact<{
  from: string;
  to: string;
  sellerId: string;
}>;


export type ReorderCandidatesQuery = { topProducts: Array<{ product: { id: string } }> };

export type ReorderForecastsQueryVariables = Exact<{
  ids?: Array<string> | string | null | undefined;
  first: number;
  leadDays: number;
}>;


export type ReorderForecastsQuery = { products: { edges: Array<{ node: { id: string, name: string, sku: string, status: ProductStatus, stock: { available: number }, demandForecast: { reorderPoint: number | null, stockOutDate: { expected: string | null } | null, sums: Array<{ date: string, mean: string }> } | null } }> } };

export const ReorderCandidatesDocument = "query ReorderCandidates($from: DateTime!, $to: DateTime!, $sellerId: ID!) { topProducts(from: $from, to: $to, first: 60, sellerId: $sellerId) { product { id } } }" as Document<ReorderCandidatesQuery, ReorderCandidatesQueryVariables>;
export const ReorderForecastsDocument = "query ReorderForecasts($ids: [ID!], $first: Int!, $leadDays: Int!) { products(first: $first, filter: {ids: $ids}) { edges { node { id name sku status stock { available } demandForecast(days: 28, leadDays: $leadDays) { reorderPoint stockOutDate { expected } sums { date mean } } } } } }" as Document<ReorderForecastsQuery, ReorderForecastsQueryVariables>;

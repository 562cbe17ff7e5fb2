import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SellBoardQueryVariables = Exact<{ [key: string]: never; }>;


export type SellBoardQuery = { toShip: { totalCount: number } };

export const SellBoardDocument = "query SellBoard { toShip: orders(scope: SELLER, filter: {statusIn: [CONFIRMED]}, first: 1) { totalCount } }" as Document<SellBoardQuery, SellBoardQueryVariables>;

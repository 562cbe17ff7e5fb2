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

/** Filters the executions of checkouts. All given conditions must match. */
export type SagaFilter = {
  /** Matches executions in one of these states. */
  stateIn?: Array<SagaState> | null | undefined;
  /** Matches executions that began before this instant. */
  olderThan?: string | null | undefined;
  /** Matches parts of the order's number and description, whatever the case and the accents: at most 100 characters. */
  search?: string | null | undefined;
};

/** How far the execution of a checkout has come. */
export type SagaState =
  /** The steps are executed. */
  | 'RUNNING'
  /** A step was refused, or the order is being cancelled: the executed steps are compensated. */
  | 'COMPENSATING'
  /** All steps are executed. */
  | 'DONE'
  /** All executed steps are compensated. */
  | 'COMPENSATED';

/** The state of a step of a checkout. */
export type StepState =
  /** The command was sent. */
  | 'ASKED'
  /** The other service has done it. */
  | 'DONE'
  /** The other service has refused it. */
  | 'REFUSED'
  /** A later step compensated it. */
  | 'UNDONE';

export type SagasQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: SagaFilter | null | undefined;
}>;


export type SagasQuery = { sagas: { totalCount: number, edges: Array<{ node: { id: string, status: SagaState, startedAt: string, nextAttemptAt: string | null, traceId: string, order: { number: string, status: OrderStatus }, steps: Array<{ name: string, status: StepState, attempts: number, error: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const SagasDocument = "query Sagas($after: String, $filter: SagaFilter) { sagas(first: 50, after: $after, filter: $filter) { totalCount edges { node { id status startedAt nextAttemptAt traceId order { number status } steps { name status attempts error } } } pageInfo { hasNextPage endCursor } } }" as Document<SagasQuery, SagasQueryVariables>;

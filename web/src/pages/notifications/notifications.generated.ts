import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The key of a request to mark all notifications as read. */
export type MarkAllNotificationsReadInput = {
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

/** Which notifications to mark as read. */
export type MarkNotificationsReadInput = {
  /** The ids of the notifications: 1 to 100. */
  ids: Array<string>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

/** What a notification is about. */
export type NotificationKind =
  /** An amount is held for an order of the user. */
  | 'PAYMENT_HELD'
  /** The held amount is available again, as the order failed or was cancelled. */
  | 'PAYMENT_RETURNED'
  /** An amount that was paid is refunded. */
  | 'PAYMENT_REFUNDED'
  /** An order of the user is confirmed. */
  | 'ORDER_CONFIRMED'
  /** All parcels of an order have left. */
  | 'ORDER_SHIPPED'
  /** All parcels of an order have arrived. */
  | 'ORDER_DELIVERED'
  /** An order failed, and its steps are compensated. */
  | 'ORDER_FAILED'
  /** An order was cancelled, and its steps are compensated. */
  | 'ORDER_CANCELLED'
  /** A parcel of an order has left, and others have not. */
  | 'PARCEL_SHIPPED'
  /** A parcel of an order has arrived, and others have not. */
  | 'PARCEL_DELIVERED'
  /** For sellers: an order with own goods is confirmed. */
  | 'SALE_CONFIRMED'
  /** For sellers: a payout is paid. */
  | 'PAYOUT_PAID';

export type NotificationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { unreadNotifications: number, notifications: { edges: Array<{ node: { id: string, kind: NotificationKind, title: string, text: string, at: string, readAt: string | null, order: { id: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MarkAllReadMutationVariables = Exact<{
  input: MarkAllNotificationsReadInput;
}>;


export type MarkAllReadMutation = { markAllNotificationsRead:
    | { __typename: 'MarkAllNotificationsReadPayload' }
    | { __typename: 'ValidationFailed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type MarkReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkReadMutation = { markNotificationsRead:
    | { __typename: 'MarkNotificationsReadPayload' }
    | { __typename: 'ValidationFailed', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type NotificationChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationChangesSubscription = { notificationsChanged: { cursor: string, snapshot: boolean, unread: number, notificationId: string | null } };

export const NotificationsDocument = "query Notifications($first: Int!, $after: String) { unreadNotifications notifications(first: $first, after: $after) { edges { node { id kind title text at readAt order { id } } } pageInfo { hasNextPage endCursor } } }" as Document<NotificationsQuery, NotificationsQueryVariables>;
export const MarkAllReadDocument = "mutation MarkAllRead($input: MarkAllNotificationsReadInput!) { markAllNotificationsRead(input: $input) { __typename ... on Refusal { message } } }" as Document<MarkAllReadMutation, MarkAllReadMutationVariables>;
export const MarkReadDocument = "mutation MarkRead($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { __typename ... on Refusal { message } } }" as Document<MarkReadMutation, MarkReadMutationVariables>;
export const NotificationChangesDocument = "subscription NotificationChanges($after: String) { notificationsChanged(after: $after) { cursor snapshot unread notificationId } }" as Document<NotificationChangesSubscription, NotificationChangesSubscriptionVariables>;

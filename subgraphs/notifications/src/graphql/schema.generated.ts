import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { SagaReply as SagaReplyModel } from '@souk/platform/kernel/saga-reply';
import type { NotificationInbox as NotificationInboxModel, NotificationPreferences as NotificationPreferencesModel, NotificationConnection as NotificationConnectionModel, WebhookDelivery as WebhookDeliveryModel, WebhookDeliveryConnection as WebhookDeliveryConnectionModel } from './models.ts';
import type { Notification as NotificationModel } from '../domain/notification.ts';
import type { WebhookEndpoint as WebhookEndpointModel } from '../domain/webhook-endpoint.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in RFC 3339 format: "2026-11-21T09:30:00.000Z". Accepts any offset, and the years 0001 to 9999; always returned in UTC. */
  DateTime: { input: Date; output: Date; }
  /** A decimal number as a string: "1999.00". */
  Decimal: { input: string; output: string; }
  /** An integer that may exceed 32 bits, as a string: "199900". */
  BigInt: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An amount of money, as a decimal for display and in minor units for calculation. */
export type Money = {
  __typename?: 'Money';
  /** The amount with two decimals: "1999.00". */
  amount: Scalars['Decimal']['output'];
  /** The currency code in ISO 4217: "RUB". */
  currency: Scalars['String']['output'];
  /** The same amount in the currency's smallest unit: "199900". */
  minorUnits: Scalars['BigInt']['output'];
};

/** An amount of money as input. */
export type MoneyInput = {
  /** Zero or more, with at most ten digits and two decimals: "1999.00". */
  amount: Scalars['Decimal']['input'];
  /** The currency code in ISO 4217. Defaults to the shop's currency; any other currency is refused. */
  currency?: InputMaybe<Scalars['String']['input']>;
};

/** A delivery address. An address given as one line is stored in `street`, and the other parts are empty. */
export type Address = {
  __typename?: 'Address';
  /** Street and house number, or the whole address in one line. */
  street: Scalars['String']['output'];
  /** Town or village. */
  city: Scalars['String']['output'];
  /** State or region; null if not given. */
  state?: Maybe<Scalars['String']['output']>;
  /** Country, as the user wrote it. */
  country: Scalars['String']['output'];
  /** Postal code. */
  zipCode: Scalars['String']['output'];
  /** Who receives the goods; null if not given: the buyer. */
  recipient?: Maybe<Scalars['String']['output']>;
  /** The telephone number for the courier, as the user wrote it; null if not given. */
  telephone?: Maybe<Scalars['String']['output']>;
  /** The company at the address; null if not given. */
  company?: Maybe<Scalars['String']['output']>;
};

/** The position of a page in its list (Relay Cursor Connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether there are entries after `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are entries before `startCursor`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last entry: pass it as `after` for the next page. Null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * An expected error: the request was refused and changed nothing. `__typename` is the error code. New codes may be
 * added: handle unknown ones with `... on Refusal`.
 */
export type Refusal = {
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** Some values of the input are invalid; `fields` lists them. */
export type ValidationFailed = Refusal & {
  __typename?: 'ValidationFailed';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** One entry for each invalid value. */
  fields: Array<FieldError>;
};

/** An invalid value of an input. */
export type FieldError = {
  __typename?: 'FieldError';
  /** The path in the arguments: ["input", "items", "0", "quantity"]. */
  path: Array<Scalars['String']['output']>;
  /** Why the value is invalid. */
  message: Scalars['String']['output'];
};

/** The entity has another version than expected, as it has changed since. Read it again before you retry. */
export type VersionConflict = Refusal & {
  __typename?: 'VersionConflict';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The current version. */
  currentVersion: Scalars['Int']['output'];
};

/** The entity does not exist, or the caller may not see it. */
export type NotFound = Refusal & {
  __typename?: 'NotFound';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The idempotency key was used before with a different input. */
export type IdempotencyKeyReused = Refusal & {
  __typename?: 'IdempotencyKeyReused';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The e-mail address is taken. */
export type EmailTaken = Refusal & {
  __typename?: 'EmailTaken';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The result of a saga step or of its compensation, for external orchestrators. */
export type SagaStepResult = {
  __typename?: 'SagaStepResult';
  /** Whether the step succeeded. Insufficient money or stock is a result with `success: false`. */
  success: Scalars['Boolean']['output'];
  /** Why the step failed, or that it is done, as a text for the user. */
  message: Scalars['String']['output'];
  /** The id to pass to the compensation; null if there is nothing to compensate. */
  transactionId?: Maybe<Scalars['ID']['output']>;
  /** Further data about the result; null if there is none. */
  data?: Maybe<Scalars['JSON']['output']>;
};

/** The result of the step, or the reason why it was not attempted. */
export type SagaStepAnswer = WithdrawPayload | CancelWithdrawalPayload | ReserveStockPayload | CancelReservationPayload | ReserveDeliveryPayload | CancelDeliveryReservationPayload | SagaStepResult | ManagedByCheckout | ValidationFailed | NotFound | IdempotencyKeyReused;

/** The result of a withdrawal. */
export type WithdrawPayload = {
  __typename?: 'WithdrawPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of cancelling a withdrawal. */
export type CancelWithdrawalPayload = {
  __typename?: 'CancelWithdrawalPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of reserving stock. */
export type ReserveStockPayload = {
  __typename?: 'ReserveStockPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of cancelling a reservation. */
export type CancelReservationPayload = {
  __typename?: 'CancelReservationPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of reserving a delivery. */
export type ReserveDeliveryPayload = {
  __typename?: 'ReserveDeliveryPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The result of cancelling a reservation of a delivery. */
export type CancelDeliveryReservationPayload = {
  __typename?: 'CancelDeliveryReservationPayload';
  /** The result of the step. */
  result: SagaStepResult;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The order was placed in this shop, whose own checkout executes its steps. */
export type ManagedByCheckout = Refusal & {
  __typename?: 'ManagedByCheckout';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The id of the order in question. */
  orderId: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** The notifications of the caller, newest first. */
  notifications: NotificationConnection;
  /** The number of unread notifications of the caller. */
  unreadNotifications: Scalars['Int']['output'];
  /** In which language, and by which channels, the caller is notified. */
  notificationPreferences: NotificationPreferences;
  /** The webhook endpoints of the caller, oldest first: at most 5. */
  webhookEndpoints: Array<WebhookEndpoint>;
  /** The deliveries of a webhook endpoint of the caller, newest first. Null for an unknown endpoint. */
  webhookDeliveries?: Maybe<WebhookDeliveryConnection>;
  /** The caller's last record of `notifications-changed`, as the snapshot of a subscription. Null without a login. */
  notificationsRecord?: Maybe<Scalars['JSON']['output']>;
};


export type QueryNotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryWebhookDeliveriesArgs = {
  endpointId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Marks notifications of the caller as read. Those that were read before stay as they are. */
  markNotificationsRead: MarkNotificationsReadResult;
  /** Marks all notifications of the caller as read. */
  markAllNotificationsRead: MarkAllNotificationsReadResult;
  /** Switches a channel on or off for one kind of notifications of the caller. Applies to later notifications. */
  setNotificationPreference: SetNotificationPreferenceResult;
  /** Sets the language of the caller's notifications. */
  setNotificationLanguage: SetNotificationLanguageResult;
  /** Creates a webhook endpoint of the caller, who may have 5. The result has its secret, which is shown only once. */
  createWebhookEndpoint: CreateWebhookEndpointResult;
  /** Changes the address or the kinds of a webhook endpoint of the caller. Queued deliveries go to the new address. */
  updateWebhookEndpoint: UpdateWebhookEndpointResult;
  /** Replaces the secret of a webhook endpoint of the caller. For 24 hours requests have a signature by the former secret as well. */
  rotateWebhookSecret: RotateWebhookSecretResult;
  /** Enables a webhook endpoint of the caller that the shop has disabled. What was queued within the last 7 days is sent now. */
  enableWebhookEndpoint: EnableWebhookEndpointResult;
  /** Deletes a webhook endpoint of the caller with its secret. What is queued for it is not sent. */
  deleteWebhookEndpoint: DeleteWebhookEndpointResult;
  /** Queues a test event, of type `TEST`, for a webhook endpoint of the caller. */
  sendTestWebhook: SendTestWebhookResult;
  /** Sends a delivery of a webhook endpoint of the caller again, with the same `webhook-id` and body. One that is queued is sent now. */
  resendWebhookDelivery: ResendWebhookDeliveryResult;
  /** For external orchestrators: notifies a user that an amount is held for an order. One notification for each `transactionId`. */
  notifyPayment: NotifyPaymentResult;
};


export type MutationMarkNotificationsReadArgs = {
  input: MarkNotificationsReadInput;
};


export type MutationMarkAllNotificationsReadArgs = {
  input: MarkAllNotificationsReadInput;
};


export type MutationSetNotificationPreferenceArgs = {
  input: SetNotificationPreferenceInput;
};


export type MutationSetNotificationLanguageArgs = {
  input: SetNotificationLanguageInput;
};


export type MutationCreateWebhookEndpointArgs = {
  input: CreateWebhookEndpointInput;
};


export type MutationUpdateWebhookEndpointArgs = {
  input: UpdateWebhookEndpointInput;
};


export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


export type MutationEnableWebhookEndpointArgs = {
  input: EnableWebhookEndpointInput;
};


export type MutationDeleteWebhookEndpointArgs = {
  input: DeleteWebhookEndpointInput;
};


export type MutationSendTestWebhookArgs = {
  input: SendTestWebhookInput;
};


export type MutationResendWebhookDeliveryArgs = {
  input: ResendWebhookDeliveryInput;
};


export type MutationNotifyPaymentArgs = {
  input: NotifyPaymentInput;
};

/** The notifications of a user. Visible to the user. */
export type NotificationInbox = {
  __typename?: 'NotificationInbox';
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** The number of unread notifications. */
  unread: Scalars['Int']['output'];
  /** The notifications, newest first. */
  notifications: NotificationConnection;
};


/** The notifications of a user. Visible to the user. */
export type NotificationInboxNotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A message of the shop to one user. Visible to that user. */
export type Notification = {
  __typename?: 'Notification';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  kind: NotificationKind;
  /** A short text, in the language of the user's preferences. */
  title: Scalars['String']['output'];
  /** The whole text, in the language of the user's preferences. */
  text: Scalars['String']['output'];
  /** The order that it is about; null if it is about no order of this shop. */
  order?: Maybe<Order>;
  /** The amount that it is about; null if it is about no money. */
  amount?: Maybe<Money>;
  /** The carrier's number of what has left; null if nothing has, or the number is unknown. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** When the user marked it as read; null while it is unread. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
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

/** How a notification reaches its user, beside the list of the shop. */
export type NotificationChannel =
  /** An e-mail to the address of the user's profile. */
  | 'EMAIL'
  /** A request to each webhook endpoint of the user. */
  | 'WEBHOOK';

/** In which language, and by which channels, a user is notified. */
export type NotificationPreferences = {
  __typename?: 'NotificationPreferences';
  /** The language of the texts (BCP 47): "en". The first language of the shop, unless the user chose another one. */
  language: Scalars['String']['output'];
  /** One entry for each kind and channel. */
  channels: Array<NotificationPreference>;
};

/** Whether notifications of a kind go through a channel. */
export type NotificationPreference = {
  __typename?: 'NotificationPreference';
  /** The kind of notifications. */
  kind: NotificationKind;
  /** The channel. */
  channel: NotificationChannel;
  /** Whether the channel is on. */
  enabled: Scalars['Boolean']['output'];
};

/** An order, with the prices at the time it was placed. */
export type Order = {
  __typename?: 'Order';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
};

/** A page of notifications. */
export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  /** The notifications of this page. */
  edges: Array<NotificationEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
  /** The number of all matching entries. Costs an extra query. */
  totalCount: Scalars['Int']['output'];
};

/** A notification and its cursor. */
export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The notification. */
  node: Notification;
};

/** The notifications of the caller, or why none was marked. */
export type MarkNotificationsReadResult = MarkNotificationsReadPayload | ValidationFailed | NotFound | IdempotencyKeyReused;

/** The notifications after some were marked as read. */
export type MarkNotificationsReadPayload = {
  __typename?: 'MarkNotificationsReadPayload';
  /** The notifications of the caller. */
  inbox: NotificationInbox;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** Which notifications to mark as read. */
export type MarkNotificationsReadInput = {
  /** The ids of the notifications: 1 to 100. */
  ids: Array<Scalars['ID']['input']>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The notifications of the caller, or why none was marked. */
export type MarkAllNotificationsReadResult = MarkAllNotificationsReadPayload | ValidationFailed | IdempotencyKeyReused;

/** The notifications after all were marked as read. */
export type MarkAllNotificationsReadPayload = {
  __typename?: 'MarkAllNotificationsReadPayload';
  /** The notifications of the caller. */
  inbox: NotificationInbox;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The key of a request to mark all notifications as read. */
export type MarkAllNotificationsReadInput = {
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The preferences of the caller, or why nothing was changed. */
export type SetNotificationPreferenceResult = SetNotificationPreferencePayload | ValidationFailed | IdempotencyKeyReused;

/** The preferences after the change. */
export type SetNotificationPreferencePayload = {
  __typename?: 'SetNotificationPreferencePayload';
  /** All preferences of the caller. */
  preferences: NotificationPreferences;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** A channel of one kind of notifications, and whether it is on. */
export type SetNotificationPreferenceInput = {
  /** The kind of notifications. */
  kind: NotificationKind;
  /** The channel. */
  channel: NotificationChannel;
  /** Whether the channel is on. */
  enabled: Scalars['Boolean']['input'];
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The preferences of the caller, or why nothing was changed. */
export type SetNotificationLanguageResult = SetNotificationLanguagePayload | ValidationFailed | IdempotencyKeyReused;

/** The preferences after the change. */
export type SetNotificationLanguagePayload = {
  __typename?: 'SetNotificationLanguagePayload';
  /** All preferences of the caller. */
  preferences: NotificationPreferences;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The language of a user's notifications. */
export type SetNotificationLanguageInput = {
  /** One of the languages of the shop that has texts: "en" or "ru". */
  language: Scalars['String']['input'];
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The notification, or why there is none. */
export type NotifyPaymentResult = NotifyPaymentPayload | ValidationFailed | IdempotencyKeyReused;

/** The notification about a payment. */
export type NotifyPaymentPayload = {
  __typename?: 'NotifyPaymentPayload';
  /** The id of the notification. */
  notificationId: Scalars['ID']['output'];
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** A held payment about which a user is notified. */
export type NotifyPaymentInput = {
  /** The user's id. */
  userId: Scalars['ID']['input'];
  /** The id of the order, of this shop or of an external system. */
  orderId: Scalars['ID']['input'];
  /** The held amount: more than zero. */
  amount: MoneyInput;
  /** The id of the hold. */
  transactionId: Scalars['ID']['input'];
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** An address of a user to which notifications are posted, signed by Standard Webhooks. Visible to that user. */
export type WebhookEndpoint = {
  __typename?: 'WebhookEndpoint';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The address. */
  url: Scalars['String']['output'];
  /** The kinds of notifications that are posted to it, unless the user's preferences switch them off. */
  kinds: Array<NotificationKind>;
  /** Whether requests are sent. */
  status: WebhookEndpointStatus;
  /** Why the shop has disabled it; null while it is enabled. */
  disabledReason?: Maybe<WebhookDisabledReason>;
  /** When the shop has disabled it; null while it is enabled. */
  disabledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when requests also have a signature by the former secret; null when there is none. */
  formerSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When a request last succeeded; null when none has. */
  lastSuccessAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The number of changes by the user and by the shop, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Whether requests are sent to a webhook endpoint. */
export type WebhookEndpointStatus =
  /** Requests are sent. */
  | 'ENABLED'
  /** No requests are sent. Deliveries are queued for 7 days: `enableWebhookEndpoint`. */
  | 'DISABLED';

/** Why the shop has disabled a webhook endpoint. */
export type WebhookDisabledReason =
  /** The endpoint answered 410. */
  | 'GONE'
  /** A delivery has failed after all its attempts, and none had succeeded for 24 hours. */
  | 'FAILING';

/** A request to a webhook endpoint, with its attempts. Visible to the endpoint's user. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** The unique id, which is also the `webhook-id` of each attempt. */
  id: Scalars['ID']['output'];
  /** The number among the deliveries of the endpoint: `seq` in the body. */
  seq: Scalars['Int']['output'];
  /** What it is about; null for a test event. */
  kind?: Maybe<NotificationKind>;
  /** The body, as it is sent. */
  body: Scalars['String']['output'];
  /** What has become of it. */
  state: WebhookDeliveryState;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When the next attempt is due; null when there is none. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** The attempts, oldest first: the last 20. */
  attempts: Array<WebhookAttempt>;
};

/** What has become of a request to a webhook endpoint. */
export type WebhookDeliveryState =
  /** An attempt is due, now or later. */
  | 'QUEUED'
  /** An attempt is under way. */
  | 'SENDING'
  /** The endpoint has answered with a status from 200 to 299. */
  | 'SENT'
  /** All attempts have failed, or it was queued for 7 days. */
  | 'FAILED';

/** An attempt to deliver a request to a webhook endpoint. */
export type WebhookAttempt = {
  __typename?: 'WebhookAttempt';
  /** When it was made. */
  at: Scalars['DateTime']['output'];
  /** The HTTP status of the answer; null without an answer. */
  status?: Maybe<Scalars['Int']['output']>;
  /** Why there is no answer; null when there is one. */
  fault?: Maybe<WebhookFault>;
  /** The first kilobyte of the answer. */
  answer: Scalars['String']['output'];
  /** How long it took, in milliseconds. */
  durationMs: Scalars['Int']['output'];
};

/** Why an attempt to deliver a request got no answer. */
export type WebhookFault =
  /** The host has an address that is not on the public internet. */
  | 'ADDRESS_REFUSED'
  /** The name of the host has no address. */
  | 'NAME_NOT_RESOLVED'
  /** The connection could not be opened, or broke. */
  | 'CONNECTION_FAILED'
  /** The host has no TLS, or no valid certificate for its name. */
  | 'TLS_FAILED'
  /** No status arrived within 15 seconds. */
  | 'TIMEOUT';

/** A page of deliveries of a webhook endpoint. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The deliveries of this page. */
  edges: Array<WebhookDeliveryEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
  /** The number of all deliveries of the endpoint. Costs an extra query. */
  totalCount: Scalars['Int']['output'];
};

/** A delivery of a webhook endpoint and its cursor. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** The caller has as many webhook endpoints as a user may have. */
export type TooManyWebhookEndpoints = Refusal & {
  __typename?: 'TooManyWebhookEndpoints';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The shop has disabled the webhook endpoint: nothing is sent to it. */
export type WebhookEndpointDisabled = Refusal & {
  __typename?: 'WebhookEndpointDisabled';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The new endpoint, or why there is none. */
export type CreateWebhookEndpointResult = CreateWebhookEndpointPayload | ValidationFailed | TooManyWebhookEndpoints | IdempotencyKeyReused;

/** The new webhook endpoint. */
export type CreateWebhookEndpointPayload = {
  __typename?: 'CreateWebhookEndpointPayload';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** The secret, `whsec_` and base64: it is shown only here. Null when `replayed`: rotate it if it was lost. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** A new webhook endpoint. */
export type CreateWebhookEndpointInput = {
  /** The address: https, on a public host, port 443 or 8443. At most 2,048 characters. */
  url: Scalars['String']['input'];
  /** The kinds of notifications to post: at least one. */
  kinds: Array<NotificationKind>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The endpoint, or why it was not changed. */
export type UpdateWebhookEndpointResult = UpdateWebhookEndpointPayload | ValidationFailed | NotFound | VersionConflict | IdempotencyKeyReused;

/** The webhook endpoint after the change. */
export type UpdateWebhookEndpointPayload = {
  __typename?: 'UpdateWebhookEndpointPayload';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** Changes of a webhook endpoint. A field that is left out stays as it is. */
export type UpdateWebhookEndpointInput = {
  /** The endpoint's id. */
  id: Scalars['ID']['input'];
  /** The new address. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The new kinds of notifications to post: at least one. */
  kinds?: InputMaybe<Array<NotificationKind>>;
  /** The `version` of the endpoint that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The new secret, or why there is none. */
export type RotateWebhookSecretResult = RotateWebhookSecretPayload | ValidationFailed | NotFound | VersionConflict | IdempotencyKeyReused;

/** The webhook endpoint with its new secret. */
export type RotateWebhookSecretPayload = {
  __typename?: 'RotateWebhookSecretPayload';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** The secret, `whsec_` and base64: it is shown only here. Null when `replayed`: rotate it if it was lost. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The webhook endpoint whose secret is replaced. */
export type RotateWebhookSecretInput = {
  /** The endpoint's id. */
  id: Scalars['ID']['input'];
  /** The `version` of the endpoint that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The endpoint, or why it was not enabled. */
export type EnableWebhookEndpointResult = EnableWebhookEndpointPayload | ValidationFailed | NotFound | VersionConflict | IdempotencyKeyReused;

/** The webhook endpoint, enabled. */
export type EnableWebhookEndpointPayload = {
  __typename?: 'EnableWebhookEndpointPayload';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The webhook endpoint to enable. */
export type EnableWebhookEndpointInput = {
  /** The endpoint's id. */
  id: Scalars['ID']['input'];
  /** The `version` of the endpoint that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The endpoint, or why it was not deleted. */
export type DeleteWebhookEndpointResult = DeleteWebhookEndpointPayload | ValidationFailed | NotFound | VersionConflict | IdempotencyKeyReused;

/** The webhook endpoint that was deleted. */
export type DeleteWebhookEndpointPayload = {
  __typename?: 'DeleteWebhookEndpointPayload';
  /** The id of the endpoint that was deleted. */
  endpointId: Scalars['ID']['output'];
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The webhook endpoint to delete. */
export type DeleteWebhookEndpointInput = {
  /** The endpoint's id. */
  id: Scalars['ID']['input'];
  /** The `version` of the endpoint that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The delivery of the test event, or why there is none. */
export type SendTestWebhookResult = SendTestWebhookPayload | ValidationFailed | NotFound | WebhookEndpointDisabled | IdempotencyKeyReused;

/** The delivery of the test event. */
export type SendTestWebhookPayload = {
  __typename?: 'SendTestWebhookPayload';
  /** The delivery. */
  delivery: WebhookDelivery;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The webhook endpoint to test. */
export type SendTestWebhookInput = {
  /** The endpoint's id. */
  id: Scalars['ID']['input'];
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The delivery, or why it is not sent again. */
export type ResendWebhookDeliveryResult = ResendWebhookDeliveryPayload | ValidationFailed | NotFound | WebhookEndpointDisabled | IdempotencyKeyReused;

/** The delivery, queued again. */
export type ResendWebhookDeliveryPayload = {
  __typename?: 'ResendWebhookDeliveryPayload';
  /** The delivery. */
  delivery: WebhookDelivery;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The delivery to send again. */
export type ResendWebhookDeliveryInput = {
  /** The delivery's id. */
  id: Scalars['ID']['input'];
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  NotificationInbox: NotificationInbox;
  Notification: Notification;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  NotificationInbox:
    ( { __typename: 'NotificationInbox' }
    & GraphQLRecursivePick<FederationTypes['NotificationInbox'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SagaStepAnswer:
    | ( Omit<WithdrawPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<CancelWithdrawalPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<ReserveStockPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<CancelReservationPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<ReserveDeliveryPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( Omit<CancelDeliveryReservationPayload, 'result'> & { result: _RefType['SagaStepResult'] } )
    | ( SagaReplyModel )
    | ( ManagedByCheckout )
    | ( ValidationFailed )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  MarkNotificationsReadResult:
    | ( Omit<MarkNotificationsReadPayload, 'inbox'> & { inbox: _RefType['NotificationInbox'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  MarkAllNotificationsReadResult:
    | ( Omit<MarkAllNotificationsReadPayload, 'inbox'> & { inbox: _RefType['NotificationInbox'] } )
    | ( ValidationFailed )
    | ( IdempotencyKeyReused )
  ;
  SetNotificationPreferenceResult:
    | ( Omit<SetNotificationPreferencePayload, 'preferences'> & { preferences: _RefType['NotificationPreferences'] } )
    | ( ValidationFailed )
    | ( IdempotencyKeyReused )
  ;
  SetNotificationLanguageResult:
    | ( Omit<SetNotificationLanguagePayload, 'preferences'> & { preferences: _RefType['NotificationPreferences'] } )
    | ( ValidationFailed )
    | ( IdempotencyKeyReused )
  ;
  NotifyPaymentResult:
    | ( NotifyPaymentPayload )
    | ( ValidationFailed )
    | ( IdempotencyKeyReused )
  ;
  CreateWebhookEndpointResult:
    | ( Omit<CreateWebhookEndpointPayload, 'endpoint'> & { endpoint: _RefType['WebhookEndpoint'] } )
    | ( ValidationFailed )
    | ( TooManyWebhookEndpoints )
    | ( IdempotencyKeyReused )
  ;
  UpdateWebhookEndpointResult:
    | ( Omit<UpdateWebhookEndpointPayload, 'endpoint'> & { endpoint: _RefType['WebhookEndpoint'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( VersionConflict )
    | ( IdempotencyKeyReused )
  ;
  RotateWebhookSecretResult:
    | ( Omit<RotateWebhookSecretPayload, 'endpoint'> & { endpoint: _RefType['WebhookEndpoint'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( VersionConflict )
    | ( IdempotencyKeyReused )
  ;
  EnableWebhookEndpointResult:
    | ( Omit<EnableWebhookEndpointPayload, 'endpoint'> & { endpoint: _RefType['WebhookEndpoint'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( VersionConflict )
    | ( IdempotencyKeyReused )
  ;
  DeleteWebhookEndpointResult:
    | ( DeleteWebhookEndpointPayload )
    | ( ValidationFailed )
    | ( NotFound )
    | ( VersionConflict )
    | ( IdempotencyKeyReused )
  ;
  SendTestWebhookResult:
    | ( Omit<SendTestWebhookPayload, 'delivery'> & { delivery: _RefType['WebhookDelivery'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( WebhookEndpointDisabled )
    | ( IdempotencyKeyReused )
  ;
  ResendWebhookDeliveryResult:
    | ( Omit<ResendWebhookDeliveryPayload, 'delivery'> & { delivery: _RefType['WebhookDelivery'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( WebhookEndpointDisabled )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( ValidationFailed )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
    | ( EmailTaken )
    | ( ManagedByCheckout )
    | ( TooManyWebhookEndpoints )
    | ( WebhookEndpointDisabled )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  MoneyInput: MoneyInput;
  Address: ResolverTypeWrapper<Address>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ValidationFailed: ResolverTypeWrapper<ValidationFailed>;
  FieldError: ResolverTypeWrapper<FieldError>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  EmailTaken: ResolverTypeWrapper<EmailTaken>;
  SagaStepResult: ResolverTypeWrapper<SagaReplyModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SagaStepAnswer: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SagaStepAnswer']>;
  WithdrawPayload: ResolverTypeWrapper<Omit<WithdrawPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  CancelWithdrawalPayload: ResolverTypeWrapper<Omit<CancelWithdrawalPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  ReserveStockPayload: ResolverTypeWrapper<Omit<ReserveStockPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  CancelReservationPayload: ResolverTypeWrapper<Omit<CancelReservationPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  ReserveDeliveryPayload: ResolverTypeWrapper<Omit<ReserveDeliveryPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  CancelDeliveryReservationPayload: ResolverTypeWrapper<Omit<CancelDeliveryReservationPayload, 'result'> & { result: ResolversTypes['SagaStepResult'] }>;
  ManagedByCheckout: ResolverTypeWrapper<ManagedByCheckout>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotificationInbox: ResolverTypeWrapper<NotificationInboxModel>;
  Notification: ResolverTypeWrapper<NotificationModel>;
  NotificationKind: NotificationKind;
  NotificationChannel: NotificationChannel;
  NotificationPreferences: ResolverTypeWrapper<NotificationPreferencesModel>;
  NotificationPreference: ResolverTypeWrapper<NotificationPreference>;
  Order: ResolverTypeWrapper<Pick<Order, 'id'>>;
  NotificationConnection: ResolverTypeWrapper<NotificationConnectionModel>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  MarkNotificationsReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkNotificationsReadResult']>;
  MarkNotificationsReadPayload: ResolverTypeWrapper<Omit<MarkNotificationsReadPayload, 'inbox'> & { inbox: ResolversTypes['NotificationInbox'] }>;
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkAllNotificationsReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkAllNotificationsReadResult']>;
  MarkAllNotificationsReadPayload: ResolverTypeWrapper<Omit<MarkAllNotificationsReadPayload, 'inbox'> & { inbox: ResolversTypes['NotificationInbox'] }>;
  MarkAllNotificationsReadInput: MarkAllNotificationsReadInput;
  SetNotificationPreferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetNotificationPreferenceResult']>;
  SetNotificationPreferencePayload: ResolverTypeWrapper<Omit<SetNotificationPreferencePayload, 'preferences'> & { preferences: ResolversTypes['NotificationPreferences'] }>;
  SetNotificationPreferenceInput: SetNotificationPreferenceInput;
  SetNotificationLanguageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetNotificationLanguageResult']>;
  SetNotificationLanguagePayload: ResolverTypeWrapper<Omit<SetNotificationLanguagePayload, 'preferences'> & { preferences: ResolversTypes['NotificationPreferences'] }>;
  SetNotificationLanguageInput: SetNotificationLanguageInput;
  NotifyPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NotifyPaymentResult']>;
  NotifyPaymentPayload: ResolverTypeWrapper<NotifyPaymentPayload>;
  NotifyPaymentInput: NotifyPaymentInput;
  WebhookEndpoint: ResolverTypeWrapper<WebhookEndpointModel>;
  WebhookEndpointStatus: WebhookEndpointStatus;
  WebhookDisabledReason: WebhookDisabledReason;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryModel>;
  WebhookDeliveryState: WebhookDeliveryState;
  WebhookAttempt: ResolverTypeWrapper<WebhookAttempt>;
  WebhookFault: WebhookFault;
  WebhookDeliveryConnection: ResolverTypeWrapper<WebhookDeliveryConnectionModel>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  TooManyWebhookEndpoints: ResolverTypeWrapper<TooManyWebhookEndpoints>;
  WebhookEndpointDisabled: ResolverTypeWrapper<WebhookEndpointDisabled>;
  CreateWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateWebhookEndpointResult']>;
  CreateWebhookEndpointPayload: ResolverTypeWrapper<Omit<CreateWebhookEndpointPayload, 'endpoint'> & { endpoint: ResolversTypes['WebhookEndpoint'] }>;
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  UpdateWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateWebhookEndpointResult']>;
  UpdateWebhookEndpointPayload: ResolverTypeWrapper<Omit<UpdateWebhookEndpointPayload, 'endpoint'> & { endpoint: ResolversTypes['WebhookEndpoint'] }>;
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  RotateWebhookSecretResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateWebhookSecretResult']>;
  RotateWebhookSecretPayload: ResolverTypeWrapper<Omit<RotateWebhookSecretPayload, 'endpoint'> & { endpoint: ResolversTypes['WebhookEndpoint'] }>;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  EnableWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnableWebhookEndpointResult']>;
  EnableWebhookEndpointPayload: ResolverTypeWrapper<Omit<EnableWebhookEndpointPayload, 'endpoint'> & { endpoint: ResolversTypes['WebhookEndpoint'] }>;
  EnableWebhookEndpointInput: EnableWebhookEndpointInput;
  DeleteWebhookEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteWebhookEndpointResult']>;
  DeleteWebhookEndpointPayload: ResolverTypeWrapper<DeleteWebhookEndpointPayload>;
  DeleteWebhookEndpointInput: DeleteWebhookEndpointInput;
  SendTestWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendTestWebhookResult']>;
  SendTestWebhookPayload: ResolverTypeWrapper<Omit<SendTestWebhookPayload, 'delivery'> & { delivery: ResolversTypes['WebhookDelivery'] }>;
  SendTestWebhookInput: SendTestWebhookInput;
  ResendWebhookDeliveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendWebhookDeliveryResult']>;
  ResendWebhookDeliveryPayload: ResolverTypeWrapper<Omit<ResendWebhookDeliveryPayload, 'delivery'> & { delivery: ResolversTypes['WebhookDelivery'] }>;
  ResendWebhookDeliveryInput: ResendWebhookDeliveryInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  BigInt: Scalars['BigInt']['output'];
  JSON: Scalars['JSON']['output'];
  Money: MoneyModel;
  String: Scalars['String']['output'];
  MoneyInput: MoneyInput;
  Address: Address;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ValidationFailed: ValidationFailed;
  FieldError: FieldError;
  VersionConflict: VersionConflict;
  Int: Scalars['Int']['output'];
  NotFound: NotFound;
  IdempotencyKeyReused: IdempotencyKeyReused;
  EmailTaken: EmailTaken;
  SagaStepResult: SagaReplyModel;
  ID: Scalars['ID']['output'];
  SagaStepAnswer: ResolversUnionTypes<ResolversParentTypes>['SagaStepAnswer'];
  WithdrawPayload: Omit<WithdrawPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  CancelWithdrawalPayload: Omit<CancelWithdrawalPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  ReserveStockPayload: Omit<ReserveStockPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  CancelReservationPayload: Omit<CancelReservationPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  ReserveDeliveryPayload: Omit<ReserveDeliveryPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  CancelDeliveryReservationPayload: Omit<CancelDeliveryReservationPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  ManagedByCheckout: ManagedByCheckout;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  NotificationInbox: NotificationInboxModel;
  Notification: NotificationModel;
  NotificationPreferences: NotificationPreferencesModel;
  NotificationPreference: NotificationPreference;
  Order: Pick<Order, 'id'>;
  NotificationConnection: NotificationConnectionModel;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  MarkNotificationsReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkNotificationsReadResult'];
  MarkNotificationsReadPayload: Omit<MarkNotificationsReadPayload, 'inbox'> & { inbox: ResolversParentTypes['NotificationInbox'] };
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkAllNotificationsReadResult: ResolversUnionTypes<ResolversParentTypes>['MarkAllNotificationsReadResult'];
  MarkAllNotificationsReadPayload: Omit<MarkAllNotificationsReadPayload, 'inbox'> & { inbox: ResolversParentTypes['NotificationInbox'] };
  MarkAllNotificationsReadInput: MarkAllNotificationsReadInput;
  SetNotificationPreferenceResult: ResolversUnionTypes<ResolversParentTypes>['SetNotificationPreferenceResult'];
  SetNotificationPreferencePayload: Omit<SetNotificationPreferencePayload, 'preferences'> & { preferences: ResolversParentTypes['NotificationPreferences'] };
  SetNotificationPreferenceInput: SetNotificationPreferenceInput;
  SetNotificationLanguageResult: ResolversUnionTypes<ResolversParentTypes>['SetNotificationLanguageResult'];
  SetNotificationLanguagePayload: Omit<SetNotificationLanguagePayload, 'preferences'> & { preferences: ResolversParentTypes['NotificationPreferences'] };
  SetNotificationLanguageInput: SetNotificationLanguageInput;
  NotifyPaymentResult: ResolversUnionTypes<ResolversParentTypes>['NotifyPaymentResult'];
  NotifyPaymentPayload: NotifyPaymentPayload;
  NotifyPaymentInput: NotifyPaymentInput;
  WebhookEndpoint: WebhookEndpointModel;
  WebhookDelivery: WebhookDeliveryModel;
  WebhookAttempt: WebhookAttempt;
  WebhookDeliveryConnection: WebhookDeliveryConnectionModel;
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  TooManyWebhookEndpoints: TooManyWebhookEndpoints;
  WebhookEndpointDisabled: WebhookEndpointDisabled;
  CreateWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['CreateWebhookEndpointResult'];
  CreateWebhookEndpointPayload: Omit<CreateWebhookEndpointPayload, 'endpoint'> & { endpoint: ResolversParentTypes['WebhookEndpoint'] };
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  UpdateWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['UpdateWebhookEndpointResult'];
  UpdateWebhookEndpointPayload: Omit<UpdateWebhookEndpointPayload, 'endpoint'> & { endpoint: ResolversParentTypes['WebhookEndpoint'] };
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  RotateWebhookSecretResult: ResolversUnionTypes<ResolversParentTypes>['RotateWebhookSecretResult'];
  RotateWebhookSecretPayload: Omit<RotateWebhookSecretPayload, 'endpoint'> & { endpoint: ResolversParentTypes['WebhookEndpoint'] };
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  EnableWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['EnableWebhookEndpointResult'];
  EnableWebhookEndpointPayload: Omit<EnableWebhookEndpointPayload, 'endpoint'> & { endpoint: ResolversParentTypes['WebhookEndpoint'] };
  EnableWebhookEndpointInput: EnableWebhookEndpointInput;
  DeleteWebhookEndpointResult: ResolversUnionTypes<ResolversParentTypes>['DeleteWebhookEndpointResult'];
  DeleteWebhookEndpointPayload: DeleteWebhookEndpointPayload;
  DeleteWebhookEndpointInput: DeleteWebhookEndpointInput;
  SendTestWebhookResult: ResolversUnionTypes<ResolversParentTypes>['SendTestWebhookResult'];
  SendTestWebhookPayload: Omit<SendTestWebhookPayload, 'delivery'> & { delivery: ResolversParentTypes['WebhookDelivery'] };
  SendTestWebhookInput: SendTestWebhookInput;
  ResendWebhookDeliveryResult: ResolversUnionTypes<ResolversParentTypes>['ResendWebhookDeliveryResult'];
  ResendWebhookDeliveryPayload: Omit<ResendWebhookDeliveryPayload, 'delivery'> & { delivery: ResolversParentTypes['WebhookDelivery'] };
  ResendWebhookDeliveryInput: ResendWebhookDeliveryInput;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zipCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  telephone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'ManagedByCheckout' | 'TooManyWebhookEndpoints' | 'WebhookEndpointDisabled', ParentType, ContextType>;
};

export type ValidationFailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValidationFailed'] = ResolversParentTypes['ValidationFailed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FieldError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldError'] = ResolversParentTypes['FieldError']> = {
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTaken'] = ResolversParentTypes['EmailTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SagaStepResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaStepResult'] = ResolversParentTypes['SagaStepResult']> = {
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transactionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SagaStepAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaStepAnswer'] = ResolversParentTypes['SagaStepAnswer']> = {
  __resolveType: TypeResolveFn<'WithdrawPayload' | 'CancelWithdrawalPayload' | 'ReserveStockPayload' | 'CancelReservationPayload' | 'ReserveDeliveryPayload' | 'CancelDeliveryReservationPayload' | 'SagaStepResult' | 'ManagedByCheckout' | 'ValidationFailed' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type WithdrawPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawPayload'] = ResolversParentTypes['WithdrawPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelWithdrawalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelWithdrawalPayload'] = ResolversParentTypes['CancelWithdrawalPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReserveStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveStockPayload'] = ResolversParentTypes['ReserveStockPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelReservationPayload'] = ResolversParentTypes['CancelReservationPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReserveDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveDeliveryPayload'] = ResolversParentTypes['ReserveDeliveryPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelDeliveryReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelDeliveryReservationPayload'] = ResolversParentTypes['CancelDeliveryReservationPayload']> = {
  result?: Resolver<ResolversTypes['SagaStepResult'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ManagedByCheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManagedByCheckout'] = ResolversParentTypes['ManagedByCheckout']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notifications: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<QueryNotificationsArgs, 'first' | 'unreadOnly'>>;
  unreadNotifications: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notificationPreferences: Resolver<ResolversTypes['NotificationPreferences'], ParentType, ContextType>;
  webhookEndpoints: Resolver<Array<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  webhookDeliveries: Resolver<Maybe<ResolversTypes['WebhookDeliveryConnection']>, ParentType, ContextType, RequireFields<QueryWebhookDeliveriesArgs, 'endpointId' | 'first'>>;
  notificationsRecord: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  markNotificationsRead: Resolver<ResolversTypes['MarkNotificationsReadResult'], ParentType, ContextType, RequireFields<MutationMarkNotificationsReadArgs, 'input'>>;
  markAllNotificationsRead: Resolver<ResolversTypes['MarkAllNotificationsReadResult'], ParentType, ContextType, RequireFields<MutationMarkAllNotificationsReadArgs, 'input'>>;
  setNotificationPreference: Resolver<ResolversTypes['SetNotificationPreferenceResult'], ParentType, ContextType, RequireFields<MutationSetNotificationPreferenceArgs, 'input'>>;
  setNotificationLanguage: Resolver<ResolversTypes['SetNotificationLanguageResult'], ParentType, ContextType, RequireFields<MutationSetNotificationLanguageArgs, 'input'>>;
  createWebhookEndpoint: Resolver<ResolversTypes['CreateWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationCreateWebhookEndpointArgs, 'input'>>;
  updateWebhookEndpoint: Resolver<ResolversTypes['UpdateWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationUpdateWebhookEndpointArgs, 'input'>>;
  rotateWebhookSecret: Resolver<ResolversTypes['RotateWebhookSecretResult'], ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  enableWebhookEndpoint: Resolver<ResolversTypes['EnableWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationEnableWebhookEndpointArgs, 'input'>>;
  deleteWebhookEndpoint: Resolver<ResolversTypes['DeleteWebhookEndpointResult'], ParentType, ContextType, RequireFields<MutationDeleteWebhookEndpointArgs, 'input'>>;
  sendTestWebhook: Resolver<ResolversTypes['SendTestWebhookResult'], ParentType, ContextType, RequireFields<MutationSendTestWebhookArgs, 'input'>>;
  resendWebhookDelivery: Resolver<ResolversTypes['ResendWebhookDeliveryResult'], ParentType, ContextType, RequireFields<MutationResendWebhookDeliveryArgs, 'input'>>;
  notifyPayment: Resolver<ResolversTypes['NotifyPaymentResult'], ParentType, ContextType, RequireFields<MutationNotifyPaymentArgs, 'input'>>;
};

export type NotificationInboxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationInbox'] = ResolversParentTypes['NotificationInbox'], FederationReferenceType extends FederationReferenceTypes['NotificationInbox'] = FederationReferenceTypes['NotificationInbox']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NotificationInbox']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unread?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<NotificationInboxNotificationsArgs, 'first' | 'unreadOnly'>>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type NotificationPreferencesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreferences'] = ResolversParentTypes['NotificationPreferences']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['NotificationPreference']>, ParentType, ContextType>;
};

export type NotificationPreferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreference'] = ResolversParentTypes['NotificationPreference']> = {
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type MarkNotificationsReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNotificationsReadResult'] = ResolversParentTypes['MarkNotificationsReadResult']> = {
  __resolveType: TypeResolveFn<'MarkNotificationsReadPayload' | 'ValidationFailed' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type MarkNotificationsReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNotificationsReadPayload'] = ResolversParentTypes['MarkNotificationsReadPayload']> = {
  inbox?: Resolver<ResolversTypes['NotificationInbox'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkAllNotificationsReadResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkAllNotificationsReadResult'] = ResolversParentTypes['MarkAllNotificationsReadResult']> = {
  __resolveType: TypeResolveFn<'MarkAllNotificationsReadPayload' | 'ValidationFailed' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type MarkAllNotificationsReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkAllNotificationsReadPayload'] = ResolversParentTypes['MarkAllNotificationsReadPayload']> = {
  inbox?: Resolver<ResolversTypes['NotificationInbox'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetNotificationPreferenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetNotificationPreferenceResult'] = ResolversParentTypes['SetNotificationPreferenceResult']> = {
  __resolveType: TypeResolveFn<'SetNotificationPreferencePayload' | 'ValidationFailed' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SetNotificationPreferencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetNotificationPreferencePayload'] = ResolversParentTypes['SetNotificationPreferencePayload']> = {
  preferences?: Resolver<ResolversTypes['NotificationPreferences'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetNotificationLanguageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetNotificationLanguageResult'] = ResolversParentTypes['SetNotificationLanguageResult']> = {
  __resolveType: TypeResolveFn<'SetNotificationLanguagePayload' | 'ValidationFailed' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SetNotificationLanguagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetNotificationLanguagePayload'] = ResolversParentTypes['SetNotificationLanguagePayload']> = {
  preferences?: Resolver<ResolversTypes['NotificationPreferences'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotifyPaymentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotifyPaymentResult'] = ResolversParentTypes['NotifyPaymentResult']> = {
  __resolveType: TypeResolveFn<'NotifyPaymentPayload' | 'ValidationFailed' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type NotifyPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotifyPaymentPayload'] = ResolversParentTypes['NotifyPaymentPayload']> = {
  notificationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEndpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpoint'] = ResolversParentTypes['WebhookEndpoint']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['NotificationKind']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookEndpointStatus'], ParentType, ContextType>;
  disabledReason?: Resolver<Maybe<ResolversTypes['WebhookDisabledReason']>, ParentType, ContextType>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  formerSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['NotificationKind']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['WebhookFault']>, ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type TooManyWebhookEndpointsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyWebhookEndpoints'] = ResolversParentTypes['TooManyWebhookEndpoints']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEndpointDisabledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookEndpointDisabled'] = ResolversParentTypes['WebhookEndpointDisabled']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWebhookEndpointResult'] = ResolversParentTypes['CreateWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'CreateWebhookEndpointPayload' | 'ValidationFailed' | 'TooManyWebhookEndpoints' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CreateWebhookEndpointPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWebhookEndpointPayload'] = ResolversParentTypes['CreateWebhookEndpointPayload']> = {
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWebhookEndpointResult'] = ResolversParentTypes['UpdateWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'UpdateWebhookEndpointPayload' | 'ValidationFailed' | 'NotFound' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type UpdateWebhookEndpointPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateWebhookEndpointPayload'] = ResolversParentTypes['UpdateWebhookEndpointPayload']> = {
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotateWebhookSecretResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateWebhookSecretResult'] = ResolversParentTypes['RotateWebhookSecretResult']> = {
  __resolveType: TypeResolveFn<'RotateWebhookSecretPayload' | 'ValidationFailed' | 'NotFound' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RotateWebhookSecretPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateWebhookSecretPayload'] = ResolversParentTypes['RotateWebhookSecretPayload']> = {
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnableWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableWebhookEndpointResult'] = ResolversParentTypes['EnableWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'EnableWebhookEndpointPayload' | 'ValidationFailed' | 'NotFound' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type EnableWebhookEndpointPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableWebhookEndpointPayload'] = ResolversParentTypes['EnableWebhookEndpointPayload']> = {
  endpoint?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteWebhookEndpointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWebhookEndpointResult'] = ResolversParentTypes['DeleteWebhookEndpointResult']> = {
  __resolveType: TypeResolveFn<'DeleteWebhookEndpointPayload' | 'ValidationFailed' | 'NotFound' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type DeleteWebhookEndpointPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWebhookEndpointPayload'] = ResolversParentTypes['DeleteWebhookEndpointPayload']> = {
  endpointId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendTestWebhookResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendTestWebhookResult'] = ResolversParentTypes['SendTestWebhookResult']> = {
  __resolveType: TypeResolveFn<'SendTestWebhookPayload' | 'ValidationFailed' | 'NotFound' | 'WebhookEndpointDisabled' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SendTestWebhookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendTestWebhookPayload'] = ResolversParentTypes['SendTestWebhookPayload']> = {
  delivery?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendWebhookDeliveryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendWebhookDeliveryResult'] = ResolversParentTypes['ResendWebhookDeliveryResult']> = {
  __resolveType: TypeResolveFn<'ResendWebhookDeliveryPayload' | 'ValidationFailed' | 'NotFound' | 'WebhookEndpointDisabled' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ResendWebhookDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendWebhookDeliveryPayload'] = ResolversParentTypes['ResendWebhookDeliveryPayload']> = {
  delivery?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  BigInt?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ValidationFailed?: ValidationFailedResolvers<ContextType>;
  FieldError?: FieldErrorResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  EmailTaken?: EmailTakenResolvers<ContextType>;
  SagaStepResult?: SagaStepResultResolvers<ContextType>;
  SagaStepAnswer?: SagaStepAnswerResolvers<ContextType>;
  WithdrawPayload?: WithdrawPayloadResolvers<ContextType>;
  CancelWithdrawalPayload?: CancelWithdrawalPayloadResolvers<ContextType>;
  ReserveStockPayload?: ReserveStockPayloadResolvers<ContextType>;
  CancelReservationPayload?: CancelReservationPayloadResolvers<ContextType>;
  ReserveDeliveryPayload?: ReserveDeliveryPayloadResolvers<ContextType>;
  CancelDeliveryReservationPayload?: CancelDeliveryReservationPayloadResolvers<ContextType>;
  ManagedByCheckout?: ManagedByCheckoutResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotificationInbox?: NotificationInboxResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationPreferences?: NotificationPreferencesResolvers<ContextType>;
  NotificationPreference?: NotificationPreferenceResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  MarkNotificationsReadResult?: MarkNotificationsReadResultResolvers<ContextType>;
  MarkNotificationsReadPayload?: MarkNotificationsReadPayloadResolvers<ContextType>;
  MarkAllNotificationsReadResult?: MarkAllNotificationsReadResultResolvers<ContextType>;
  MarkAllNotificationsReadPayload?: MarkAllNotificationsReadPayloadResolvers<ContextType>;
  SetNotificationPreferenceResult?: SetNotificationPreferenceResultResolvers<ContextType>;
  SetNotificationPreferencePayload?: SetNotificationPreferencePayloadResolvers<ContextType>;
  SetNotificationLanguageResult?: SetNotificationLanguageResultResolvers<ContextType>;
  SetNotificationLanguagePayload?: SetNotificationLanguagePayloadResolvers<ContextType>;
  NotifyPaymentResult?: NotifyPaymentResultResolvers<ContextType>;
  NotifyPaymentPayload?: NotifyPaymentPayloadResolvers<ContextType>;
  WebhookEndpoint?: WebhookEndpointResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  TooManyWebhookEndpoints?: TooManyWebhookEndpointsResolvers<ContextType>;
  WebhookEndpointDisabled?: WebhookEndpointDisabledResolvers<ContextType>;
  CreateWebhookEndpointResult?: CreateWebhookEndpointResultResolvers<ContextType>;
  CreateWebhookEndpointPayload?: CreateWebhookEndpointPayloadResolvers<ContextType>;
  UpdateWebhookEndpointResult?: UpdateWebhookEndpointResultResolvers<ContextType>;
  UpdateWebhookEndpointPayload?: UpdateWebhookEndpointPayloadResolvers<ContextType>;
  RotateWebhookSecretResult?: RotateWebhookSecretResultResolvers<ContextType>;
  RotateWebhookSecretPayload?: RotateWebhookSecretPayloadResolvers<ContextType>;
  EnableWebhookEndpointResult?: EnableWebhookEndpointResultResolvers<ContextType>;
  EnableWebhookEndpointPayload?: EnableWebhookEndpointPayloadResolvers<ContextType>;
  DeleteWebhookEndpointResult?: DeleteWebhookEndpointResultResolvers<ContextType>;
  DeleteWebhookEndpointPayload?: DeleteWebhookEndpointPayloadResolvers<ContextType>;
  SendTestWebhookResult?: SendTestWebhookResultResolvers<ContextType>;
  SendTestWebhookPayload?: SendTestWebhookPayloadResolvers<ContextType>;
  ResendWebhookDeliveryResult?: ResendWebhookDeliveryResultResolvers<ContextType>;
  ResendWebhookDeliveryPayload?: ResendWebhookDeliveryPayloadResolvers<ContextType>;
};


type Missing<Name extends keyof Resolvers & keyof ResolversParentTypes> =
  NonNullable<Resolvers[Name]> extends GraphQLScalarType ? never : Exclude<
    keyof NonNullable<Resolvers[Name]>,
    keyof ResolversParentTypes[Name] | `__${string}`
  >;

/** The resolvers of the subgraph: at least those of fields that the models lack. */
export type RequiredResolvers = Partial<Resolvers> & {
  [Name in Exclude<keyof Resolvers & keyof ResolversParentTypes, 'Money' | 'SagaStepResult'> as Missing<Name> extends never ? never : Name]:
    Required<Pick<NonNullable<Resolvers[Name]>, Missing<Name>>>;
};

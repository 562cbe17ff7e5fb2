import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { SagaReply as SagaReplyModel } from '@souk/platform/kernel/saga-reply';
import type { Order as OrderModel } from '../domain/order.ts';
import type { OrderItem as OrderItemModel, OrderEvent as OrderEventModel, SagaRun as SagaRunModel, SagaStep as SagaStepModel, OrderConnection as OrderConnectionModel } from './models.ts';
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
export type SagaStepAnswer = SagaStepResult | ManagedByCheckout | ValidationFailed | NotFound | IdempotencyKeyReused;

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
  /**
   * An order by id or number (give exactly one of them); null if there is none, or the caller may not see it.
   * Visible to its buyer, the sellers of its products and operators.
   */
  order?: Maybe<Order>;
  /** Orders, newest first. */
  orders: OrderConnection;
  /** The last record of `order-status`, as the snapshot of a subscription. Null if the caller may not see the order. */
  orderStatusRecord?: Maybe<Scalars['JSON']['output']>;
};


export type QueryOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  scope?: InputMaybe<OrderScope>;
};


export type QueryOrderStatusRecordArgs = {
  orderId: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Places an order and starts its checkout. */
  placeOrder: PlaceOrderResult;
  /** Cancels an order that is NEW to CONFIRMED, and releases its money, stock and slot. Allowed to the buyer, a seller of its products and operators. */
  cancelOrder: OrderTransitionResult;
  /** Marks a CONFIRMED order as SHIPPED. Allowed to a seller of its products and to operators. */
  shipOrder: OrderTransitionResult;
  /** Marks a SHIPPED order as DELIVERED. Allowed to a seller of its products and to operators. */
  deliverOrder: OrderTransitionResult;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
  idempotencyKey: Scalars['ID']['input'];
  wait?: InputMaybe<PlaceOrderWait>;
};


export type MutationCancelOrderArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationShipOrderArgs = {
  id: Scalars['ID']['input'];
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationDeliverOrderArgs = {
  id: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['ID']['input'];
};

/** An order, with the prices at the time it was placed. */
export type Order = {
  __typename?: 'Order';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The order's unique number for people: "S-2026-000123". */
  number: Scalars['String']['output'];
  /** The buyer; null if the caller may see the order but not the user, as a seller. */
  buyer?: Maybe<User>;
  /** The ordered items: 1 to 100. */
  items: Array<OrderItem>;
  /** The sum of all line totals. */
  total: Money;
  /** The delivery address. */
  shippingAddress: Address;
  /** The current status of the order. */
  status: OrderStatus;
  /** The status in the vocabulary of an older system. */
  statusView: Scalars['String']['output'];
  /** The buyer's note; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** Why the order is FAILED or CANCELLED; null for every other order. */
  failure?: Maybe<OrderFailure>;
  /** All events of the order, oldest first. */
  timeline: Array<OrderEvent>;
  /** The execution of the checkout, step by step. Visible to operators. */
  saga?: Maybe<SagaRun>;
  /** The version of the order (the `seq` of its last event), for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** When the order was placed. */
  createdAt: Scalars['DateTime']['output'];
  /** When the order last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** An order, with the prices at the time it was placed. */
export type OrderStatusViewArgs = {
  profile: StatusProfile;
};

/** An ordered product, with its name and price at the time the order was placed. */
export type OrderItem = {
  __typename?: 'OrderItem';
  /** The current state of the product. */
  product: Product;
  /** The product's name at the time of the order. */
  name: Scalars['String']['output'];
  /** The number of units: 1 or more. */
  quantity: Scalars['Int']['output'];
  /** The price of one unit. */
  unitPrice: Money;
  /** The line's price: unitPrice × quantity. */
  lineTotal: Money;
  /** When the item was ordered. */
  createdAt: Scalars['DateTime']['output'];
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

/** The vocabulary of an older system for the status of an order. */
export type StatusProfile =
  /** Created, Shipped, Delivered. */
  | 'LIFECYCLE'
  /** Created, Finished, Cancelled. */
  | 'PAYMENT'
  /** NEW to CONFIRMED, or FAILED. */
  | 'SAGA';

/** Why an order failed or was cancelled. */
export type OrderFailure = {
  __typename?: 'OrderFailure';
  /** The code: INSUFFICIENT_FUNDS, NO_ACCOUNT, OUT_OF_STOCK, PRICE_CHANGED, NO_DELIVERY_SLOT, TIMED_OUT, REFUNDED, or CANCELLED_BY_ and who cancelled it. New codes may be added. */
  code: Scalars['String']['output'];
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The checkout step that failed; null if no step failed. */
  step?: Maybe<Scalars['String']['output']>;
  /** Whether all steps are compensated: money, stock and slot are released. */
  compensated: Scalars['Boolean']['output'];
};

/** An event of an order. */
export type OrderEvent = {
  __typename?: 'OrderEvent';
  /** The sequence number within the order: 1, 2, 3, without gaps. */
  seq: Scalars['Int']['output'];
  /** The type of the event, such as order-placed or payment-succeeded. New types may be added. */
  type: Scalars['String']['output'];
  /** The order's status after the event. */
  status: OrderStatus;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Further information for the user; null if there is none. */
  message?: Maybe<Scalars['String']['output']>;
};

/** The execution of an order's checkout saga. */
export type SagaRun = {
  __typename?: 'SagaRun';
  /** The order's id. */
  id: Scalars['ID']['output'];
  /** RUNNING; DONE: the order is confirmed; COMPENSATING or COMPENSATED: the steps are being compensated, or all are. New states may be added. */
  state: Scalars['String']['output'];
  /** The trace id in all log lines of this checkout. */
  traceId: Scalars['String']['output'];
  /** The steps executed so far, in order. */
  steps: Array<SagaStep>;
};

/** A step of the checkout: a command to another service. */
export type SagaStep = {
  __typename?: 'SagaStep';
  /** The command, such as hold-payment. */
  name: Scalars['String']['output'];
  /** ASKED: the command was sent; DONE; REFUSED; UNDONE: a later step compensated it. New states may be added. */
  state: Scalars['String']['output'];
  /** How often the command was sent. */
  attempts: Scalars['Int']['output'];
  /** The id of the hold, the reservation or the booking, for the compensation. Null until the step is done. */
  transactionId?: Maybe<Scalars['ID']['output']>;
  /** Why the step was refused; null if it was not. */
  error?: Maybe<Scalars['String']['output']>;
  /** When the command was first sent; null if it was not sent yet. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the reply arrived; null until then. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A user with a login. Visible to the user and to callers with `users:read`. */
export type User = {
  __typename?: 'User';
  /** The `sub` claim of the user's access token. */
  id: Scalars['ID']['output'];
  /** The user's orders, newest first. Visible to the user and to operators; empty for other callers. */
  orders: OrderConnection;
};


/** A user with a login. Visible to the user and to callers with `users:read`. */
export type UserOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
};

/** A product that is on sale, was on sale, or is a draft. */
export type Product = {
  __typename?: 'Product';
  /** The unique id, assigned by the shop, or by the first stock count of the product. */
  id: Scalars['ID']['output'];
};

/** Whose orders to list. */
export type OrderScope =
  /** The caller's own orders. */
  | 'MINE'
  /** Orders that contain a product of the caller. */
  | 'SELLER'
  /** All orders; requires `orders:admin`. */
  | 'ALL';

/** When `placeOrder` responds. */
export type PlaceOrderWait =
  /** As soon as the order is stored; subscribe for its progress. Checks the stock first: OutOfStock means that no order was stored. */
  | 'ACCEPTED'
  /** When the checkout has completed, successfully or not (the order may be FAILED), but after 10 seconds at the latest. */
  | 'SETTLED';

/** The order, or why none was placed. */
export type PlaceOrderResult = OrderPlaced | OrderReplayed | DuplicateOrder | ValidationFailed | OutOfStock | PriceChanged | UnknownProduct | UnknownUser | IdempotencyKeyReused | RequestInProgress;

/** A new order. */
export type OrderPlaced = {
  __typename?: 'OrderPlaced';
  /** The new order. */
  order: Order;
};

/** A retry: the same key and input came before. Nothing was done again. */
export type OrderReplayed = {
  __typename?: 'OrderReplayed';
  /** The current state of the order placed by the first request. */
  order: Order;
};

/** The buyer has ordered the same products a moment ago. To order them again, set `allowDuplicate` and use a new key. */
export type DuplicateOrder = Refusal & {
  __typename?: 'DuplicateOrder';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The earlier order. */
  order: Order;
  /** For how many seconds after an order a similar one is refused. */
  windowSeconds: Scalars['Int']['output'];
};

/** Not enough units of a product are available. */
export type OutOfStock = Refusal & {
  __typename?: 'OutOfStock';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The ids of the products without enough units. */
  productIds: Array<Scalars['ID']['output']>;
};

/** A product does not exist or is not on sale. */
export type UnknownProduct = Refusal & {
  __typename?: 'UnknownProduct';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The ids of the unknown products. */
  productIds: Array<Scalars['ID']['output']>;
};

/** The buyer does not exist. */
export type UnknownUser = Refusal & {
  __typename?: 'UnknownUser';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The first request with this key, or the checkout, is still in progress. Retry with the same key. */
export type RequestInProgress = Refusal & {
  __typename?: 'RequestInProgress';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** How many seconds to wait before a retry. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** The current price differs from the expected price. */
export type PriceChanged = Refusal & {
  __typename?: 'PriceChanged';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The current total of the order. */
  total: Money;
  /** The current price of each product. */
  prices: Array<CurrentPrice>;
};

/** The current price of a product. */
export type CurrentPrice = {
  __typename?: 'CurrentPrice';
  /** The product. */
  productId: Scalars['ID']['output'];
  /** The price of one unit. */
  unitPrice: Money;
};

/** The changed order, or why it was not changed. */
export type OrderTransitionResult = Order | ValidationFailed | IllegalTransition | VersionConflict | NotFound | IdempotencyKeyReused | RequestInProgress;

/** The status can't change from the current one to the requested one. */
export type IllegalTransition = Refusal & {
  __typename?: 'IllegalTransition';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The current status of the order. */
  from: OrderStatus;
  /** The requested status. */
  to: OrderStatus;
};

/** The order to place. */
export type PlaceOrderInput = {
  /** The buyer's id. Defaults to the caller; another user requires `orders:admin`. */
  buyerId?: InputMaybe<Scalars['ID']['input']>;
  /** The items: 1 to 100, each product once. */
  items: Array<OrderItemInput>;
  /** The delivery address. Defaults to the first address of the buyer's profile. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** The delivery slot. Defaults to the slot of `deliveryWish`, or else to the first slot with free capacity. */
  deliverySlotId?: InputMaybe<Scalars['ID']['input']>;
  /** The preferred delivery time, instead of a slot: selects the slot that contains this instant. */
  deliveryWish?: InputMaybe<Scalars['DateTime']['input']>;
  /** A note of the buyer: at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The total that the buyer expects; another total is answered by PriceChanged. Left out: not checked. */
  expectedTotal?: InputMaybe<MoneyInput>;
  /** Where the money comes from. Defaults to WALLET. With CARD the buyer has to approve the payment at `payment.action.url`: the order waits for that. */
  payWith?: InputMaybe<PaymentMethod>;
  /** Places the order even if the buyer placed a similar one a moment ago. */
  allowDuplicate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where the money of an order comes from. */
export type PaymentMethod =
  /** From the buyer's account in the shop. */
  | 'WALLET'
  /** From a card, through the payment provider: the buyer approves the payment on a page of the provider. */
  | 'CARD';

/** A product and a quantity. */
export type OrderItemInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The number of units: 1 to 10,000. */
  quantity: Scalars['Int']['input'];
  /** The price of one unit that the buyer expects; another price is answered by PriceChanged. Left out: not checked. */
  expectedUnitPrice?: InputMaybe<MoneyInput>;
};

/** A delivery address. If you have it as one line, put it into `street` and leave the other parts empty. */
export type AddressInput = {
  /** Street and house number, or the whole address in one line. */
  street: Scalars['String']['input'];
  /** Town or village. */
  city: Scalars['String']['input'];
  /** State or region; optional. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** Country, as free text. */
  country: Scalars['String']['input'];
  /** Postal code. */
  zipCode: Scalars['String']['input'];
};

/** Filters orders. All given conditions must match. */
export type OrderFilter = {
  /** Matches orders with one of these statuses. */
  statusIn?: InputMaybe<Array<OrderStatus>>;
  /** Matches orders placed at this instant or later. */
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Matches orders placed before this instant. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Matches parts of number and description, whatever the case and the accents: at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders of this page. */
  edges: Array<OrderEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
  /** The number of all matching entries. Costs an extra query. */
  totalCount: Scalars['Int']['output'];
};

/** An order and its cursor. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
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
  Order: Order;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & ( GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"number":true}> ) );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SagaStepAnswer:
    | ( SagaReplyModel )
    | ( ManagedByCheckout )
    | ( ValidationFailed )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  PlaceOrderResult:
    | ( Omit<OrderPlaced, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<OrderReplayed, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<DuplicateOrder, 'order'> & { order: _RefType['Order'] } )
    | ( ValidationFailed )
    | ( OutOfStock )
    | ( Omit<PriceChanged, 'total' | 'prices'> & { total: _RefType['Money'], prices: Array<_RefType['CurrentPrice']> } )
    | ( UnknownProduct )
    | ( UnknownUser )
    | ( IdempotencyKeyReused )
    | ( RequestInProgress )
  ;
  OrderTransitionResult:
    | ( OrderModel )
    | ( ValidationFailed )
    | ( IllegalTransition )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
    | ( RequestInProgress )
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
    | ( Omit<DuplicateOrder, 'order'> & { order: _RefType['Order'] } )
    | ( OutOfStock )
    | ( UnknownProduct )
    | ( UnknownUser )
    | ( RequestInProgress )
    | ( Omit<PriceChanged, 'total' | 'prices'> & { total: _RefType['Money'], prices: Array<_RefType['CurrentPrice']> } )
    | ( IllegalTransition )
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
  ManagedByCheckout: ResolverTypeWrapper<ManagedByCheckout>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderModel>;
  OrderItem: ResolverTypeWrapper<OrderItemModel>;
  OrderStatus: OrderStatus;
  StatusProfile: StatusProfile;
  OrderFailure: ResolverTypeWrapper<OrderFailure>;
  OrderEvent: ResolverTypeWrapper<OrderEventModel>;
  SagaRun: ResolverTypeWrapper<SagaRunModel>;
  SagaStep: ResolverTypeWrapper<SagaStepModel>;
  User: ResolverTypeWrapper<Pick<User, 'id'>>;
  Product: ResolverTypeWrapper<Pick<Product, 'id'>>;
  OrderScope: OrderScope;
  PlaceOrderWait: PlaceOrderWait;
  PlaceOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceOrderResult']>;
  OrderPlaced: ResolverTypeWrapper<Omit<OrderPlaced, 'order'> & { order: ResolversTypes['Order'] }>;
  OrderReplayed: ResolverTypeWrapper<Omit<OrderReplayed, 'order'> & { order: ResolversTypes['Order'] }>;
  DuplicateOrder: ResolverTypeWrapper<Omit<DuplicateOrder, 'order'> & { order: ResolversTypes['Order'] }>;
  OutOfStock: ResolverTypeWrapper<OutOfStock>;
  UnknownProduct: ResolverTypeWrapper<UnknownProduct>;
  UnknownUser: ResolverTypeWrapper<UnknownUser>;
  RequestInProgress: ResolverTypeWrapper<RequestInProgress>;
  PriceChanged: ResolverTypeWrapper<Omit<PriceChanged, 'total' | 'prices'> & { total: ResolversTypes['Money'], prices: Array<ResolversTypes['CurrentPrice']> }>;
  CurrentPrice: ResolverTypeWrapper<Omit<CurrentPrice, 'unitPrice'> & { unitPrice: ResolversTypes['Money'] }>;
  OrderTransitionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderTransitionResult']>;
  IllegalTransition: ResolverTypeWrapper<IllegalTransition>;
  PlaceOrderInput: PlaceOrderInput;
  PaymentMethod: PaymentMethod;
  OrderItemInput: OrderItemInput;
  AddressInput: AddressInput;
  OrderFilter: OrderFilter;
  OrderConnection: ResolverTypeWrapper<OrderConnectionModel>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
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
  ManagedByCheckout: ManagedByCheckout;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Order: OrderModel;
  OrderItem: OrderItemModel;
  OrderFailure: OrderFailure;
  OrderEvent: OrderEventModel;
  SagaRun: SagaRunModel;
  SagaStep: SagaStepModel;
  User: Pick<User, 'id'>;
  Product: Pick<Product, 'id'>;
  PlaceOrderResult: ResolversUnionTypes<ResolversParentTypes>['PlaceOrderResult'];
  OrderPlaced: Omit<OrderPlaced, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderReplayed: Omit<OrderReplayed, 'order'> & { order: ResolversParentTypes['Order'] };
  DuplicateOrder: Omit<DuplicateOrder, 'order'> & { order: ResolversParentTypes['Order'] };
  OutOfStock: OutOfStock;
  UnknownProduct: UnknownProduct;
  UnknownUser: UnknownUser;
  RequestInProgress: RequestInProgress;
  PriceChanged: Omit<PriceChanged, 'total' | 'prices'> & { total: ResolversParentTypes['Money'], prices: Array<ResolversParentTypes['CurrentPrice']> };
  CurrentPrice: Omit<CurrentPrice, 'unitPrice'> & { unitPrice: ResolversParentTypes['Money'] };
  OrderTransitionResult: ResolversUnionTypes<ResolversParentTypes>['OrderTransitionResult'];
  IllegalTransition: IllegalTransition;
  PlaceOrderInput: PlaceOrderInput;
  OrderItemInput: OrderItemInput;
  AddressInput: AddressInput;
  OrderFilter: OrderFilter;
  OrderConnection: OrderConnectionModel;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
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
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'ManagedByCheckout' | 'DuplicateOrder' | 'OutOfStock' | 'UnknownProduct' | 'UnknownUser' | 'RequestInProgress' | 'PriceChanged' | 'IllegalTransition', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'SagaStepResult' | 'ManagedByCheckout' | 'ValidationFailed' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ManagedByCheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManagedByCheckout'] = ResolversParentTypes['ManagedByCheckout']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  order: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  orders: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first' | 'scope'>>;
  orderStatusRecord: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryOrderStatusRecordArgs, 'orderId'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  placeOrder: Resolver<ResolversTypes['PlaceOrderResult'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input' | 'idempotencyKey' | 'wait'>>;
  cancelOrder: Resolver<ResolversTypes['OrderTransitionResult'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'id' | 'idempotencyKey'>>;
  shipOrder: Resolver<ResolversTypes['OrderTransitionResult'], ParentType, ContextType, RequireFields<MutationShipOrderArgs, 'id' | 'idempotencyKey'>>;
  deliverOrder: Resolver<ResolversTypes['OrderTransitionResult'], ParentType, ContextType, RequireFields<MutationDeliverOrderArgs, 'id' | 'idempotencyKey'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['OrderItem']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingAddress?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  statusView?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OrderStatusViewArgs, 'profile'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['OrderFailure']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  saga?: Resolver<Maybe<ResolversTypes['SagaRun']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderItem'] = ResolversParentTypes['OrderItem']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderFailure'] = ResolversParentTypes['OrderFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  compensated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SagaRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaRun'] = ResolversParentTypes['SagaRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['SagaStep']>, ParentType, ContextType>;
};

export type SagaStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaStep'] = ResolversParentTypes['SagaStep']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transactionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<UserOrdersArgs, 'first'>>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlaceOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderResult'] = ResolversParentTypes['PlaceOrderResult']> = {
  __resolveType: TypeResolveFn<'OrderPlaced' | 'OrderReplayed' | 'DuplicateOrder' | 'ValidationFailed' | 'OutOfStock' | 'PriceChanged' | 'UnknownProduct' | 'UnknownUser' | 'IdempotencyKeyReused' | 'RequestInProgress', ParentType, ContextType>;
};

export type OrderPlacedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPlaced'] = ResolversParentTypes['OrderPlaced']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderReplayedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReplayed'] = ResolversParentTypes['OrderReplayed']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DuplicateOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateOrder'] = ResolversParentTypes['DuplicateOrder']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  windowSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutOfStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutOfStock'] = ResolversParentTypes['OutOfStock']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownProduct'] = ResolversParentTypes['UnknownProduct']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownUserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownUser'] = ResolversParentTypes['UnknownUser']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestInProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestInProgress'] = ResolversParentTypes['RequestInProgress']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceChanged'] = ResolversParentTypes['PriceChanged']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  prices?: Resolver<Array<ResolversTypes['CurrentPrice']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrentPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurrentPrice'] = ResolversParentTypes['CurrentPrice']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderTransitionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTransitionResult'] = ResolversParentTypes['OrderTransitionResult']> = {
  __resolveType: TypeResolveFn<'Order' | 'ValidationFailed' | 'IllegalTransition' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'RequestInProgress', ParentType, ContextType>;
};

export type IllegalTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalTransition'] = ResolversParentTypes['IllegalTransition']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
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
  ManagedByCheckout?: ManagedByCheckoutResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderItem?: OrderItemResolvers<ContextType>;
  OrderFailure?: OrderFailureResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  SagaRun?: SagaRunResolvers<ContextType>;
  SagaStep?: SagaStepResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  PlaceOrderResult?: PlaceOrderResultResolvers<ContextType>;
  OrderPlaced?: OrderPlacedResolvers<ContextType>;
  OrderReplayed?: OrderReplayedResolvers<ContextType>;
  DuplicateOrder?: DuplicateOrderResolvers<ContextType>;
  OutOfStock?: OutOfStockResolvers<ContextType>;
  UnknownProduct?: UnknownProductResolvers<ContextType>;
  UnknownUser?: UnknownUserResolvers<ContextType>;
  RequestInProgress?: RequestInProgressResolvers<ContextType>;
  PriceChanged?: PriceChangedResolvers<ContextType>;
  CurrentPrice?: CurrentPriceResolvers<ContextType>;
  OrderTransitionResult?: OrderTransitionResultResolvers<ContextType>;
  IllegalTransition?: IllegalTransitionResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
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

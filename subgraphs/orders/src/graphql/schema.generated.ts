import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
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
  /** An instant, RFC 3339: "2026-11-21T09:30:00.000Z". Read with any offset, answered in UTC. */
  DateTime: { input: Date; output: Date; }
  /** A decimal number as a string: "1999.00". */
  Decimal: { input: string; output: string; }
  /** A whole number beyond 32 bits, as a string: "199900". */
  BigInt: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An amount of money, twice: to show and to calculate with. */
export type Money = {
  __typename?: 'Money';
  /** With two decimals: "1999.00". */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217: "RUB". */
  currency: Scalars['String']['output'];
  /** The same in the currency's smallest unit: "199900". */
  minorUnits: Scalars['BigInt']['output'];
};

/** An amount of money that the caller names. */
export type MoneyInput = {
  /** Zero or more, ten digits and two decimals at most: "1999.00". */
  amount: Scalars['Decimal']['input'];
  /** ISO 4217. Left out: the shop's currency. Any other is refused. */
  currency?: InputMaybe<Scalars['String']['input']>;
};

/** Where goods go. An address that came in one line is all in `street`, and the other parts are empty. */
export type Address = {
  __typename?: 'Address';
  /** Street and house, or all in one line. */
  street: Scalars['String']['output'];
  /** Town or village. */
  city: Scalars['String']['output'];
  /** State or region; null where nobody said one. */
  state?: Maybe<Scalars['String']['output']>;
  /** In the words of whoever wrote it. */
  country: Scalars['String']['output'];
  /** Postal code. */
  zipCode: Scalars['String']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether there is more after `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before `startCursor`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first entry; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last entry: give it back as `after`. Null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * The business says no, and changed nothing. `__typename` is the code. New ones may come: handle those that
 * you don't know through `... on Refusal`.
 */
export type Refusal = {
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
};

/** The input has the right shape, but values that make no sense. */
export type ValidationFailed = Refusal & {
  __typename?: 'ValidationFailed';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** Each value that is wrong. */
  fields: Array<FieldError>;
};

/** One wrong value of an input. */
export type FieldError = {
  __typename?: 'FieldError';
  /** Where in the arguments: ["input", "items", "0", "quantity"]. */
  path: Array<Scalars['String']['output']>;
  /** What is wrong with it. */
  message: Scalars['String']['output'];
};

/** Somebody else changed it first. Read it again, and decide again. */
export type VersionConflict = Refusal & {
  __typename?: 'VersionConflict';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** The version that it has now. */
  currentVersion: Scalars['Int']['output'];
};

/** There is no such thing, or it is not yours to see. */
export type NotFound = Refusal & {
  __typename?: 'NotFound';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
};

/** The same key came before with another input. */
export type IdempotencyKeyReused = Refusal & {
  __typename?: 'IdempotencyKeyReused';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
};

/** Somebody else has this e-mail address here. */
export type EmailTaken = Refusal & {
  __typename?: 'EmailTaken';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
};

/** How a step of a checkout went, or its compensation. For orchestrators outside of the shop. */
export type SagaStepResult = {
  __typename?: 'SagaStepResult';
  /** Whether it was done. Too little money or stock is an answer without success. */
  success: Scalars['Boolean']['output'];
  /** Why not; null where there is nothing to say. */
  message?: Maybe<Scalars['String']['output']>;
  /** What the compensation names; null where there is nothing to take back. */
  transactionId?: Maybe<Scalars['ID']['output']>;
  /** What else there is to know; null where there is nothing. */
  data?: Maybe<Scalars['JSON']['output']>;
};

/** How the step went, or why it was not even tried. */
export type SagaStepAnswer = SagaStepResult | SagaIsOurs | ValidationFailed | NotFound | IdempotencyKeyReused;

/** The order was placed in this shop: its own checkout does the step. */
export type SagaIsOurs = Refusal & {
  __typename?: 'SagaIsOurs';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** The order that was named, or that the named thing belongs to. */
  orderId: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * One order; null when there is none, or when it is not the caller's to see. Name it by exactly one of the two.
   * Seen by its buyer, by the sellers of its products, and by operators.
   */
  order?: Maybe<Order>;
  /** Orders, newest first. */
  orders: OrderConnection;
  /** The last record of `order-status`: how a subscription begins. Null for those who may not see the order. */
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
  /** Turns what the buyer chose into an order, and starts its checkout. */
  placeOrder: PlaceOrderResult;
  /** Calls an order off, from NEW to CONFIRMED, and gives back money, stock and slot. By buyer, seller or operator. */
  cancelOrder: OrderTransitionResult;
  /** Says that the goods have left: CONFIRMED to SHIPPED. By a seller of the items or an operator. */
  shipOrder: OrderTransitionResult;
  /** Says that the goods have arrived: SHIPPED to DELIVERED. By a seller of the items or an operator. */
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

/** What a buyer ordered, at the prices of that moment. */
export type Order = {
  __typename?: 'Order';
  /** Given by the shop. */
  id: Scalars['ID']['output'];
  /** What people say on the phone: "S-2026-000123". */
  number: Scalars['String']['output'];
  /** Who ordered. Null for those who may see the order but not the profile: a seller. */
  buyer?: Maybe<User>;
  /** What was ordered: 1 to 100 items. */
  items: Array<OrderItem>;
  /** The sum of all items. */
  total: Money;
  /** Where the goods go. */
  shippingAddress: Address;
  /** How far the order has come. */
  status: OrderStatus;
  /** The status in the words of an older system. */
  statusView: Scalars['String']['output'];
  /** What the buyer wrote; null where that was nothing. */
  description?: Maybe<Scalars['String']['output']>;
  /** Why it ended as FAILED or CANCELLED; null for every other order. */
  failure?: Maybe<OrderFailure>;
  /** Everything that happened, oldest first. */
  timeline: Array<OrderEvent>;
  /** How the checkout went, step by step. Seen by operators. */
  saga?: Maybe<SagaRun>;
  /** The `seq` of its last event: for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** When it was placed. */
  createdAt: Scalars['DateTime']['output'];
  /** When it changed last. */
  updatedAt: Scalars['DateTime']['output'];
};


/** What a buyer ordered, at the prices of that moment. */
export type OrderStatusViewArgs = {
  profile: StatusProfile;
};

/** How many of which product, with name and price as they were when the order was placed. */
export type OrderItem = {
  __typename?: 'OrderItem';
  /** The product as it is now. */
  product: Product;
  /** What it was called. */
  name: Scalars['String']['output'];
  /** 1 or more. */
  quantity: Scalars['Int']['output'];
  /** For one piece. */
  unitPrice: Money;
  /** unitPrice times quantity. */
  lineTotal: Money;
  /** When it was ordered. */
  createdAt: Scalars['DateTime']['output'];
};

/** How far an order has come. It goes down this list; FAILED and CANCELLED end it early. */
export type OrderStatus =
  /** Placed. Nothing is arranged yet. */
  | 'NEW'
  /** The checkout has begun. */
  | 'PROCESSING'
  /** The money is held. */
  | 'PAID'
  /** The goods are kept aside. */
  | 'ITEMS_RESERVED'
  /** A place in a delivery slot is taken. */
  | 'DELIVERY_BOOKED'
  /** The money is taken. From here on the order is a promise. */
  | 'CONFIRMED'
  /** The goods have left. */
  | 'SHIPPED'
  /** The goods have arrived. */
  | 'DELIVERED'
  /** The checkout could not be done. All that was taken is given back. */
  | 'FAILED'
  /** Somebody called it off. All that was taken is given back. */
  | 'CANCELLED';

/** The words of an older system for the status of an order. */
export type StatusProfile =
  /** Created, Shipped, Delivered. */
  | 'LIFECYCLE'
  /** Created, Finished, Cancelled. */
  | 'PAYMENT'
  /** NEW to CONFIRMED, FAILED. */
  | 'SAGA';

/** Why an order ended without a purchase. */
export type OrderFailure = {
  __typename?: 'OrderFailure';
  /** INSUFFICIENT_FUNDS, NO_ACCOUNT, OUT_OF_STOCK, NO_DELIVERY_SLOT, TIMED_OUT, CANCELLED; more may come. */
  code: Scalars['String']['output'];
  /** The reason, for people. */
  message: Scalars['String']['output'];
  /** The step of the checkout that could not be done; null where it was none of them. */
  step?: Maybe<Scalars['String']['output']>;
  /** Whether money, stock and slot are all given back. */
  compensated: Scalars['Boolean']['output'];
};

/** One thing that happened to an order. */
export type OrderEvent = {
  __typename?: 'OrderEvent';
  /** 1, 2, 3 within the order, without a gap. */
  seq: Scalars['Int']['output'];
  /** What happened: order-placed, payment-succeeded; more may come. */
  type: Scalars['String']['output'];
  /** How far the order was then. */
  status: OrderStatus;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** More about it, for people; null where there is no more. */
  message?: Maybe<Scalars['String']['output']>;
};

/** How the checkout of an order goes. */
export type SagaRun = {
  __typename?: 'SagaRun';
  /** The order's id. */
  id: Scalars['ID']['output'];
  /** RUNNING; DONE: the order is confirmed; COMPENSATING, COMPENSATED: what was taken is being given back, or is given back. More may come. */
  state: Scalars['String']['output'];
  /** What all log lines of this checkout carry. */
  traceId: Scalars['String']['output'];
  /** What was asked of others, in this order. */
  steps: Array<SagaStep>;
};

/** One thing that the checkout asks of another service. */
export type SagaStep = {
  __typename?: 'SagaStep';
  /** What was asked: hold-payment. */
  name: Scalars['String']['output'];
  /** How it went: ASKED, DONE, REFUSED; UNDONE: a later step took it back. More may come. */
  state: Scalars['String']['output'];
  /** How often it was asked. */
  attempts: Scalars['Int']['output'];
  /** What the compensation names: the hold, the reservation, the booking. Null until it is done. */
  transactionId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; null where it was not. */
  error?: Maybe<Scalars['String']['output']>;
  /** When it was asked first; null while it was not. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the answer came; null until then. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Somebody with a login. Seen by the user and by those who may read users. */
export type User = {
  __typename?: 'User';
  /** The subject of the user's token. */
  id: Scalars['ID']['output'];
  /** What this user ordered, newest first. Others than the user need to be operators; for the rest it is empty. */
  orders: OrderConnection;
};


/** Somebody with a login. Seen by the user and by those who may read users. */
export type UserOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
};

/** Something that the shop sells, sold, or will sell. */
export type Product = {
  __typename?: 'Product';
  /** Given by the shop, or by whoever counted it first. */
  id: Scalars['ID']['output'];
};

/** Whose orders to list. */
export type OrderScope =
  /** The caller's own. */
  | 'MINE'
  /** Those that hold a product of the caller's. */
  | 'SELLER'
  /** Everybody's; needs `orders:admin`. */
  | 'ALL';

/** When `placeOrder` answers. */
export type PlaceOrderWait =
  /** When the order is stored; the rest comes by subscription. Looks at the stock first: OutOfStock stores nothing. */
  | 'ACCEPTED'
  /** When the checkout has ended, well or badly: the order may be FAILED. After 10 seconds, as it is then. */
  | 'SETTLED';

/** The order, or why there is none. */
export type PlaceOrderResult = OrderPlaced | OrderReplayed | DuplicateOrder | ValidationFailed | OutOfStock | PriceChanged | UnknownProduct | UnknownUser | IdempotencyKeyReused | RequestInProgress;

/** A new order. */
export type OrderPlaced = {
  __typename?: 'OrderPlaced';
  /** The order that was made. */
  order: Order;
};

/** The same key and the same input came before. Nothing was done again. */
export type OrderReplayed = {
  __typename?: 'OrderReplayed';
  /** The order that was made then, as it is now. */
  order: Order;
};

/** The same buyer ordered the same products a moment ago. To insist, say `allowDuplicate` with a new key. */
export type DuplicateOrder = Refusal & {
  __typename?: 'DuplicateOrder';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** The order that was found. */
  order: Order;
  /** How long after it a similar order is refused. */
  windowSeconds: Scalars['Int']['output'];
};

/** There is not enough of a product. */
export type OutOfStock = Refusal & {
  __typename?: 'OutOfStock';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** The products that there is not enough of. */
  productIds: Array<Scalars['ID']['output']>;
};

/** The shop does not sell a product. */
export type UnknownProduct = Refusal & {
  __typename?: 'UnknownProduct';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** The products that are not sold here. */
  productIds: Array<Scalars['ID']['output']>;
};

/** There is no such buyer. */
export type UnknownUser = Refusal & {
  __typename?: 'UnknownUser';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
};

/** The first call with this key, or the checkout, is still at work. Ask again with the same key. */
export type RequestInProgress = Refusal & {
  __typename?: 'RequestInProgress';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** How long to wait first. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** A price is not the one that the buyer expects to pay. */
export type PriceChanged = Refusal & {
  __typename?: 'PriceChanged';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** What the whole order costs now. */
  total: Money;
  /** What one piece of each product costs now. */
  prices: Array<CurrentPrice>;
};

/** What one piece of a product costs now. */
export type CurrentPrice = {
  __typename?: 'CurrentPrice';
  /** Which product. */
  productId: Scalars['ID']['output'];
  /** For one piece. */
  unitPrice: Money;
};

/** The order as it is now, or why it is as before. */
export type OrderTransitionResult = Order | ValidationFailed | IllegalTransition | VersionConflict | NotFound | IdempotencyKeyReused | RequestInProgress;

/** No way leads from the one status to the other. */
export type IllegalTransition = Refusal & {
  __typename?: 'IllegalTransition';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** How far the order has come. */
  from: OrderStatus;
  /** Where it was to go. */
  to: OrderStatus;
};

/** What to buy. */
export type PlaceOrderInput = {
  /** Who buys. Left out: the caller. Anybody else needs `orders:admin`. */
  buyerId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 100 items, each product once. */
  items: Array<OrderItemInput>;
  /** Left out: the first address of the buyer's profile. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** When to deliver. Left out: the slot of the wish, else the first one with room. */
  deliverySlotId?: InputMaybe<Scalars['ID']['input']>;
  /** Instead of a slot: an instant, which picks the slot that it lies in. */
  deliveryWish?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the buyer wants to remember; 500 characters at most. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What the buyer expects to pay in all; another sum is PriceChanged. Left out: not looked at. */
  expectedTotal?: InputMaybe<MoneyInput>;
  /** Place it even if a similar order was placed a moment ago. */
  allowDuplicate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How many of which product. */
export type OrderItemInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** 1 to 10,000. */
  quantity: Scalars['Int']['input'];
  /** What the buyer expects to pay for one piece; another price is PriceChanged. Left out: not looked at. */
  expectedUnitPrice?: InputMaybe<MoneyInput>;
};

/** Where goods go. Whoever has it in one line puts all of it in `street` and leaves the other parts empty. */
export type AddressInput = {
  /** Street and house, or all in one line. */
  street: Scalars['String']['input'];
  /** Town or village. */
  city: Scalars['String']['input'];
  /** State or region; may be left out. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** In the words of whoever writes it. */
  country: Scalars['String']['input'];
  /** Postal code. */
  zipCode: Scalars['String']['input'];
};

/** Which orders to list. All that is said must fit. */
export type OrderFilter = {
  /** How far they have come: any of these. */
  statusIn?: InputMaybe<Array<OrderStatus>>;
  /** Placed at this instant or later. */
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed before this instant. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Looks in number and description, whatever the case. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders of this page. */
  edges: Array<OrderEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many fit in all. Costs a count of its own. */
  totalCount: Scalars['Int']['output'];
};

/** An order in a page. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Where the order stands in the list. */
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
    | ( SagaStepResult )
    | ( SagaIsOurs )
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
    | ( SagaIsOurs )
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
  SagaStepResult: ResolverTypeWrapper<SagaStepResult>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SagaStepAnswer: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SagaStepAnswer']>;
  SagaIsOurs: ResolverTypeWrapper<SagaIsOurs>;
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
  SagaStepResult: SagaStepResult;
  ID: Scalars['ID']['output'];
  SagaStepAnswer: ResolversUnionTypes<ResolversParentTypes>['SagaStepAnswer'];
  SagaIsOurs: SagaIsOurs;
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
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'SagaIsOurs' | 'DuplicateOrder' | 'OutOfStock' | 'UnknownProduct' | 'UnknownUser' | 'RequestInProgress' | 'PriceChanged' | 'IllegalTransition', ParentType, ContextType>;
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
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SagaStepAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaStepAnswer'] = ResolversParentTypes['SagaStepAnswer']> = {
  __resolveType: TypeResolveFn<'SagaStepResult' | 'SagaIsOurs' | 'ValidationFailed' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SagaIsOursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaIsOurs'] = ResolversParentTypes['SagaIsOurs']> = {
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
  SagaIsOurs?: SagaIsOursResolvers<ContextType>;
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


import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { Order as OrderModel } from '../domain/order.ts';
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
  /** RFC 3339, UTC: 2026-11-21T09:30:00Z. */
  DateTime: { input: Date; output: Date; }
  /** A decimal number as a string: "1999.00". */
  Decimal: { input: string; output: string; }
  /** A whole number beyond 32 bits, as a string: "199900". */
  BigInt: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An amount of money. amount "1999.00", currency "RUB", minorUnits "199900". */
export type Money = {
  __typename?: 'Money';
  amount: Scalars['Decimal']['output'];
  /** ISO 4217. */
  currency: Scalars['String']['output'];
  minorUnits: Scalars['BigInt']['output'];
};

export type MoneyInput = {
  amount: Scalars['Decimal']['input'];
  /** Left out: the shop's currency. Any other is refused. */
  currency?: InputMaybe<Scalars['String']['input']>;
};

export type Address = {
  __typename?: 'Address';
  street: Scalars['String']['output'];
  city: Scalars['String']['output'];
  state?: Maybe<Scalars['String']['output']>;
  country: Scalars['String']['output'];
  zipCode: Scalars['String']['output'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** The business says no. `__typename` is the code, `message` is for the person who asked. */
export type Refusal = {
  message: Scalars['String']['output'];
};

export type ValidationFailed = Refusal & {
  __typename?: 'ValidationFailed';
  message: Scalars['String']['output'];
  fields: Array<FieldError>;
};

export type FieldError = {
  __typename?: 'FieldError';
  /** Where in the input: ["items", "0", "quantity"]. */
  path: Array<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

/** Somebody else changed it first. */
export type VersionConflict = Refusal & {
  __typename?: 'VersionConflict';
  message: Scalars['String']['output'];
  currentVersion: Scalars['Int']['output'];
};

/** There is no such thing, or it is not yours to see. */
export type NotFound = Refusal & {
  __typename?: 'NotFound';
  message: Scalars['String']['output'];
};

/** The same key came before with another input. */
export type IdempotencyKeyReused = Refusal & {
  __typename?: 'IdempotencyKeyReused';
  message: Scalars['String']['output'];
};

export type EmailTaken = Refusal & {
  __typename?: 'EmailTaken';
  message: Scalars['String']['output'];
};

/** What an outside orchestrator gets for a step or for its compensation. */
export type SagaStepResult = {
  __typename?: 'SagaStepResult';
  success: Scalars['Boolean']['output'];
  message?: Maybe<Scalars['String']['output']>;
  /** What the compensation of the step names. */
  transactionId?: Maybe<Scalars['ID']['output']>;
  data?: Maybe<Scalars['JSON']['output']>;
};

export type SagaStepAnswer = SagaStepResult | SagaIsOurs | ValidationFailed | NotFound | IdempotencyKeyReused;

/** The order was placed here: its own checkout does the step. */
export type SagaIsOurs = Refusal & {
  __typename?: 'SagaIsOurs';
  message: Scalars['String']['output'];
  orderId: Scalars['ID']['output'];
};

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  /** What people say on the phone; unique. */
  number: Scalars['String']['output'];
  /** Null for who may see the order but not the profile: a seller. */
  buyer?: Maybe<User>;
  items: Array<OrderItem>;
  total: Money;
  shippingAddress: Address;
  status: OrderStatus;
  /** The status in the words of an older system; see features.md, section Order status. */
  statusView: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  /** Why it ended as FAILED or CANCELLED. */
  failure?: Maybe<OrderFailure>;
  /** Everything that happened, oldest first. */
  timeline: Array<OrderEvent>;
  saga?: Maybe<SagaRun>;
  /** The `seq` of its last event. */
  version: Scalars['Int']['output'];
  createdAt: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
};


export type OrderStatusViewArgs = {
  profile: StatusProfile;
};

/** Name and price as they were when the order was placed. */
export type OrderItem = {
  __typename?: 'OrderItem';
  product: Product;
  name: Scalars['String']['output'];
  quantity: Scalars['Int']['output'];
  unitPrice: Money;
  lineTotal: Money;
  createdAt: Scalars['DateTime']['output'];
};

export type OrderStatus =
  | 'NEW'
  | 'PROCESSING'
  | 'PAID'
  | 'ITEMS_RESERVED'
  | 'DELIVERY_BOOKED'
  | 'CONFIRMED'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'FAILED'
  | 'CANCELLED';

export type StatusProfile =
  /** Created, Shipped, Delivered (system S0). */
  | 'LIFECYCLE'
  /** Created, Finished, Cancelled (systems S1 and S2). */
  | 'PAYMENT'
  /** NEW ... CONFIRMED, FAILED (system S3). */
  | 'SAGA';

export type OrderFailure = {
  __typename?: 'OrderFailure';
  /** INSUFFICIENT_FUNDS, OUT_OF_STOCK, NO_DELIVERY_SLOT, TIMED_OUT, CANCELLED_BY_BUYER, ... */
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  /** The saga step that failed. */
  step?: Maybe<Scalars['String']['output']>;
  /** Money, stock and slot are all given back. */
  compensated: Scalars['Boolean']['output'];
};

export type OrderEvent = {
  __typename?: 'OrderEvent';
  /** 1, 2, 3, ... within the order, without a gap. */
  seq: Scalars['Int']['output'];
  /** order-placed, payment-succeeded, ... */
  type: Scalars['String']['output'];
  status: OrderStatus;
  at: Scalars['DateTime']['output'];
  message?: Maybe<Scalars['String']['output']>;
};

export type SagaRun = {
  __typename?: 'SagaRun';
  id: Scalars['ID']['output'];
  state: Scalars['String']['output'];
  traceId: Scalars['String']['output'];
  steps: Array<SagaStep>;
};

export type SagaStep = {
  __typename?: 'SagaStep';
  name: Scalars['String']['output'];
  state: Scalars['String']['output'];
  attempts: Scalars['Int']['output'];
  /** What a compensation needs: the hold, the reservation, the booking. */
  transactionId?: Maybe<Scalars['ID']['output']>;
  error?: Maybe<Scalars['String']['output']>;
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  orders: OrderConnection;
};


export type UserOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  order?: Maybe<Order>;
  orders: OrderConnection;
  /** The last record of `order-status`: the snapshot of a subscription. Null for who may not see the order. */
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

export type OrderScope =
  | 'MINE'
  /** Orders that hold a product of mine. */
  | 'SELLER'
  /** Everybody's; needs orders:admin. */
  | 'ALL';

export type Mutation = {
  __typename?: 'Mutation';
  /** Turns what the buyer chose into an order and starts its checkout. */
  placeOrder: PlaceOrderResult;
  /** From NEW up to CONFIRMED; gives back money, stock and slot. */
  cancelOrder: OrderTransitionResult;
  /** CONFIRMED -> SHIPPED. */
  shipOrder: OrderTransitionResult;
  /** SHIPPED -> DELIVERED. */
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

export type PlaceOrderWait =
  /** Answer when the order is stored; the rest comes by subscription. Looks at the stock first: OutOfStock stores nothing. */
  | 'ACCEPTED'
  /** Answer when the saga has ended, well or badly: the order may be FAILED. */
  | 'SETTLED';

export type PlaceOrderResult = OrderPlaced | OrderReplayed | DuplicateOrder | ValidationFailed | OutOfStock | PriceChanged | UnknownProduct | UnknownUser | IdempotencyKeyReused | RequestInProgress;

/** A new order. REST: 201. */
export type OrderPlaced = {
  __typename?: 'OrderPlaced';
  order: Order;
};

/** The same key and the same input came before; nothing was done again. REST: 200. */
export type OrderReplayed = {
  __typename?: 'OrderReplayed';
  order: Order;
};

/** You placed a similar order a moment ago. REST: 409 with the order that was found. */
export type DuplicateOrder = Refusal & {
  __typename?: 'DuplicateOrder';
  message: Scalars['String']['output'];
  order: Order;
  windowSeconds: Scalars['Int']['output'];
};

export type OutOfStock = Refusal & {
  __typename?: 'OutOfStock';
  message: Scalars['String']['output'];
  productIds: Array<Scalars['ID']['output']>;
};

export type UnknownProduct = Refusal & {
  __typename?: 'UnknownProduct';
  message: Scalars['String']['output'];
  productIds: Array<Scalars['ID']['output']>;
};

export type UnknownUser = Refusal & {
  __typename?: 'UnknownUser';
  message: Scalars['String']['output'];
};

/** Still at work after 10 s. */
export type RequestInProgress = Refusal & {
  __typename?: 'RequestInProgress';
  message: Scalars['String']['output'];
  retryAfterSeconds: Scalars['Int']['output'];
};

/** The price is not the one you expected. */
export type PriceChanged = Refusal & {
  __typename?: 'PriceChanged';
  message: Scalars['String']['output'];
  total: Money;
  /** The current price of each product of the input. */
  prices: Array<CurrentPrice>;
};

export type CurrentPrice = {
  __typename?: 'CurrentPrice';
  productId: Scalars['ID']['output'];
  unitPrice: Money;
};

export type OrderTransitionResult = Order | ValidationFailed | IllegalTransition | VersionConflict | NotFound | IdempotencyKeyReused | RequestInProgress;

export type IllegalTransition = Refusal & {
  __typename?: 'IllegalTransition';
  message: Scalars['String']['output'];
  from: OrderStatus;
  to: OrderStatus;
};

export type PlaceOrderInput = {
  /** Left out: the caller. Another: orders:admin. */
  buyerId?: InputMaybe<Scalars['ID']['input']>;
  items: Array<OrderItemInput>;
  /** Left out: the first address of the profile. */
  shippingAddress?: InputMaybe<AddressInput>;
  /** Left out: the first free slot. */
  deliverySlotId?: InputMaybe<Scalars['ID']['input']>;
  /** Instead of a slot: a wished time, which picks the slot that it lies in. */
  deliveryWish?: InputMaybe<Scalars['DateTime']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  expectedTotal?: InputMaybe<MoneyInput>;
  /** Place it even if a similar order was placed in the last five minutes. */
  allowDuplicate?: InputMaybe<Scalars['Boolean']['input']>;
};

export type OrderItemInput = {
  productId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  expectedUnitPrice?: InputMaybe<MoneyInput>;
};

export type AddressInput = {
  street: Scalars['String']['input'];
  city: Scalars['String']['input'];
  state?: InputMaybe<Scalars['String']['input']>;
  country: Scalars['String']['input'];
  zipCode: Scalars['String']['input'];
};

export type OrderFilter = {
  statusIn?: InputMaybe<Array<OrderStatus>>;
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type OrderConnection = {
  __typename?: 'OrderConnection';
  edges: Array<OrderEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type OrderEdge = {
  __typename?: 'OrderEdge';
  cursor: Scalars['String']['output'];
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
  Order: ResolverTypeWrapper<OrderModel>;
  OrderItem: ResolverTypeWrapper<Omit<OrderItem, 'product' | 'unitPrice' | 'lineTotal'> & { product: ResolversTypes['Product'], unitPrice: ResolversTypes['Money'], lineTotal: ResolversTypes['Money'] }>;
  OrderStatus: OrderStatus;
  StatusProfile: StatusProfile;
  OrderFailure: ResolverTypeWrapper<OrderFailure>;
  OrderEvent: ResolverTypeWrapper<OrderEvent>;
  SagaRun: ResolverTypeWrapper<SagaRun>;
  SagaStep: ResolverTypeWrapper<SagaStep>;
  User: ResolverTypeWrapper<Pick<User, 'id'>>;
  Product: ResolverTypeWrapper<Pick<Product, 'id'>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderScope: OrderScope;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges'> & { edges: Array<ResolversTypes['OrderEdge']> }>;
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
  Order: OrderModel;
  OrderItem: Omit<OrderItem, 'product' | 'unitPrice' | 'lineTotal'> & { product: ResolversParentTypes['Product'], unitPrice: ResolversParentTypes['Money'], lineTotal: ResolversParentTypes['Money'] };
  OrderFailure: OrderFailure;
  OrderEvent: OrderEvent;
  SagaRun: SagaRun;
  SagaStep: SagaStep;
  User: Pick<User, 'id'>;
  Product: Pick<Product, 'id'>;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
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
  OrderConnection: Omit<OrderConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrderEdge']> };
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
  Order?: OrderResolvers<ContextType>;
  OrderItem?: OrderItemResolvers<ContextType>;
  OrderFailure?: OrderFailureResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  SagaRun?: SagaRunResolvers<ContextType>;
  SagaStep?: SagaStepResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
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


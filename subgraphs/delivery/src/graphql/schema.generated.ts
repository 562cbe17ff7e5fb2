import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { SagaReply as SagaReplyModel } from '@souk/platform/kernel/saga-reply';
import type { Delivery as DeliveryModel } from '../domain/delivery.ts';
import type { DeliveryAttempt as DeliveryAttemptModel, DeliveryEvent as DeliveryEventModel, DeliveryConnection as DeliveryConnectionModel } from './models.ts';
import type { DeliverySlot as DeliverySlotModel } from '../domain/delivery-slot.ts';
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
  /** Delivery slots, earliest first, including full ones. Public. */
  deliverySlots: Array<DeliverySlot>;
  /** A delivery by its tracking number; null if there is none, or the caller may not see it. */
  trackDelivery?: Maybe<Delivery>;
  /** Deliveries, those of the latest slot first: for couriers and operators all, for sellers and buyers their own. */
  deliveries: DeliveryConnection;
  /** The order's last record of `delivery-status`, as the snapshot of a subscription. Of several deliveries, the one that changed last. Null if the caller may not see any. */
  deliveryRecord?: Maybe<Scalars['JSON']['output']>;
};


export type QueryDeliverySlotsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


export type QueryTrackDeliveryArgs = {
  trackingNumber: Scalars['String']['input'];
};


export type QueryDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeliveryFilter>;
};


export type QueryDeliveryRecordArgs = {
  orderId: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Changes the status of a delivery, as reported by a courier or carrier. */
  advanceDelivery: AdvanceDeliveryResult;
  /** Adds a note to a delivery, from the buyer to the sellers or vice versa. */
  addDeliveryNote: DeliveryNoteResult;
  /** Moves a delivery to another slot, until the goods are shipped. Deliveries of one order in one slot use one place. Allowed to the buyer and to operators. */
  rescheduleDelivery: RescheduleResult;
  /** For external orchestrators: books a slot until the reservation is cancelled. */
  reserveDelivery: SagaStepAnswer;
  /** Releases a booked slot. Idempotent; if it arrives before the reservation, that one is refused later. */
  cancelDeliveryReservation: SagaStepAnswer;
};


export type MutationAdvanceDeliveryArgs = {
  id: Scalars['ID']['input'];
  status: DeliveryStatus;
  note?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationAddDeliveryNoteArgs = {
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationRescheduleDeliveryArgs = {
  id: Scalars['ID']['input'];
  slotId: Scalars['ID']['input'];
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationReserveDeliveryArgs = {
  orderId: Scalars['ID']['input'];
  address: Scalars['String']['input'];
  preferredTimeSlot?: InputMaybe<Scalars['DateTime']['input']>;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationCancelDeliveryReservationArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey: Scalars['ID']['input'];
};

/** The delivery of a parcel. Visible to the buyer, its seller, couriers and operators. */
export type Delivery = {
  __typename?: 'Delivery';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The order that is delivered. */
  order: Order;
  /** The parcel that is delivered; null for the order of an external orchestrator. */
  parcel?: Maybe<Parcel>;
  /** The current status. */
  status: DeliveryStatus;
  /** The booked slot; null after it was released. */
  slot?: Maybe<DeliverySlot>;
  /** The delivery address. */
  address: Address;
  /** The carrier's tracking number, or one assigned by the shop; null until the order is confirmed. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** All events of the delivery, including notes, oldest first. */
  events: Array<DeliveryEvent>;
  /** All delivery attempts, oldest first. */
  attempts: Array<DeliveryAttempt>;
};

/** An attempt to deliver a parcel. */
export type DeliveryAttempt = {
  __typename?: 'DeliveryAttempt';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** When the parcel went out. */
  startedAt: Scalars['DateTime']['output'];
  /** When the parcel arrived or came back; null while it is on its way. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the parcel came back. */
  failed: Scalars['Boolean']['output'];
};

/** The status of a delivery. */
export type DeliveryStatus =
  /** A slot is booked for an order that is not confirmed yet. */
  | 'RESERVED'
  /** The delivery is cancelled, and its slot is released. */
  | 'CANCELLED'
  /** The order is confirmed, and the delivery will go out. */
  | 'SCHEDULED'
  /** The parcel is on its way. */
  | 'IN_TRANSIT'
  /** The parcel was delivered. */
  | 'DELIVERED'
  /** The parcel came back. It may go out again. */
  | 'FAILED';

/** A period in which parcels are delivered. */
export type DeliverySlot = {
  __typename?: 'DeliverySlot';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** When the slot starts. */
  from: Scalars['DateTime']['output'];
  /** When the slot ends (exclusive). */
  to: Scalars['DateTime']['output'];
  /** The number of orders that fit into the slot. The deliveries of one order take one place. */
  capacity: Scalars['Int']['output'];
  /** The number of orders that can still be booked. */
  free: Scalars['Int']['output'];
};

/** An event of a delivery. */
export type DeliveryEvent = {
  __typename?: 'DeliveryEvent';
  /** The delivery's status after the event. */
  status: DeliveryStatus;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** A note of the buyer, a seller or the courier; null if there is none. */
  note?: Maybe<Scalars['String']['output']>;
};

/** An order, with the prices at the time it was placed. */
export type Order = {
  __typename?: 'Order';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /**
   * The order's delivery; of several, the first that the caller may see. Null until the checkout has booked it, or if the caller may not see it.
   * @deprecated An order has a delivery for each parcel. Use `deliveries`.
   */
  delivery?: Maybe<Delivery>;
  /** The order's deliveries that the caller may see, one for each parcel. Empty until the checkout has booked them. */
  deliveries: Array<Delivery>;
  /** The delivery address. */
  shippingAddress: Address;
  /** The latest time at which the goods should arrive. Null if there is no delivery in progress. */
  deliveryEstimate?: Maybe<Scalars['DateTime']['output']>;
};

/** The goods of one seller in an order. Visible to that seller, the buyer and operators. */
export type Parcel = {
  __typename?: 'Parcel';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The parcel's delivery. Null until the checkout has booked it, or if the caller may not see it. */
  delivery?: Maybe<Delivery>;
};

/** Filters deliveries. All given conditions must match. */
export type DeliveryFilter = {
  /** Matches deliveries with one of these statuses. */
  statusIn?: InputMaybe<Array<DeliveryStatus>>;
  /** Matches deliveries in this slot, cancelled ones included. */
  slotId?: InputMaybe<Scalars['ID']['input']>;
  /** Matches deliveries whose slot starts at this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Matches deliveries whose slot starts before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Matches parts of tracking number, order's id and address, whatever the case and the accents: at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of deliveries. */
export type DeliveryConnection = {
  __typename?: 'DeliveryConnection';
  /** The deliveries of this page. */
  edges: Array<DeliveryEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
  /** The number of all matching entries. Costs an extra query. */
  totalCount: Scalars['Int']['output'];
};

/** A delivery and its cursor. */
export type DeliveryEdge = {
  __typename?: 'DeliveryEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: Delivery;
};

/** The changed delivery, or why it was not changed. */
export type AdvanceDeliveryResult = Delivery | ValidationFailed | IllegalDeliveryTransition | NotFound | IdempotencyKeyReused;

/** The delivery with the note, or why none was added. */
export type DeliveryNoteResult = Delivery | ValidationFailed | NotFound | IdempotencyKeyReused;

/** The delivery in its new slot, or why it was not moved. */
export type RescheduleResult = Delivery | ValidationFailed | SlotFull | IllegalDeliveryTransition | NotFound | IdempotencyKeyReused;

/** The status can't change from the current one to the requested one. */
export type IllegalDeliveryTransition = Refusal & {
  __typename?: 'IllegalDeliveryTransition';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The current status of the delivery. */
  from: DeliveryStatus;
  /** The requested status. */
  to: DeliveryStatus;
};

/** The slot is full. */
export type SlotFull = Refusal & {
  __typename?: 'SlotFull';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The next slots with free capacity. */
  alternatives: Array<DeliverySlot>;
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
  Delivery: Delivery;
  DeliverySlot: DeliverySlot;
  Order: Order;
  Parcel: Parcel;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Delivery:
    ( { __typename: 'Delivery' }
    & GraphQLRecursivePick<FederationTypes['Delivery'], {"id":true}> );
  DeliverySlot:
    ( { __typename: 'DeliverySlot' }
    & GraphQLRecursivePick<FederationTypes['DeliverySlot'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"shippingAddress":{"city":true,"country":true,"zipCode":true}}> ) );
  Parcel:
    ( { __typename: 'Parcel' }
    & GraphQLRecursivePick<FederationTypes['Parcel'], {"id":true}> );
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
  AdvanceDeliveryResult:
    | ( DeliveryModel )
    | ( ValidationFailed )
    | ( IllegalDeliveryTransition )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  DeliveryNoteResult:
    | ( DeliveryModel )
    | ( ValidationFailed )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  RescheduleResult:
    | ( DeliveryModel )
    | ( ValidationFailed )
    | ( Omit<SlotFull, 'alternatives'> & { alternatives: Array<_RefType['DeliverySlot']> } )
    | ( IllegalDeliveryTransition )
    | ( NotFound )
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
    | ( IllegalDeliveryTransition )
    | ( Omit<SlotFull, 'alternatives'> & { alternatives: Array<_RefType['DeliverySlot']> } )
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
  Delivery: ResolverTypeWrapper<DeliveryModel>;
  DeliveryAttempt: ResolverTypeWrapper<DeliveryAttemptModel>;
  DeliveryStatus: DeliveryStatus;
  DeliverySlot: ResolverTypeWrapper<DeliverySlotModel>;
  DeliveryEvent: ResolverTypeWrapper<DeliveryEventModel>;
  Order: ResolverTypeWrapper<Pick<Order, 'id'> & Partial<Pick<Order, 'shippingAddress'>>>;
  Parcel: ResolverTypeWrapper<Pick<Parcel, 'id'>>;
  DeliveryFilter: DeliveryFilter;
  DeliveryConnection: ResolverTypeWrapper<DeliveryConnectionModel>;
  DeliveryEdge: ResolverTypeWrapper<Omit<DeliveryEdge, 'node'> & { node: ResolversTypes['Delivery'] }>;
  AdvanceDeliveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdvanceDeliveryResult']>;
  DeliveryNoteResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeliveryNoteResult']>;
  RescheduleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RescheduleResult']>;
  IllegalDeliveryTransition: ResolverTypeWrapper<IllegalDeliveryTransition>;
  SlotFull: ResolverTypeWrapper<Omit<SlotFull, 'alternatives'> & { alternatives: Array<ResolversTypes['DeliverySlot']> }>;
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
  Delivery: DeliveryModel;
  DeliveryAttempt: DeliveryAttemptModel;
  DeliverySlot: DeliverySlotModel;
  DeliveryEvent: DeliveryEventModel;
  Order: Pick<Order, 'id'> & Partial<Pick<Order, 'shippingAddress'>>;
  Parcel: Pick<Parcel, 'id'>;
  DeliveryFilter: DeliveryFilter;
  DeliveryConnection: DeliveryConnectionModel;
  DeliveryEdge: Omit<DeliveryEdge, 'node'> & { node: ResolversParentTypes['Delivery'] };
  AdvanceDeliveryResult: ResolversUnionTypes<ResolversParentTypes>['AdvanceDeliveryResult'];
  DeliveryNoteResult: ResolversUnionTypes<ResolversParentTypes>['DeliveryNoteResult'];
  RescheduleResult: ResolversUnionTypes<ResolversParentTypes>['RescheduleResult'];
  IllegalDeliveryTransition: IllegalDeliveryTransition;
  SlotFull: Omit<SlotFull, 'alternatives'> & { alternatives: Array<ResolversParentTypes['DeliverySlot']> };
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
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'ManagedByCheckout' | 'IllegalDeliveryTransition' | 'SlotFull', ParentType, ContextType>;
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
  deliverySlots: Resolver<Array<ResolversTypes['DeliverySlot']>, ParentType, ContextType, RequireFields<QueryDeliverySlotsArgs, 'from' | 'to'>>;
  trackDelivery: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType, RequireFields<QueryTrackDeliveryArgs, 'trackingNumber'>>;
  deliveries: Resolver<ResolversTypes['DeliveryConnection'], ParentType, ContextType, RequireFields<QueryDeliveriesArgs, 'first'>>;
  deliveryRecord: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryDeliveryRecordArgs, 'orderId'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  advanceDelivery: Resolver<ResolversTypes['AdvanceDeliveryResult'], ParentType, ContextType, RequireFields<MutationAdvanceDeliveryArgs, 'id' | 'status' | 'idempotencyKey'>>;
  addDeliveryNote: Resolver<ResolversTypes['DeliveryNoteResult'], ParentType, ContextType, RequireFields<MutationAddDeliveryNoteArgs, 'id' | 'note' | 'idempotencyKey'>>;
  rescheduleDelivery: Resolver<ResolversTypes['RescheduleResult'], ParentType, ContextType, RequireFields<MutationRescheduleDeliveryArgs, 'id' | 'slotId' | 'idempotencyKey'>>;
  reserveDelivery: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, RequireFields<MutationReserveDeliveryArgs, 'orderId' | 'address' | 'idempotencyKey'>>;
  cancelDeliveryReservation: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, RequireFields<MutationCancelDeliveryReservationArgs, 'id' | 'idempotencyKey'>>;
};

export type DeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery'], FederationReferenceType extends FederationReferenceTypes['Delivery'] = FederationReferenceTypes['Delivery']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Delivery']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  parcel?: Resolver<Maybe<ResolversTypes['Parcel']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['DeliverySlot']>, ParentType, ContextType>;
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['DeliveryEvent']>, ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['DeliveryAttempt']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliveryAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryAttempt'] = ResolversParentTypes['DeliveryAttempt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeliverySlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverySlot'] = ResolversParentTypes['DeliverySlot'], FederationReferenceType extends FederationReferenceTypes['DeliverySlot'] = FederationReferenceTypes['DeliverySlot']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DeliverySlot']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliveryEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryEvent'] = ResolversParentTypes['DeliveryEvent']> = {
  status?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
  deliveryEstimate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ParcelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Parcel'] = ResolversParentTypes['Parcel'], FederationReferenceType extends FederationReferenceTypes['Parcel'] = FederationReferenceTypes['Parcel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Parcel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
};

export type DeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryConnection'] = ResolversParentTypes['DeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryEdge'] = ResolversParentTypes['DeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
};

export type AdvanceDeliveryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdvanceDeliveryResult'] = ResolversParentTypes['AdvanceDeliveryResult']> = {
  __resolveType: TypeResolveFn<'Delivery' | 'ValidationFailed' | 'IllegalDeliveryTransition' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type DeliveryNoteResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryNoteResult'] = ResolversParentTypes['DeliveryNoteResult']> = {
  __resolveType: TypeResolveFn<'Delivery' | 'ValidationFailed' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RescheduleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RescheduleResult'] = ResolversParentTypes['RescheduleResult']> = {
  __resolveType: TypeResolveFn<'Delivery' | 'ValidationFailed' | 'SlotFull' | 'IllegalDeliveryTransition' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type IllegalDeliveryTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalDeliveryTransition'] = ResolversParentTypes['IllegalDeliveryTransition']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlotFullResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlotFull'] = ResolversParentTypes['SlotFull']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  alternatives?: Resolver<Array<ResolversTypes['DeliverySlot']>, ParentType, ContextType>;
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
  ManagedByCheckout?: ManagedByCheckoutResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  DeliveryAttempt?: DeliveryAttemptResolvers<ContextType>;
  DeliverySlot?: DeliverySlotResolvers<ContextType>;
  DeliveryEvent?: DeliveryEventResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Parcel?: ParcelResolvers<ContextType>;
  DeliveryConnection?: DeliveryConnectionResolvers<ContextType>;
  DeliveryEdge?: DeliveryEdgeResolvers<ContextType>;
  AdvanceDeliveryResult?: AdvanceDeliveryResultResolvers<ContextType>;
  DeliveryNoteResult?: DeliveryNoteResultResolvers<ContextType>;
  RescheduleResult?: RescheduleResultResolvers<ContextType>;
  IllegalDeliveryTransition?: IllegalDeliveryTransitionResolvers<ContextType>;
  SlotFull?: SlotFullResolvers<ContextType>;
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

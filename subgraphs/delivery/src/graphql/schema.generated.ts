import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
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

export type Delivery = {
  __typename?: 'Delivery';
  id: Scalars['ID']['output'];
  order: Order;
  status: DeliveryStatus;
  slot?: Maybe<DeliverySlot>;
  address: Address;
  trackingNumber?: Maybe<Scalars['String']['output']>;
  events: Array<DeliveryEvent>;
  /** Each time it went out. */
  attempts: Array<DeliveryAttempt>;
};

export type DeliveryAttempt = {
  __typename?: 'DeliveryAttempt';
  id: Scalars['ID']['output'];
  startedAt: Scalars['DateTime']['output'];
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  failed: Scalars['Boolean']['output'];
};

export type DeliveryStatus =
  /** A slot is booked for an order that is not confirmed yet. */
  | 'RESERVED'
  | 'CANCELLED'
  /** The order is confirmed. */
  | 'SCHEDULED'
  | 'IN_TRANSIT'
  | 'DELIVERED'
  /** An attempt failed; it may go out again. */
  | 'FAILED';

export type DeliverySlot = {
  __typename?: 'DeliverySlot';
  id: Scalars['ID']['output'];
  from: Scalars['DateTime']['output'];
  to: Scalars['DateTime']['output'];
  capacity: Scalars['Int']['output'];
  free: Scalars['Int']['output'];
};

export type DeliveryEvent = {
  __typename?: 'DeliveryEvent';
  status: DeliveryStatus;
  at: Scalars['DateTime']['output'];
  note?: Maybe<Scalars['String']['output']>;
};

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  delivery?: Maybe<Delivery>;
  shippingAddress: Address;
  deliveryEstimate?: Maybe<Scalars['DateTime']['output']>;
};

export type Query = {
  __typename?: 'Query';
  deliverySlots: Array<DeliverySlot>;
  trackDelivery?: Maybe<Delivery>;
  /** The last record of `delivery-status` for the order. Null for who may not see the delivery. */
  deliveryRecord?: Maybe<Scalars['JSON']['output']>;
};


export type QueryDeliverySlotsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


export type QueryTrackDeliveryArgs = {
  trackingNumber: Scalars['String']['input'];
};


export type QueryDeliveryRecordArgs = {
  orderId: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** What a courier or a carrier reports. */
  advanceDelivery: AdvanceDeliveryResult;
  /** Buyer and seller tell each other what matters for the delivery. */
  addDeliveryNote: DeliveryNoteResult;
  rescheduleDelivery: RescheduleResult;
  /** For outside orchestrators: a place in the slot that the preferred time lies in, or in the first free one. */
  reserveDelivery: SagaStepAnswer;
  /** Gives the place back; repeatable. */
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

export type AdvanceDeliveryResult = Delivery | ValidationFailed | IllegalDeliveryTransition | NotFound | IdempotencyKeyReused;

export type DeliveryNoteResult = Delivery | ValidationFailed | NotFound | IdempotencyKeyReused;

export type RescheduleResult = Delivery | ValidationFailed | SlotFull | IllegalDeliveryTransition | NotFound | IdempotencyKeyReused;

export type IllegalDeliveryTransition = Refusal & {
  __typename?: 'IllegalDeliveryTransition';
  message: Scalars['String']['output'];
  from: DeliveryStatus;
  to: DeliveryStatus;
};

export type SlotFull = Refusal & {
  __typename?: 'SlotFull';
  message: Scalars['String']['output'];
  /** The next slots with room. */
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
  AdvanceDeliveryResult:
    | ( Pick<Delivery, 'id'> )
    | ( ValidationFailed )
    | ( IllegalDeliveryTransition )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  DeliveryNoteResult:
    | ( Pick<Delivery, 'id'> )
    | ( ValidationFailed )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  RescheduleResult:
    | ( Pick<Delivery, 'id'> )
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
    | ( SagaIsOurs )
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
  SagaStepResult: ResolverTypeWrapper<SagaStepResult>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SagaStepAnswer: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SagaStepAnswer']>;
  SagaIsOurs: ResolverTypeWrapper<SagaIsOurs>;
  Delivery: ResolverTypeWrapper<Pick<Delivery, 'id'>>;
  DeliveryAttempt: ResolverTypeWrapper<DeliveryAttempt>;
  DeliveryStatus: DeliveryStatus;
  DeliverySlot: ResolverTypeWrapper<Pick<DeliverySlot, 'id'>>;
  DeliveryEvent: ResolverTypeWrapper<DeliveryEvent>;
  Order: ResolverTypeWrapper<Pick<Order, 'id'> & Partial<Pick<Order, 'shippingAddress'>>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  SagaStepResult: SagaStepResult;
  ID: Scalars['ID']['output'];
  SagaStepAnswer: ResolversUnionTypes<ResolversParentTypes>['SagaStepAnswer'];
  SagaIsOurs: SagaIsOurs;
  Delivery: Pick<Delivery, 'id'>;
  DeliveryAttempt: DeliveryAttempt;
  DeliverySlot: Pick<DeliverySlot, 'id'>;
  DeliveryEvent: DeliveryEvent;
  Order: Pick<Order, 'id'> & Partial<Pick<Order, 'shippingAddress'>>;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
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
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'SagaIsOurs' | 'IllegalDeliveryTransition' | 'SlotFull', ParentType, ContextType>;
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

export type DeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery'], FederationReferenceType extends FederationReferenceTypes['Delivery'] = FederationReferenceTypes['Delivery']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Delivery']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
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
  deliveryEstimate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  deliverySlots: Resolver<Array<ResolversTypes['DeliverySlot']>, ParentType, ContextType, RequireFields<QueryDeliverySlotsArgs, 'from' | 'to'>>;
  trackDelivery: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType, RequireFields<QueryTrackDeliveryArgs, 'trackingNumber'>>;
  deliveryRecord: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryDeliveryRecordArgs, 'orderId'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  advanceDelivery: Resolver<ResolversTypes['AdvanceDeliveryResult'], ParentType, ContextType, RequireFields<MutationAdvanceDeliveryArgs, 'id' | 'status' | 'idempotencyKey'>>;
  addDeliveryNote: Resolver<ResolversTypes['DeliveryNoteResult'], ParentType, ContextType, RequireFields<MutationAddDeliveryNoteArgs, 'id' | 'note' | 'idempotencyKey'>>;
  rescheduleDelivery: Resolver<ResolversTypes['RescheduleResult'], ParentType, ContextType, RequireFields<MutationRescheduleDeliveryArgs, 'id' | 'slotId' | 'idempotencyKey'>>;
  reserveDelivery: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, RequireFields<MutationReserveDeliveryArgs, 'orderId' | 'address' | 'idempotencyKey'>>;
  cancelDeliveryReservation: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, RequireFields<MutationCancelDeliveryReservationArgs, 'id' | 'idempotencyKey'>>;
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
  SagaIsOurs?: SagaIsOursResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  DeliveryAttempt?: DeliveryAttemptResolvers<ContextType>;
  DeliverySlot?: DeliverySlotResolvers<ContextType>;
  DeliveryEvent?: DeliveryEventResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  AdvanceDeliveryResult?: AdvanceDeliveryResultResolvers<ContextType>;
  DeliveryNoteResult?: DeliveryNoteResultResolvers<ContextType>;
  RescheduleResult?: RescheduleResultResolvers<ContextType>;
  IllegalDeliveryTransition?: IllegalDeliveryTransitionResolvers<ContextType>;
  SlotFull?: SlotFullResolvers<ContextType>;
};


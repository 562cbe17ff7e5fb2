import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { User as UserModel, Seller as SellerModel, UserConnection as UserConnectionModel } from './models.ts';
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
  /** The caller; null for a program, which has no profile. */
  me?: Maybe<User>;
  /** Anybody's profile; null when there is no such user. */
  user?: Maybe<User>;
  /** Whether there is such a user. */
  userExists: Scalars['Boolean']['output'];
  /** All users, newest first. */
  users: UserConnection;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserExistsArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Makes a login and a profile. Login and logout themselves are `/auth/` on the gateway. */
  register: RegisterResult;
  /** Makes a user without a password, who is asked for one by mail. */
  createUser: CreateUserResult;
  /** Changes the caller's own profile. What is left out stays. */
  updateProfile: UpdateProfileResult;
  /** Lets the caller sell. Who sells already gets the new name. */
  becomeSeller: BecomeSellerResult;
};


export type MutationRegisterArgs = {
  input: RegisterInput;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationCreateUserArgs = {
  input: CreateUserInput;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
  expectedVersion: Scalars['Int']['input'];
};


export type MutationBecomeSellerArgs = {
  displayName: Scalars['String']['input'];
};

/** Somebody with a login. Seen by the user and by those who may read users. */
export type User = {
  __typename?: 'User';
  /** The subject of the user's token. */
  id: Scalars['ID']['output'];
  /** The name to log in with; never changes. */
  username: Scalars['String']['output'];
  /** Where mail goes. */
  email: Scalars['String']['output'];
  /** Null where nobody said one. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** Null where nobody said one. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** What the user may be here, as the login says. */
  roles: Array<Role>;
  /** Where goods may go. An order without an address takes the first one. */
  addresses: Array<Address>;
  /** Null until the user has become a seller. */
  seller?: Maybe<Seller>;
  /** Counts the changes of the profile: for `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** When the profile was made. */
  createdAt: Scalars['DateTime']['output'];
};

/** What somebody may be here. */
export type Role =
  /** Buys. Everybody who registers. */
  | 'CUSTOMER'
  /** Sells own products. */
  | 'SELLER'
  /** Brings deliveries. */
  | 'COURIER'
  /** Reads the shop's figures. */
  | 'ANALYST'
  /** Helps buyers and sellers. */
  | 'OPERATOR'
  /** Changes the shop's settings. */
  | 'ADMIN';

/** Somebody who sells here. */
export type Seller = {
  __typename?: 'Seller';
  /** The id of the user who sells. */
  id: Scalars['ID']['output'];
  /** The name that buyers see; the user name where no other was chosen. */
  displayName: Scalars['String']['output'];
  /** The user who sells; null for those who may not see that profile. */
  owner?: Maybe<User>;
};

/** The one who is registered, or why nobody is. */
export type RegisterResult = Registered | ValidationFailed | UsernameTaken | EmailTaken | IdempotencyKeyReused;

/** The new user, or why there is none. */
export type CreateUserResult = User | ValidationFailed | UsernameTaken | EmailTaken | IdempotencyKeyReused;

/** A new user, as far as somebody who is not logged in may read it. */
export type Registered = {
  __typename?: 'Registered';
  /** The id of the new user. */
  userId: Scalars['ID']['output'];
  /** The name to log in with. */
  username: Scalars['String']['output'];
};

/** Somebody else has this user name. */
export type UsernameTaken = Refusal & {
  __typename?: 'UsernameTaken';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
};

/** The profile as it is now, or why it is as before. */
export type UpdateProfileResult = User | ValidationFailed | VersionConflict | EmailTaken;

/** The seller, or why there is none. */
export type BecomeSellerResult = Seller | ValidationFailed;

/** Who wants to register. */
export type RegisterInput = {
  /** The name to log in with; one user for each. */
  username: Scalars['String']['input'];
  /** Where mail goes; one user for each address. */
  email: Scalars['String']['input'];
  /** Kept by the login service alone, which says how strong it must be. */
  password: Scalars['String']['input'];
  /** May be left out. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** May be left out. */
  lastName?: InputMaybe<Scalars['String']['input']>;
};

/** Who is to be a user. */
export type CreateUserInput = {
  /** The name to log in with; one user for each. */
  username: Scalars['String']['input'];
  /** Where mail goes, and the question for a password; one user for each address. */
  email: Scalars['String']['input'];
  /** May be left out. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** May be left out. */
  lastName?: InputMaybe<Scalars['String']['input']>;
};

/** What becomes of a profile. What is left out stays as it is; null takes a name away. */
export type UpdateProfileInput = {
  /** What friends say. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The family's name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Where mail goes. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** All addresses, in the order of preference: 10 at most. */
  addresses?: InputMaybe<Array<UserAddressInput>>;
};

/** Where goods may go. */
export type UserAddressInput = {
  /** Street and house. */
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

/** Which users to list. All that is said must fit. */
export type UserFilter = {
  /** Looks in user name, e-mail and names, whatever the case. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Has this role. */
  role?: InputMaybe<Role>;
};

/** A page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The users of this page. */
  edges: Array<UserEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many fit in all. Costs a count of its own. */
  totalCount: Scalars['Int']['output'];
};

/** A user in a page. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Where the user stands in the list. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
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
  User: User;
  Seller: Seller;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
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
  RegisterResult:
    | ( Registered )
    | ( ValidationFailed )
    | ( UsernameTaken )
    | ( EmailTaken )
    | ( IdempotencyKeyReused )
  ;
  CreateUserResult:
    | ( UserModel )
    | ( ValidationFailed )
    | ( UsernameTaken )
    | ( EmailTaken )
    | ( IdempotencyKeyReused )
  ;
  UpdateProfileResult:
    | ( UserModel )
    | ( ValidationFailed )
    | ( VersionConflict )
    | ( EmailTaken )
  ;
  BecomeSellerResult:
    | ( SellerModel )
    | ( ValidationFailed )
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
    | ( UsernameTaken )
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
  User: ResolverTypeWrapper<UserModel>;
  Role: Role;
  Seller: ResolverTypeWrapper<SellerModel>;
  RegisterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterResult']>;
  CreateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateUserResult']>;
  Registered: ResolverTypeWrapper<Registered>;
  UsernameTaken: ResolverTypeWrapper<UsernameTaken>;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  BecomeSellerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BecomeSellerResult']>;
  RegisterInput: RegisterInput;
  CreateUserInput: CreateUserInput;
  UpdateProfileInput: UpdateProfileInput;
  UserAddressInput: UserAddressInput;
  UserFilter: UserFilter;
  UserConnection: ResolverTypeWrapper<UserConnectionModel>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
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
  User: UserModel;
  Seller: SellerModel;
  RegisterResult: ResolversUnionTypes<ResolversParentTypes>['RegisterResult'];
  CreateUserResult: ResolversUnionTypes<ResolversParentTypes>['CreateUserResult'];
  Registered: Registered;
  UsernameTaken: UsernameTaken;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  BecomeSellerResult: ResolversUnionTypes<ResolversParentTypes>['BecomeSellerResult'];
  RegisterInput: RegisterInput;
  CreateUserInput: CreateUserInput;
  UpdateProfileInput: UpdateProfileInput;
  UserAddressInput: UserAddressInput;
  UserFilter: UserFilter;
  UserConnection: UserConnectionModel;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
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
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'SagaIsOurs' | 'UsernameTaken', ParentType, ContextType>;
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
  me: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  userExists: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<QueryUserExistsArgs, 'id'>>;
  users: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  register: Resolver<ResolversTypes['RegisterResult'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  createUser: Resolver<ResolversTypes['CreateUserResult'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input' | 'idempotencyKey'>>;
  updateProfile: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input' | 'expectedVersion'>>;
  becomeSeller: Resolver<ResolversTypes['BecomeSellerResult'], ParentType, ContextType, RequireFields<MutationBecomeSellerArgs, 'displayName'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterResult'] = ResolversParentTypes['RegisterResult']> = {
  __resolveType: TypeResolveFn<'Registered' | 'ValidationFailed' | 'UsernameTaken' | 'EmailTaken' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CreateUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUserResult'] = ResolversParentTypes['CreateUserResult']> = {
  __resolveType: TypeResolveFn<'User' | 'ValidationFailed' | 'UsernameTaken' | 'EmailTaken' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Registered'] = ResolversParentTypes['Registered']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UsernameTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsernameTaken'] = ResolversParentTypes['UsernameTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'User' | 'ValidationFailed' | 'VersionConflict' | 'EmailTaken', ParentType, ContextType>;
};

export type BecomeSellerResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BecomeSellerResult'] = ResolversParentTypes['BecomeSellerResult']> = {
  __resolveType: TypeResolveFn<'Seller' | 'ValidationFailed', ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
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
  User?: UserResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  RegisterResult?: RegisterResultResolvers<ContextType>;
  CreateUserResult?: CreateUserResultResolvers<ContextType>;
  Registered?: RegisteredResolvers<ContextType>;
  UsernameTaken?: UsernameTakenResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  BecomeSellerResult?: BecomeSellerResultResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
};


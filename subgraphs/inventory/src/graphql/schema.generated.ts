import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { Product as ProductModel } from '../domain/product.ts';
import type { Stock as StockModel } from '../domain/stock.ts';
import type { StockReservation as StockReservationModel, ReservationLine as ReservationLineModel, ImportedProducts as ImportedProductsModel, ProductConnection as ProductConnectionModel } from './models.ts';
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
  /** One product; null when there is none. Name it by exactly one of the two. Anybody may look. */
  product?: Maybe<Product>;
  /** Whether there is enough of each. A first look: it keeps nothing aside. */
  checkAvailability: Array<Availability>;
  /** What the shop sells. Anybody may look. Sellers see their own drafts too, operators all. */
  products: ProductConnection;
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCheckAvailabilityArgs = {
  items: Array<ItemInput>;
};


export type QueryProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  orderBy?: InputMaybe<ProductOrder>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a product of the caller's, on sale at once. */
  createProduct: ProductResult;
  /** Adds many products of the caller's, on sale at once: all of them, or none. */
  importProducts: ImportResult;
  /** Changes a product of the caller's; an operator, any. What is left out stays. */
  updateProduct: ProductResult;
  /** Takes a product out of the shop: what a seller means by delete. Old orders keep it. */
  archiveProduct: ProductResult;
  /** Sets the counted total. An id that is new here makes a draft, which can't be ordered yet. */
  setStock: StockResult;
  /** Adds to the total, or takes from it. */
  adjustStock: StockResult;
  /** For orchestrators outside of the shop: keeps all lines aside, or none, until it is cancelled. */
  reserveStock: SagaStepAnswer;
  /** Gives back what is kept aside. Repeatable; before the reservation came, it refuses that one. */
  cancelReservation: SagaStepAnswer;
};


export type MutationCreateProductArgs = {
  input: ProductInput;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationImportProductsArgs = {
  inputs: Array<ProductInput>;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationUpdateProductArgs = {
  id: Scalars['ID']['input'];
  input: ProductPatch;
  expectedVersion: Scalars['Int']['input'];
};


export type MutationArchiveProductArgs = {
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
};


export type MutationSetStockArgs = {
  productId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  expectedTotal?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationAdjustStockArgs = {
  productId: Scalars['ID']['input'];
  delta: Scalars['Int']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationReserveStockArgs = {
  orderId: Scalars['ID']['input'];
  items: Array<ItemInput>;
  idempotencyKey: Scalars['ID']['input'];
};


export type MutationCancelReservationArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey: Scalars['ID']['input'];
};

/** Something that the shop sells, sold, or will sell. */
export type Product = {
  __typename?: 'Product';
  /** Given by the shop, or by whoever counted it first. */
  id: Scalars['ID']['output'];
  /** The seller's own code; one product for each. */
  sku: Scalars['String']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What it is; null where nobody said. */
  description?: Maybe<Scalars['String']['output']>;
  /** A link to a picture; null where there is none. */
  imageUrl?: Maybe<Scalars['String']['output']>;
  /** For one piece, now. An order keeps the price that it was placed at. */
  price: Money;
  /** Whether it can be bought. */
  status: ProductStatus;
  /** What it is found under. */
  categories: Array<Scalars['String']['output']>;
  /** Who sells it. */
  seller: Seller;
  /** How many there are. */
  stock: Stock;
  /** Counts the changes of the product: for `expectedVersion`. Its stock does not count. */
  version: Scalars['Int']['output'];
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
};

/** Whether a product can be bought. */
export type ProductStatus =
  /** Not for sale yet. Seen by its seller and by operators. */
  | 'DRAFT'
  /** For sale. */
  | 'ACTIVE'
  /** No longer for sale. Old orders still name it. */
  | 'ARCHIVED';

/** How many there are. 0 <= reserved <= total, always. */
export type Stock = {
  __typename?: 'Stock';
  /** What lies in the warehouse. */
  total: Scalars['Int']['output'];
  /** What of it is promised to buyers. */
  reserved: Scalars['Int']['output'];
  /** What can still be bought: total - reserved. */
  available: Scalars['Int']['output'];
  /** Whether at least one can be bought. */
  inStock: Scalars['Boolean']['output'];
  /** When any of this changed last. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Somebody who sells here. */
export type Seller = {
  __typename?: 'Seller';
  /** The id of the user who sells. */
  id: Scalars['ID']['output'];
  /** What this seller sells, newest first. Drafts are seen by the seller and by operators. */
  products: ProductConnection;
};


/** Somebody who sells here. */
export type SellerProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What a buyer ordered, at the prices of that moment. */
export type Order = {
  __typename?: 'Order';
  /** Given by the shop. */
  id: Scalars['ID']['output'];
  /** What is kept aside for it. Null until the checkout got there, and for those who may not see the order. */
  reservation?: Maybe<StockReservation>;
};

/** What is kept aside for an order. */
export type StockReservation = {
  __typename?: 'StockReservation';
  /** Given by the shop. */
  id: Scalars['ID']['output'];
  /** How far it has come. */
  status: ReservationStatus;
  /** What, and how many. All of it, or there is no reservation. */
  lines: Array<ReservationLine>;
  /** When it was kept aside. */
  createdAt: Scalars['DateTime']['output'];
};

/** How many of a product are kept aside. */
export type ReservationLine = {
  __typename?: 'ReservationLine';
  /** Which product. */
  product: Product;
  /** How many: 1 or more. */
  quantity: Scalars['Int']['output'];
};

/** How far a reservation has come. */
export type ReservationStatus =
  /** Kept aside while the checkout runs. */
  | 'HELD'
  /** The order is confirmed: the promise is final. */
  | 'COMMITTED'
  /** The goods have left the warehouse. */
  | 'SHIPPED'
  /** Given back: the checkout failed, or somebody cancelled. */
  | 'RELEASED'
  /** Given back: the checkout ran out of time. */
  | 'EXPIRED';

/** Whether there is enough of a product. */
export type Availability = {
  __typename?: 'Availability';
  /** Which product. */
  productId: Scalars['ID']['output'];
  /** How many were asked for. */
  requested: Scalars['Int']['output'];
  /** How many there are to buy; 0 for a product that is not sold here. */
  available: Scalars['Int']['output'];
  /** Whether that is enough. */
  ok: Scalars['Boolean']['output'];
};

/** The product as it is now, or why nothing changed. */
export type ProductResult = Product | ValidationFailed | SkuTaken | VersionConflict | NotFound | IdempotencyKeyReused;

/** The products that were added, or why none was. */
export type ImportResult = ImportedProducts | ValidationFailed | SkuTaken | NotFound | IdempotencyKeyReused;

/** Products that were added together. */
export type ImportedProducts = {
  __typename?: 'ImportedProducts';
  /** The products as they are now, in the order of the inputs. */
  products: Array<Product>;
};

/** The product with its stock as it is now, or why nothing changed. */
export type StockResult = Product | ValidationFailed | BelowReserved | VersionConflict | NotFound | IdempotencyKeyReused;

/** Another product has this code. */
export type SkuTaken = Refusal & {
  __typename?: 'SkuTaken';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
};

/** More is promised to buyers than would be left. */
export type BelowReserved = Refusal & {
  __typename?: 'BelowReserved';
  /** The reason, for the person who asked. */
  message: Scalars['String']['output'];
  /** How many are promised. */
  reserved: Scalars['Int']['output'];
};

/** How many of which product. */
export type ItemInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** 1 to 10,000. */
  quantity: Scalars['Int']['input'];
};

/** A new product. */
export type ProductInput = {
  /** The seller's own code; one product for each. */
  sku: Scalars['String']['input'];
  /** What it is called. */
  name: Scalars['String']['input'];
  /** What it is; may be left out. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A link to a picture; may be left out. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** For one piece. */
  price: MoneyInput;
  /** What it is found under. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How many there are: 0 or more. */
  initialStock?: InputMaybe<Scalars['Int']['input']>;
};

/** What becomes of a product. What is left out stays as it is; null takes a description or a picture away. */
export type ProductPatch = {
  /** What it is called. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A link to a picture. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** For one piece. Orders that were placed keep theirs. */
  price?: InputMaybe<MoneyInput>;
  /** What it is found under, all of it. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether it can be bought. */
  status?: InputMaybe<ProductStatus>;
  /** Who sells it from now on. Operators only; a seller's is refused. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which products to list. All that is said must fit. */
export type ProductFilter = {
  /** Looks in name, description and code, whatever the case. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Found under this. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Sold by this seller. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** True: at least one can be bought. False: none. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** This price or more. */
  priceMin?: InputMaybe<MoneyInput>;
  /** This price or less. */
  priceMax?: InputMaybe<MoneyInput>;
};

/** In which order products are listed. */
export type ProductOrder =
  /** Added last comes first. */
  | 'NEWEST'
  /** The cheapest first. */
  | 'PRICE_ASC'
  /** The dearest first. */
  | 'PRICE_DESC'
  /** By name, from A to Z. */
  | 'NAME';

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The products of this page. */
  edges: Array<ProductEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many fit in all. Costs a count of its own. */
  totalCount: Scalars['Int']['output'];
};

/** A product in a page. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** Where the product stands in the list. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
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
  Product: Product;
  Seller: Seller;
  Order: Order;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & ( GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"sku":true}> ) );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
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
  ProductResult:
    | ( ProductModel )
    | ( ValidationFailed )
    | ( SkuTaken )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  ImportResult:
    | ( ImportedProductsModel )
    | ( ValidationFailed )
    | ( SkuTaken )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  StockResult:
    | ( ProductModel )
    | ( ValidationFailed )
    | ( BelowReserved )
    | ( VersionConflict )
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
    | ( SkuTaken )
    | ( BelowReserved )
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
  Product: ResolverTypeWrapper<ProductModel>;
  ProductStatus: ProductStatus;
  Stock: ResolverTypeWrapper<StockModel>;
  Seller: ResolverTypeWrapper<Pick<Seller, 'id'>>;
  Order: ResolverTypeWrapper<Pick<Order, 'id'>>;
  StockReservation: ResolverTypeWrapper<StockReservationModel>;
  ReservationLine: ResolverTypeWrapper<ReservationLineModel>;
  ReservationStatus: ReservationStatus;
  Availability: ResolverTypeWrapper<Availability>;
  ProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProductResult']>;
  ImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportResult']>;
  ImportedProducts: ResolverTypeWrapper<ImportedProductsModel>;
  StockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StockResult']>;
  SkuTaken: ResolverTypeWrapper<SkuTaken>;
  BelowReserved: ResolverTypeWrapper<BelowReserved>;
  ItemInput: ItemInput;
  ProductInput: ProductInput;
  ProductPatch: ProductPatch;
  ProductFilter: ProductFilter;
  ProductOrder: ProductOrder;
  ProductConnection: ResolverTypeWrapper<ProductConnectionModel>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
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
  Product: ProductModel;
  Stock: StockModel;
  Seller: Pick<Seller, 'id'>;
  Order: Pick<Order, 'id'>;
  StockReservation: StockReservationModel;
  ReservationLine: ReservationLineModel;
  Availability: Availability;
  ProductResult: ResolversUnionTypes<ResolversParentTypes>['ProductResult'];
  ImportResult: ResolversUnionTypes<ResolversParentTypes>['ImportResult'];
  ImportedProducts: ImportedProductsModel;
  StockResult: ResolversUnionTypes<ResolversParentTypes>['StockResult'];
  SkuTaken: SkuTaken;
  BelowReserved: BelowReserved;
  ItemInput: ItemInput;
  ProductInput: ProductInput;
  ProductPatch: ProductPatch;
  ProductFilter: ProductFilter;
  ProductConnection: ProductConnectionModel;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
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
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'SagaIsOurs' | 'SkuTaken' | 'BelowReserved', ParentType, ContextType>;
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
  product: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  checkAvailability: Resolver<Array<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<QueryCheckAvailabilityArgs, 'items'>>;
  products: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'orderBy'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createProduct: Resolver<ResolversTypes['ProductResult'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input' | 'idempotencyKey'>>;
  importProducts: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, RequireFields<MutationImportProductsArgs, 'inputs' | 'idempotencyKey'>>;
  updateProduct: Resolver<ResolversTypes['ProductResult'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'id' | 'input' | 'expectedVersion'>>;
  archiveProduct: Resolver<ResolversTypes['ProductResult'], ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'id' | 'expectedVersion'>>;
  setStock: Resolver<ResolversTypes['StockResult'], ParentType, ContextType, RequireFields<MutationSetStockArgs, 'productId' | 'quantity' | 'idempotencyKey'>>;
  adjustStock: Resolver<ResolversTypes['StockResult'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'productId' | 'delta' | 'idempotencyKey'>>;
  reserveStock: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, RequireFields<MutationReserveStockArgs, 'orderId' | 'items' | 'idempotencyKey'>>;
  cancelReservation: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, RequireFields<MutationCancelReservationArgs, 'id' | 'idempotencyKey'>>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  seller?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
  stock?: Resolver<ResolversTypes['Stock'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stock'] = ResolversParentTypes['Stock']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<SellerProductsArgs, 'first'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['StockReservation']>, ParentType, ContextType>;
};

export type StockReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockReservation'] = ResolversParentTypes['StockReservation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReservationLine']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReservationLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationLine'] = ResolversParentTypes['ReservationLine']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductResult'] = ResolversParentTypes['ProductResult']> = {
  __resolveType: TypeResolveFn<'Product' | 'ValidationFailed' | 'SkuTaken' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  __resolveType: TypeResolveFn<'ImportedProducts' | 'ValidationFailed' | 'SkuTaken' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ImportedProductsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedProducts'] = ResolversParentTypes['ImportedProducts']> = {
  products?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockResult'] = ResolversParentTypes['StockResult']> = {
  __resolveType: TypeResolveFn<'Product' | 'ValidationFailed' | 'BelowReserved' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SkuTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkuTaken'] = ResolversParentTypes['SkuTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BelowReservedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BelowReserved'] = ResolversParentTypes['BelowReserved']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
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
  Product?: ProductResolvers<ContextType>;
  Stock?: StockResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  StockReservation?: StockReservationResolvers<ContextType>;
  ReservationLine?: ReservationLineResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  ProductResult?: ProductResultResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  ImportedProducts?: ImportedProductsResolvers<ContextType>;
  StockResult?: StockResultResolvers<ContextType>;
  SkuTaken?: SkuTakenResolvers<ContextType>;
  BelowReserved?: BelowReservedResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
};


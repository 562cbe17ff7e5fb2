import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { SagaReply as SagaReplyModel } from '@souk/platform/kernel/saga-reply';
import type { Category as CategoryModel, Picture as PictureModel, PictureVariant as PictureVariantModel, ProductGroup as ProductGroupModel, StockReservation as StockReservationModel, ReservationLine as ReservationLineModel, ImportedProducts as ImportedProductsModel, CreateProductGroupPayload as CreateProductGroupPayloadModel, UpdateProductGroupPayload as UpdateProductGroupPayloadModel, CreateCategoryPayload as CreateCategoryPayloadModel, UpdateCategoryPayload as UpdateCategoryPayloadModel, MoveCategoryPayload as MoveCategoryPayloadModel, ProductConnection as ProductConnectionModel, ProductFacets as ProductFacetsModel, CategoryFacet as CategoryFacetModel } from './models.ts';
import type { Product as ProductModel } from '../domain/product.ts';
import type { Stock as StockModel } from '../domain/stock.ts';
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
  /** A product by id or SKU (give exactly one of them); null if there is none. Public. */
  product?: Maybe<Product>;
  /** Whether enough units of each product are available. Reserves nothing. */
  checkAvailability: Array<Availability>;
  /** The products of the shop. Public. Sellers also see their own products that are not on sale, and operators all of them. */
  products: ProductConnection;
  /** The names of products on sale that a text may become, while it is typed: the best matches first, each name once. */
  suggestions: Array<Scalars['String']['output']>;
  /** The categories at the top of the tree, by position and name. Public. */
  categories: Array<Category>;
  /** A category by id or slug (give exactly one of them); null if there is none. Public. */
  category?: Maybe<Category>;
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


export type QuerySuggestionsArgs = {
  text: Scalars['String']['input'];
};


export type QueryCategoryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Creates a product of the caller, which is on sale at once. */
  createProduct: ProductResult;
  /** Creates several products of the caller, which are on sale at once. Creates all of them, or none. */
  importProducts: ImportResult;
  /** Changes a product of the caller; operators may change any product. Fields that are left out stay as they are. */
  updateProduct: ProductResult;
  /** Changes several products, each as `updateProduct` does: an answer for each row, and a refused row changes nothing. */
  updateProducts: UpdateProductsResult;
  /** Archives a product, which takes it off sale. Existing orders keep it. */
  archiveProduct: ProductResult;
  /** Sets the counted stock. An unknown id creates a draft, which can't be ordered yet. */
  setStock: StockResult;
  /** Sets the counted stock of several products, each as `setStock` does: an answer for each row, and a refused row changes nothing. */
  setStocks: SetStocksResult;
  /** Adds units to the stock, or removes some. */
  adjustStock: StockResult;
  /** For external orchestrators: reserves all lines, or none, until the reservation is cancelled. */
  reserveStock: SagaStepAnswer;
  /** Releases a reservation. Idempotent; if it arrives before the reservation, that one is refused later. */
  cancelReservation: SagaStepAnswer;
  /** Creates a group of products of the caller, each with its values for the options of the group. */
  createProductGroup: CreateProductGroupResult;
  /** Changes name and products of a group of the caller; operators may change any group. */
  updateProductGroup: UpdateProductGroupResult;
  /** Creates a category. Only for operators. */
  createCategory: CreateCategoryResult;
  /** Changes name and position of a category. Its slug never changes. Only for operators. */
  updateCategory: UpdateCategoryResult;
  /**
   * Moves a category, with all categories below it. Lists show its products in their new place at once, or after some
   * seconds when there are more than 500. Only for operators.
   */
  moveCategory: MoveCategoryResult;
};


export type MutationCreateProductArgs = {
  input: ProductInput;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationImportProductsArgs = {
  input?: InputMaybe<ImportProductsInput>;
  inputs?: InputMaybe<Array<ProductInput>>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationUpdateProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: ProductPatch;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationUpdateProductsArgs = {
  input: UpdateProductsInput;
};


export type MutationArchiveProductArgs = {
  input?: InputMaybe<ArchiveProductInput>;
  id?: InputMaybe<Scalars['ID']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationSetStockArgs = {
  input?: InputMaybe<SetStockInput>;
  productId?: InputMaybe<Scalars['ID']['input']>;
  quantity?: InputMaybe<Scalars['Int']['input']>;
  expectedTotal?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationSetStocksArgs = {
  input: SetStocksInput;
};


export type MutationAdjustStockArgs = {
  input?: InputMaybe<AdjustStockInput>;
  productId?: InputMaybe<Scalars['ID']['input']>;
  delta?: InputMaybe<Scalars['Int']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationReserveStockArgs = {
  input?: InputMaybe<ReserveStockInput>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
  items?: InputMaybe<Array<ItemInput>>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationCancelReservationArgs = {
  input?: InputMaybe<CancelReservationInput>;
  id?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationCreateProductGroupArgs = {
  input: CreateProductGroupInput;
};


export type MutationUpdateProductGroupArgs = {
  input: UpdateProductGroupInput;
};


export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};


export type MutationMoveCategoryArgs = {
  input: MoveCategoryInput;
};

/**
 * A category of products, in a tree of at most six levels. A product belongs to the categories that it names, and to
 * all above them. A category that no product had named before is created at the top.
 */
export type Category = {
  __typename?: 'Category';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The ids of the category and of all categories below it. */
  subtreeIds: Array<Scalars['ID']['output']>;
  /** The name. */
  name: Scalars['String']['output'];
  /** The name in addresses and in `ProductFilter.category`: unique, and never changed. */
  slug: Scalars['String']['output'];
  /** Siblings are sorted by position, then by name. */
  position: Scalars['Int']['output'];
  /** The category above; null at the top. */
  parent?: Maybe<Category>;
  /** The categories below, by position and name. */
  children: Array<Category>;
  /** The number of products on sale in this category and in those below it, as counted within the last two minutes. */
  productCount: Scalars['Int']['output'];
  /** The version, for `expectedVersion`. Increases with every change. */
  version: Scalars['Int']['output'];
};

/** A product that is on sale, was on sale, or is a draft. */
export type Product = {
  __typename?: 'Product';
  /** The unique id, assigned by the shop, or by the first stock count of the product. */
  id: Scalars['ID']['output'];
  /** The SKU (stock keeping unit), chosen by the seller. It is unique. */
  sku: Scalars['String']['output'];
  /** The name. */
  name: Scalars['String']['output'];
  /** The description; null if there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /**
   * The address of the first picture in its middle width, relative to the gateway; without pictures the URL that the seller gave, or null.
   * @deprecated Use `pictures`.
   */
  imageUrl?: Maybe<Scalars['String']['output']>;
  /** The pictures in the seller's order, at most 8; the first one stands for the product in lists. */
  pictures: Array<Picture>;
  /** The current price of one unit. An order keeps the price at which it was placed. */
  price: Money;
  /** Whether the product can be bought. */
  status: ProductStatus;
  /** The categories. */
  categories: Array<Scalars['String']['output']>;
  /** The group of products of which this one is a variant; null when it stands alone. */
  group?: Maybe<ProductGroup>;
  /** The value for each option of the group; empty when the product stands alone. */
  optionValues: Array<OptionValue>;
  /** The seller. */
  seller: Seller;
  /** The stock. */
  stock: Stock;
  /** The version of the product, for `expectedVersion`. Increases with every change except changes of the stock. */
  version: Scalars['Int']['output'];
  /** When the product was created. */
  createdAt: Scalars['DateTime']['output'];
};

/** A picture of a product. It was uploaded with `POST /pictures`. */
export type Picture = {
  __typename?: 'Picture';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** What the picture shows, for those who cannot see it. */
  alt: Scalars['String']['output'];
  /** The width of the uploaded picture, in pixels. */
  width: Scalars['Int']['output'];
  /** The height of the uploaded picture, in pixels. */
  height: Scalars['Int']['output'];
  /** The address of the middle width, relative to the gateway: WebP, and what it returns never changes. */
  url: Scalars['String']['output'];
  /** The widths in which the picture is served, the smallest first: at most 3. */
  variants: Array<PictureVariant>;
};

/** A picture in one width. */
export type PictureVariant = {
  __typename?: 'PictureVariant';
  /** The address, relative to the gateway: WebP, and what it returns never changes. */
  url: Scalars['String']['output'];
  /** The width in pixels. */
  width: Scalars['Int']['output'];
  /** The height in pixels. */
  height: Scalars['Int']['output'];
};

/** Products of one seller that differ in some options, such as size and colour. */
export type ProductGroup = {
  __typename?: 'ProductGroup';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The name. */
  name: Scalars['String']['output'];
  /** The names of the options: 1 to 3. They never change. */
  options: Array<Scalars['String']['output']>;
  /** The products on sale, sorted by their values. The seller and operators also see the others. */
  products: Array<Product>;
  /** The seller. */
  seller: Seller;
  /** The version, for `expectedVersion`. Increases with every change. */
  version: Scalars['Int']['output'];
  /** When the group was created. */
  createdAt: Scalars['DateTime']['output'];
};

/** An option of a group, and a product's value for it. */
export type OptionValue = {
  __typename?: 'OptionValue';
  /** The name of the option. */
  name: Scalars['String']['output'];
  /** The value. */
  value: Scalars['String']['output'];
};

/** Whether a product can be bought. */
export type ProductStatus =
  /** Not on sale yet. Visible to its seller and to operators. */
  | 'DRAFT'
  /** On sale. */
  | 'ACTIVE'
  /** No longer on sale. Existing orders keep it. */
  | 'ARCHIVED';

/** The stock of a product. Always 0 <= reserved <= total. */
export type Stock = {
  __typename?: 'Stock';
  /** The number of units in the warehouse. */
  total: Scalars['Int']['output'];
  /** The number of units reserved for orders. */
  reserved: Scalars['Int']['output'];
  /** The number of units that can be bought: total - reserved. */
  available: Scalars['Int']['output'];
  /** Whether at least one unit can be bought. */
  inStock: Scalars['Boolean']['output'];
  /** When the stock last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A user who sells products. */
export type Seller = {
  __typename?: 'Seller';
  /** The user's id. */
  id: Scalars['ID']['output'];
  /** The seller's products, newest first. Drafts are visible to the seller and to operators. */
  products: ProductConnection;
};


/** A user who sells products. */
export type SellerProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An order, with the prices at the time it was placed. */
export type Order = {
  __typename?: 'Order';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The stock reserved for the order. Null until the checkout has reserved it, or if the caller may not see the order. */
  reservation?: Maybe<StockReservation>;
};

/** The stock reserved for an order. */
export type StockReservation = {
  __typename?: 'StockReservation';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The current status. */
  status: ReservationStatus;
  /** The reserved products. A reservation covers all of them or does not exist. A seller sees only own products. */
  lines: Array<ReservationLine>;
  /** When the stock was reserved. */
  createdAt: Scalars['DateTime']['output'];
};

/** A reserved product and its quantity. Reserved are still `quantity - released - shipped` units. */
export type ReservationLine = {
  __typename?: 'ReservationLine';
  /** The product. */
  product: Product;
  /** The number of units that were reserved: 1 or more. */
  quantity: Scalars['Int']['output'];
  /** The number of units that were released, as they were cancelled or the order was. */
  released: Scalars['Int']['output'];
  /** The number of units that have left the warehouse. */
  shipped: Scalars['Int']['output'];
};

/** The status of a reservation. */
export type ReservationStatus =
  /** Held while the checkout runs. */
  | 'HELD'
  /** The order is confirmed, and the reservation is final. */
  | 'COMMITTED'
  /** All goods that were not released have left the warehouse. */
  | 'SHIPPED'
  /** Released, as the checkout failed, or the order or all of its units were cancelled. */
  | 'RELEASED'
  /** Released, as the checkout timed out. */
  | 'EXPIRED';

/** The availability of a product. */
export type Availability = {
  __typename?: 'Availability';
  /** The product. */
  productId: Scalars['ID']['output'];
  /** The requested number of units. */
  requested: Scalars['Int']['output'];
  /** The number of units that can be bought; 0 for an unknown product. */
  available: Scalars['Int']['output'];
  /** Whether enough units are available. */
  ok: Scalars['Boolean']['output'];
};

/** The current state of the product, or why nothing changed. */
export type ProductResult = CreateProductPayload | UpdateProductPayload | ArchiveProductPayload | Product | ValidationFailed | SkuTaken | VersionConflict | NotFound | IdempotencyKeyReused;

/** The product that is to be archived. */
export type ArchiveProductInput = {
  /** The product's id. */
  id: Scalars['ID']['input'];
  /** The `version` of the product that the caller has read; another current version is a VersionConflict. */
  expectedVersion: Scalars['Int']['input'];
};

/** An archived product. */
export type ArchiveProductPayload = {
  __typename?: 'ArchiveProductPayload';
  /** The current state of the product. */
  product: Product;
};

/** A created product. */
export type CreateProductPayload = {
  __typename?: 'CreateProductPayload';
  /** The current state of the product. */
  product: Product;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** A changed product. */
export type UpdateProductPayload = {
  __typename?: 'UpdateProductPayload';
  /** The current state of the product. */
  product: Product;
};

/** The new products, or why none was created. */
export type ImportResult = ImportProductsPayload | ImportedProducts | ValidationFailed | SkuTaken | NotFound | IdempotencyKeyReused;

/** Products that are to be imported together. */
export type ImportProductsInput = {
  /** The products: 1 to 50, each SKU once. */
  products: Array<ProductInput>;
  /** Unique for each import, chosen by the client. A retry with the same key returns the same products. */
  idempotencyKey: Scalars['ID']['input'];
};

/** Products that were imported together. */
export type ImportProductsPayload = {
  __typename?: 'ImportProductsPayload';
  /** The current state of the products, in the order of the input. */
  products: Array<Product>;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** Products that were imported together: the answer to the deprecated arguments of `importProducts`. */
export type ImportedProducts = {
  __typename?: 'ImportedProducts';
  /** The current state of the products, in the order of the inputs. */
  products: Array<Product>;
};

/** The product with its current stock, or why nothing changed. */
export type StockResult = SetStockPayload | AdjustStockPayload | Product | ValidationFailed | BelowReserved | VersionConflict | NotFound | IdempotencyKeyReused;

/** The counted stock of a product. */
export type SetStockInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The number of units in the warehouse, including reserved ones: 0 or more. */
  quantity: Scalars['Int']['input'];
  /** The total that the caller has read; another current total is a VersionConflict. Left out: not checked. */
  expectedTotal?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each count, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** A product whose stock was counted. */
export type SetStockPayload = {
  __typename?: 'SetStockPayload';
  /** The product, with its current stock. */
  product: Product;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** A change of the stock of a product. */
export type AdjustStockInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The number of units to add; negative to remove units. */
  delta: Scalars['Int']['input'];
  /** The reason, for the log. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** A product whose stock was changed. */
export type AdjustStockPayload = {
  __typename?: 'AdjustStockPayload';
  /** The product, with its current stock. */
  product: Product;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The answers to the rows, or why none was changed. */
export type SetStocksResult = SetStocksPayload | ValidationFailed | IdempotencyKeyReused;

/** What has become of the rows of `setStocks`. */
export type SetStocksPayload = {
  __typename?: 'SetStocksPayload';
  /** An answer for each row, in the order of the request. */
  rows: Array<StockRow>;
  /** Whether an earlier request with the same key has made the changes. */
  replayed: Scalars['Boolean']['output'];
};

/** The answer to one row of `setStocks`. */
export type StockRow = {
  __typename?: 'StockRow';
  /** The product of the row. */
  productId: Scalars['ID']['output'];
  /** The product with its current stock, or why its stock was not changed. */
  result: StockRowResult;
};

/** The product with its current stock, or why its stock was not changed. */
export type StockRowResult = StockRowPayload | BelowReserved | VersionConflict | NotFound;

/** A product whose stock was set. */
export type StockRowPayload = {
  __typename?: 'StockRowPayload';
  /** The product, with its current stock. */
  product: Product;
};

/** The answers to the rows, or why none was changed. */
export type UpdateProductsResult = UpdateProductsPayload | ValidationFailed | IdempotencyKeyReused;

/** What has become of the rows of `updateProducts`. */
export type UpdateProductsPayload = {
  __typename?: 'UpdateProductsPayload';
  /** An answer for each row, in the order of the request. */
  rows: Array<ProductRow>;
  /** Whether an earlier request with the same key has made the changes. */
  replayed: Scalars['Boolean']['output'];
};

/** The answer to one row of `updateProducts`. */
export type ProductRow = {
  __typename?: 'ProductRow';
  /** The product's id, as in the row. */
  id: Scalars['ID']['output'];
  /** The current state of the product, or why it was not changed. */
  result: ProductRowResult;
};

/** The current state of a product, or why it was not changed. */
export type ProductRowResult = ProductRowPayload | ValidationFailed | VersionConflict | NotFound;

/** A product that was changed. */
export type ProductRowPayload = {
  __typename?: 'ProductRowPayload';
  /** The current state of the product. */
  product: Product;
};

/** The new group, or why none was created. */
export type CreateProductGroupResult = CreateProductGroupPayload | ValidationFailed | NotFound | IdempotencyKeyReused;

/** The result of createProductGroup. */
export type CreateProductGroupPayload = {
  __typename?: 'CreateProductGroupPayload';
  /** The group. */
  group: ProductGroup;
  /** True: an earlier call with this key has created it. */
  replayed: Scalars['Boolean']['output'];
};

/** The changed group, or why nothing changed. */
export type UpdateProductGroupResult = UpdateProductGroupPayload | ValidationFailed | NotFound | VersionConflict | IdempotencyKeyReused;

/** The result of updateProductGroup. */
export type UpdateProductGroupPayload = {
  __typename?: 'UpdateProductGroupPayload';
  /** The current state of the group. */
  group: ProductGroup;
  /** True: an earlier call with this key has changed it. */
  replayed: Scalars['Boolean']['output'];
};

/** The new category, or why none was created. */
export type CreateCategoryResult = CreateCategoryPayload | ValidationFailed | NotFound | SlugTaken | IdempotencyKeyReused;

/** The result of createCategory. */
export type CreateCategoryPayload = {
  __typename?: 'CreateCategoryPayload';
  /** The category. */
  category: Category;
  /** True: an earlier call with this key has created it. */
  replayed: Scalars['Boolean']['output'];
};

/** The changed category, or why nothing changed. */
export type UpdateCategoryResult = UpdateCategoryPayload | ValidationFailed | NotFound | VersionConflict | IdempotencyKeyReused;

/** The result of updateCategory. */
export type UpdateCategoryPayload = {
  __typename?: 'UpdateCategoryPayload';
  /** The current state of the category. */
  category: Category;
  /** True: an earlier call with this key has changed it. */
  replayed: Scalars['Boolean']['output'];
};

/** The moved category, or why nothing changed. */
export type MoveCategoryResult = MoveCategoryPayload | ValidationFailed | NotFound | VersionConflict | IdempotencyKeyReused;

/** The result of moveCategory. */
export type MoveCategoryPayload = {
  __typename?: 'MoveCategoryPayload';
  /** The current state of the category. */
  category: Category;
  /** True: an earlier call with this key has moved it. */
  replayed: Scalars['Boolean']['output'];
};

/** Another category has this slug. */
export type SlugTaken = Refusal & {
  __typename?: 'SlugTaken';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** Another product has this SKU. */
export type SkuTaken = Refusal & {
  __typename?: 'SkuTaken';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
};

/** The new total would be less than the number of reserved units. */
export type BelowReserved = Refusal & {
  __typename?: 'BelowReserved';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The number of reserved units. */
  reserved: Scalars['Int']['output'];
};

/** A product and a quantity. */
export type ItemInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The number of units: 1 to 10,000. */
  quantity: Scalars['Int']['input'];
};

/** A new group of products. */
export type CreateProductGroupInput = {
  /** The name: at most 200 characters. */
  name: Scalars['String']['input'];
  /** The names of the options, such as size and colour: 1 to 3, each once. */
  options: Array<Scalars['String']['input']>;
  /** The products, all of one seller and in no other group: 1 to 100. */
  products: Array<VariantInput>;
  /** Unique for each group, chosen by the client. A retry with the same key returns the same group. */
  idempotencyKey: Scalars['ID']['input'];
};

/** Changes of a group. Fields that are left out stay as they are. */
export type UpdateProductGroupInput = {
  /** The group's id. */
  id: Scalars['ID']['input'];
  /** The new name: at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all products of the group: at most 100. Products that are not named leave it. */
  products?: InputMaybe<Array<VariantInput>>;
  /** The `version` of the group that the caller has read; another current version is a VersionConflict. */
  expectedVersion: Scalars['Int']['input'];
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** A product of a group. */
export type VariantInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** A value for each option of the group, in their order; no two products have the same values. */
  optionValues: Array<Scalars['String']['input']>;
};

/** A new category. */
export type CreateCategoryInput = {
  /** The name: at most 100 characters. */
  name: Scalars['String']['input'];
  /** The slug; left out, it is made from the name. Case and accents are removed, spaces become hyphens. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The category above; left out, the new one is at the top. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The position among its siblings: 0 to 1,000,000, by default 0. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each category, chosen by the client. A retry with the same key returns the same category. */
  idempotencyKey: Scalars['ID']['input'];
};

/** Changes of a category. Fields that are left out stay as they are. */
export type UpdateCategoryInput = {
  /** The category's id. */
  id: Scalars['ID']['input'];
  /** The new name: at most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The new position among its siblings: 0 to 1,000,000. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The `version` of the category that the caller has read; another current version is a VersionConflict. */
  expectedVersion: Scalars['Int']['input'];
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The new place of a category. */
export type MoveCategoryInput = {
  /** The category's id. */
  id: Scalars['ID']['input'];
  /** The category above it; null or left out: it goes to the top. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The new position among its siblings: 0 to 1,000,000. Left out: it stays as it is. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The `version` of the category that the caller has read; another current version is a VersionConflict. */
  expectedVersion: Scalars['Int']['input'];
  /** Unique for each change, chosen by the client. A retry with the same key changes nothing. */
  idempotencyKey: Scalars['ID']['input'];
};

/** A new product. */
export type ProductInput = {
  /** The SKU (stock keeping unit), chosen by the seller. It is unique. */
  sku: Scalars['String']['input'];
  /** The name. */
  name: Scalars['String']['input'];
  /** The description; optional. */
  description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The URL of an image, which is shown when there are no pictures; optional. On a public host, with https and no password, at most 2,048 characters.
   * @deprecated Upload the picture with `POST /pictures`, and use `pictures`.
   */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The pictures in their order, each once, at most 8; none by default. */
  pictures?: InputMaybe<Array<ProductPictureInput>>;
  /** The price of one unit. */
  price: MoneyInput;
  /** The categories; none by default. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The number of units in the warehouse: 0 or more. */
  initialStock?: InputMaybe<Scalars['Int']['input']>;
  /** Required by `createProduct`, and refused in a list. Unique for each product, chosen by the client. A retry with the same key returns the same product. */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** A picture of a product, which the caller or its seller has uploaded. */
export type ProductPictureInput = {
  /** The id that `POST /pictures` returned, within the last day unless a product has the picture. */
  pictureId: Scalars['ID']['input'];
  /** What the picture shows, for those who cannot see it: 1 to 300 characters on one line. */
  alt: Scalars['String']['input'];
};

/** Changes of a product. Fields that are left out stay as they are; null removes the description or the image. */
export type ProductPatch = {
  /** The name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The URL of an image, as in `ProductInput`.
   * @deprecated Upload the picture with `POST /pictures`, and use `pictures`.
   */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all pictures; an empty list removes them. */
  pictures?: InputMaybe<Array<ProductPictureInput>>;
  /** The price of one unit. Existing orders keep their price. */
  price?: InputMaybe<MoneyInput>;
  /** Replaces all categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether the product can be bought. */
  status?: InputMaybe<ProductStatus>;
  /** The new seller's id. Operators only; refused for sellers. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** The product's id. Required by `updateProduct`, and refused in a row of `updateProducts`, which has its own. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Required and refused as `id`. The `version` of the product that the caller has read; another current version is a VersionConflict. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Counted stocks. */
export type SetStocksInput = {
  /** The products: 1 to 50, each once. */
  rows: Array<StockRowInput>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same answers. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The counted stock of one product. */
export type StockRowInput = {
  /** The product's id. An unknown one creates a draft, which can't be ordered yet. */
  productId: Scalars['ID']['input'];
  /** The number of units in the warehouse, including reserved ones: 0 or more. */
  quantity: Scalars['Int']['input'];
  /** The total that the caller has read; another current total is a VersionConflict. Left out: not checked. */
  expectedTotal?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of several products. */
export type UpdateProductsInput = {
  /** The products: 1 to 50, each once. */
  rows: Array<ProductRowInput>;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same answers. */
  idempotencyKey: Scalars['ID']['input'];
};

/** Changes of one product. */
export type ProductRowInput = {
  /** The product's id. */
  id: Scalars['ID']['input'];
  /** The changes. */
  input: ProductPatch;
  /** The `version` of the product that the caller has read; another current version is a VersionConflict. */
  expectedVersion: Scalars['Int']['input'];
};

/** Filters products. All given conditions must match. */
export type ProductFilter = {
  /** Matches products with one of these ids: at most 100. Also archived ones, as `product` does. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Matches products with this status. Buyers see only ACTIVE ones; sellers also their own, operators all. */
  status?: InputMaybe<ProductStatus>;
  /**
   * Matches products whose name or description has all these words, or whose SKU begins with the text, whatever the
   * case and the accents. The last word matches by its beginning. At most 100 characters. In lists that also show
   * products that are not on sale, it matches any part of name, description and SKU.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Matches products of the category with this slug or name, and of those below it. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Matches products of this category and of those below it. Wins over `category`. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Matches products of this seller. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** True: at least one unit can be bought. False: none. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches this price or more. */
  priceMin?: InputMaybe<MoneyInput>;
  /** Matches this price or less. */
  priceMax?: InputMaybe<MoneyInput>;
};

/** The sort order of products. */
export type ProductOrder =
  /** Newest first. */
  | 'NEWEST'
  /** Lowest price first. */
  | 'PRICE_ASC'
  /** Highest price first. */
  | 'PRICE_DESC'
  /** By name, as the root collation of Unicode sorts. */
  | 'NAME'
  /** The best matches of `search` first; of too many to be ranked, and without `search`, the newest. */
  | 'RELEVANCE'
  /** Fewest available units first. Only for sellers and operators. */
  | 'STOCK';

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The products of this page. */
  edges: Array<ProductEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
  /** The number of matching entries: at most 1,000, or fewer when a search has many. Costs an extra query. */
  totalCount: Scalars['Int']['output'];
  /** False: there may be more entries than `totalCount`. Costs an extra query. */
  totalCountExact: Scalars['Boolean']['output'];
  /**
   * Counts for narrowing the list down: of the products on sale that match the filter, each without its own part of
   * it. `ids` and `status` do not count. Costs extra queries.
   */
  facets: ProductFacets;
};

/**
 * Counts of the products on sale that match a filter. Each facet ignores its own part of the filter, so that it shows
 * what another choice would find. At most 1,000 products are counted.
 */
export type ProductFacets = {
  __typename?: 'ProductFacets';
  /** The categories with most products: at most 50, of any level. */
  categories: Array<CategoryFacet>;
  /** The sellers with most products: at most 20. */
  sellers: Array<SellerFacet>;
  /** Ranges of prices with about as many products each: at most 5, lowest first. */
  prices: Array<PriceFacet>;
  /** The number of products that can be bought. */
  inStock: Scalars['Int']['output'];
  /** The number of products that are sold out. */
  outOfStock: Scalars['Int']['output'];
  /** False: more products match than were counted. */
  exact: Scalars['Boolean']['output'];
};

/** A category and its products. */
export type CategoryFacet = {
  __typename?: 'CategoryFacet';
  /** The category. */
  category: Category;
  /** The number of products in it and below it. */
  count: Scalars['Int']['output'];
};

/** A seller and the seller's products. */
export type SellerFacet = {
  __typename?: 'SellerFacet';
  /** The seller. */
  seller: Seller;
  /** The number of products. */
  count: Scalars['Int']['output'];
};

/** A range of prices and its products. */
export type PriceFacet = {
  __typename?: 'PriceFacet';
  /** The lowest price, for `ProductFilter.priceMin`. */
  from: Money;
  /** The highest price, for `ProductFilter.priceMax`. */
  to: Money;
  /** The number of products. */
  count: Scalars['Int']['output'];
};

/** A product and its cursor. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** The goods of the order of an external orchestrator. */
export type ReserveStockInput = {
  /** The orchestrator's own id of the order. */
  orderId: Scalars['ID']['input'];
  /** Products and quantities: at most 100 lines. */
  items: Array<ItemInput>;
  /** Unique for each reservation, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The reservation that is to be cancelled. */
export type CancelReservationInput = {
  /** The id of the reservation or of the order. */
  id: Scalars['ID']['input'];
  /** Unique for each cancellation, chosen by the client. A retry with the same key returns the same result. */
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
  Category: Category;
  Product: Product;
  Seller: Seller;
  Order: Order;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
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
  ProductResult:
    | ( Omit<CreateProductPayload, 'product'> & { product: _RefType['Product'] } )
    | ( Omit<UpdateProductPayload, 'product'> & { product: _RefType['Product'] } )
    | ( Omit<ArchiveProductPayload, 'product'> & { product: _RefType['Product'] } )
    | ( ProductModel )
    | ( ValidationFailed )
    | ( SkuTaken )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  ImportResult:
    | ( Omit<ImportProductsPayload, 'products'> & { products: Array<_RefType['Product']> } )
    | ( ImportedProductsModel )
    | ( ValidationFailed )
    | ( SkuTaken )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  StockResult:
    | ( Omit<SetStockPayload, 'product'> & { product: _RefType['Product'] } )
    | ( Omit<AdjustStockPayload, 'product'> & { product: _RefType['Product'] } )
    | ( ProductModel )
    | ( ValidationFailed )
    | ( BelowReserved )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  SetStocksResult:
    | ( Omit<SetStocksPayload, 'rows'> & { rows: Array<_RefType['StockRow']> } )
    | ( ValidationFailed )
    | ( IdempotencyKeyReused )
  ;
  StockRowResult:
    | ( Omit<StockRowPayload, 'product'> & { product: _RefType['Product'] } )
    | ( BelowReserved )
    | ( VersionConflict )
    | ( NotFound )
  ;
  UpdateProductsResult:
    | ( Omit<UpdateProductsPayload, 'rows'> & { rows: Array<_RefType['ProductRow']> } )
    | ( ValidationFailed )
    | ( IdempotencyKeyReused )
  ;
  ProductRowResult:
    | ( Omit<ProductRowPayload, 'product'> & { product: _RefType['Product'] } )
    | ( ValidationFailed )
    | ( VersionConflict )
    | ( NotFound )
  ;
  CreateProductGroupResult:
    | ( CreateProductGroupPayloadModel )
    | ( ValidationFailed )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  UpdateProductGroupResult:
    | ( UpdateProductGroupPayloadModel )
    | ( ValidationFailed )
    | ( NotFound )
    | ( VersionConflict )
    | ( IdempotencyKeyReused )
  ;
  CreateCategoryResult:
    | ( CreateCategoryPayloadModel )
    | ( ValidationFailed )
    | ( NotFound )
    | ( SlugTaken )
    | ( IdempotencyKeyReused )
  ;
  UpdateCategoryResult:
    | ( UpdateCategoryPayloadModel )
    | ( ValidationFailed )
    | ( NotFound )
    | ( VersionConflict )
    | ( IdempotencyKeyReused )
  ;
  MoveCategoryResult:
    | ( MoveCategoryPayloadModel )
    | ( ValidationFailed )
    | ( NotFound )
    | ( VersionConflict )
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
    | ( SlugTaken )
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
  Category: ResolverTypeWrapper<CategoryModel>;
  Product: ResolverTypeWrapper<ProductModel>;
  Picture: ResolverTypeWrapper<PictureModel>;
  PictureVariant: ResolverTypeWrapper<PictureVariantModel>;
  ProductGroup: ResolverTypeWrapper<ProductGroupModel>;
  OptionValue: ResolverTypeWrapper<OptionValue>;
  ProductStatus: ProductStatus;
  Stock: ResolverTypeWrapper<StockModel>;
  Seller: ResolverTypeWrapper<Pick<Seller, 'id'>>;
  Order: ResolverTypeWrapper<Pick<Order, 'id'>>;
  StockReservation: ResolverTypeWrapper<StockReservationModel>;
  ReservationLine: ResolverTypeWrapper<ReservationLineModel>;
  ReservationStatus: ReservationStatus;
  Availability: ResolverTypeWrapper<Availability>;
  ProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProductResult']>;
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductPayload: ResolverTypeWrapper<Omit<ArchiveProductPayload, 'product'> & { product: ResolversTypes['Product'] }>;
  CreateProductPayload: ResolverTypeWrapper<Omit<CreateProductPayload, 'product'> & { product: ResolversTypes['Product'] }>;
  UpdateProductPayload: ResolverTypeWrapper<Omit<UpdateProductPayload, 'product'> & { product: ResolversTypes['Product'] }>;
  ImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportResult']>;
  ImportProductsInput: ImportProductsInput;
  ImportProductsPayload: ResolverTypeWrapper<Omit<ImportProductsPayload, 'products'> & { products: Array<ResolversTypes['Product']> }>;
  ImportedProducts: ResolverTypeWrapper<ImportedProductsModel>;
  StockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StockResult']>;
  SetStockInput: SetStockInput;
  SetStockPayload: ResolverTypeWrapper<Omit<SetStockPayload, 'product'> & { product: ResolversTypes['Product'] }>;
  AdjustStockInput: AdjustStockInput;
  AdjustStockPayload: ResolverTypeWrapper<Omit<AdjustStockPayload, 'product'> & { product: ResolversTypes['Product'] }>;
  SetStocksResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetStocksResult']>;
  SetStocksPayload: ResolverTypeWrapper<Omit<SetStocksPayload, 'rows'> & { rows: Array<ResolversTypes['StockRow']> }>;
  StockRow: ResolverTypeWrapper<Omit<StockRow, 'result'> & { result: ResolversTypes['StockRowResult'] }>;
  StockRowResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StockRowResult']>;
  StockRowPayload: ResolverTypeWrapper<Omit<StockRowPayload, 'product'> & { product: ResolversTypes['Product'] }>;
  UpdateProductsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProductsResult']>;
  UpdateProductsPayload: ResolverTypeWrapper<Omit<UpdateProductsPayload, 'rows'> & { rows: Array<ResolversTypes['ProductRow']> }>;
  ProductRow: ResolverTypeWrapper<Omit<ProductRow, 'result'> & { result: ResolversTypes['ProductRowResult'] }>;
  ProductRowResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProductRowResult']>;
  ProductRowPayload: ResolverTypeWrapper<Omit<ProductRowPayload, 'product'> & { product: ResolversTypes['Product'] }>;
  CreateProductGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateProductGroupResult']>;
  CreateProductGroupPayload: ResolverTypeWrapper<CreateProductGroupPayloadModel>;
  UpdateProductGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProductGroupResult']>;
  UpdateProductGroupPayload: ResolverTypeWrapper<UpdateProductGroupPayloadModel>;
  CreateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCategoryResult']>;
  CreateCategoryPayload: ResolverTypeWrapper<CreateCategoryPayloadModel>;
  UpdateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCategoryResult']>;
  UpdateCategoryPayload: ResolverTypeWrapper<UpdateCategoryPayloadModel>;
  MoveCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveCategoryResult']>;
  MoveCategoryPayload: ResolverTypeWrapper<MoveCategoryPayloadModel>;
  SlugTaken: ResolverTypeWrapper<SlugTaken>;
  SkuTaken: ResolverTypeWrapper<SkuTaken>;
  BelowReserved: ResolverTypeWrapper<BelowReserved>;
  ItemInput: ItemInput;
  CreateProductGroupInput: CreateProductGroupInput;
  UpdateProductGroupInput: UpdateProductGroupInput;
  VariantInput: VariantInput;
  CreateCategoryInput: CreateCategoryInput;
  UpdateCategoryInput: UpdateCategoryInput;
  MoveCategoryInput: MoveCategoryInput;
  ProductInput: ProductInput;
  ProductPictureInput: ProductPictureInput;
  ProductPatch: ProductPatch;
  SetStocksInput: SetStocksInput;
  StockRowInput: StockRowInput;
  UpdateProductsInput: UpdateProductsInput;
  ProductRowInput: ProductRowInput;
  ProductFilter: ProductFilter;
  ProductOrder: ProductOrder;
  ProductConnection: ResolverTypeWrapper<ProductConnectionModel>;
  ProductFacets: ResolverTypeWrapper<ProductFacetsModel>;
  CategoryFacet: ResolverTypeWrapper<CategoryFacetModel>;
  SellerFacet: ResolverTypeWrapper<Omit<SellerFacet, 'seller'> & { seller: ResolversTypes['Seller'] }>;
  PriceFacet: ResolverTypeWrapper<Omit<PriceFacet, 'from' | 'to'> & { from: ResolversTypes['Money'], to: ResolversTypes['Money'] }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ReserveStockInput: ReserveStockInput;
  CancelReservationInput: CancelReservationInput;
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
  Category: CategoryModel;
  Product: ProductModel;
  Picture: PictureModel;
  PictureVariant: PictureVariantModel;
  ProductGroup: ProductGroupModel;
  OptionValue: OptionValue;
  Stock: StockModel;
  Seller: Pick<Seller, 'id'>;
  Order: Pick<Order, 'id'>;
  StockReservation: StockReservationModel;
  ReservationLine: ReservationLineModel;
  Availability: Availability;
  ProductResult: ResolversUnionTypes<ResolversParentTypes>['ProductResult'];
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductPayload: Omit<ArchiveProductPayload, 'product'> & { product: ResolversParentTypes['Product'] };
  CreateProductPayload: Omit<CreateProductPayload, 'product'> & { product: ResolversParentTypes['Product'] };
  UpdateProductPayload: Omit<UpdateProductPayload, 'product'> & { product: ResolversParentTypes['Product'] };
  ImportResult: ResolversUnionTypes<ResolversParentTypes>['ImportResult'];
  ImportProductsInput: ImportProductsInput;
  ImportProductsPayload: Omit<ImportProductsPayload, 'products'> & { products: Array<ResolversParentTypes['Product']> };
  ImportedProducts: ImportedProductsModel;
  StockResult: ResolversUnionTypes<ResolversParentTypes>['StockResult'];
  SetStockInput: SetStockInput;
  SetStockPayload: Omit<SetStockPayload, 'product'> & { product: ResolversParentTypes['Product'] };
  AdjustStockInput: AdjustStockInput;
  AdjustStockPayload: Omit<AdjustStockPayload, 'product'> & { product: ResolversParentTypes['Product'] };
  SetStocksResult: ResolversUnionTypes<ResolversParentTypes>['SetStocksResult'];
  SetStocksPayload: Omit<SetStocksPayload, 'rows'> & { rows: Array<ResolversParentTypes['StockRow']> };
  StockRow: Omit<StockRow, 'result'> & { result: ResolversParentTypes['StockRowResult'] };
  StockRowResult: ResolversUnionTypes<ResolversParentTypes>['StockRowResult'];
  StockRowPayload: Omit<StockRowPayload, 'product'> & { product: ResolversParentTypes['Product'] };
  UpdateProductsResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProductsResult'];
  UpdateProductsPayload: Omit<UpdateProductsPayload, 'rows'> & { rows: Array<ResolversParentTypes['ProductRow']> };
  ProductRow: Omit<ProductRow, 'result'> & { result: ResolversParentTypes['ProductRowResult'] };
  ProductRowResult: ResolversUnionTypes<ResolversParentTypes>['ProductRowResult'];
  ProductRowPayload: Omit<ProductRowPayload, 'product'> & { product: ResolversParentTypes['Product'] };
  CreateProductGroupResult: ResolversUnionTypes<ResolversParentTypes>['CreateProductGroupResult'];
  CreateProductGroupPayload: CreateProductGroupPayloadModel;
  UpdateProductGroupResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProductGroupResult'];
  UpdateProductGroupPayload: UpdateProductGroupPayloadModel;
  CreateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['CreateCategoryResult'];
  CreateCategoryPayload: CreateCategoryPayloadModel;
  UpdateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCategoryResult'];
  UpdateCategoryPayload: UpdateCategoryPayloadModel;
  MoveCategoryResult: ResolversUnionTypes<ResolversParentTypes>['MoveCategoryResult'];
  MoveCategoryPayload: MoveCategoryPayloadModel;
  SlugTaken: SlugTaken;
  SkuTaken: SkuTaken;
  BelowReserved: BelowReserved;
  ItemInput: ItemInput;
  CreateProductGroupInput: CreateProductGroupInput;
  UpdateProductGroupInput: UpdateProductGroupInput;
  VariantInput: VariantInput;
  CreateCategoryInput: CreateCategoryInput;
  UpdateCategoryInput: UpdateCategoryInput;
  MoveCategoryInput: MoveCategoryInput;
  ProductInput: ProductInput;
  ProductPictureInput: ProductPictureInput;
  ProductPatch: ProductPatch;
  SetStocksInput: SetStocksInput;
  StockRowInput: StockRowInput;
  UpdateProductsInput: UpdateProductsInput;
  ProductRowInput: ProductRowInput;
  ProductFilter: ProductFilter;
  ProductConnection: ProductConnectionModel;
  ProductFacets: ProductFacetsModel;
  CategoryFacet: CategoryFacetModel;
  SellerFacet: Omit<SellerFacet, 'seller'> & { seller: ResolversParentTypes['Seller'] };
  PriceFacet: Omit<PriceFacet, 'from' | 'to'> & { from: ResolversParentTypes['Money'], to: ResolversParentTypes['Money'] };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ReserveStockInput: ReserveStockInput;
  CancelReservationInput: CancelReservationInput;
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
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'ManagedByCheckout' | 'SlugTaken' | 'SkuTaken' | 'BelowReserved', ParentType, ContextType>;
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
  product: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  checkAvailability: Resolver<Array<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<QueryCheckAvailabilityArgs, 'items'>>;
  products: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'orderBy'>>;
  suggestions: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QuerySuggestionsArgs, 'text'>>;
  categories: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  category: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryCategoryArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createProduct: Resolver<ResolversTypes['ProductResult'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  importProducts: Resolver<ResolversTypes['ImportResult'], ParentType, ContextType, Partial<MutationImportProductsArgs>>;
  updateProduct: Resolver<ResolversTypes['ProductResult'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  updateProducts: Resolver<ResolversTypes['UpdateProductsResult'], ParentType, ContextType, RequireFields<MutationUpdateProductsArgs, 'input'>>;
  archiveProduct: Resolver<ResolversTypes['ProductResult'], ParentType, ContextType, Partial<MutationArchiveProductArgs>>;
  setStock: Resolver<ResolversTypes['StockResult'], ParentType, ContextType, Partial<MutationSetStockArgs>>;
  setStocks: Resolver<ResolversTypes['SetStocksResult'], ParentType, ContextType, RequireFields<MutationSetStocksArgs, 'input'>>;
  adjustStock: Resolver<ResolversTypes['StockResult'], ParentType, ContextType, Partial<MutationAdjustStockArgs>>;
  reserveStock: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, Partial<MutationReserveStockArgs>>;
  cancelReservation: Resolver<ResolversTypes['SagaStepAnswer'], ParentType, ContextType, Partial<MutationCancelReservationArgs>>;
  createProductGroup: Resolver<ResolversTypes['CreateProductGroupResult'], ParentType, ContextType, RequireFields<MutationCreateProductGroupArgs, 'input'>>;
  updateProductGroup: Resolver<ResolversTypes['UpdateProductGroupResult'], ParentType, ContextType, RequireFields<MutationUpdateProductGroupArgs, 'input'>>;
  createCategory: Resolver<ResolversTypes['CreateCategoryResult'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  updateCategory: Resolver<ResolversTypes['UpdateCategoryResult'], ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'input'>>;
  moveCategory: Resolver<ResolversTypes['MoveCategoryResult'], ParentType, ContextType, RequireFields<MutationMoveCategoryArgs, 'input'>>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subtreeIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pictures?: Resolver<Array<ResolversTypes['Picture']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['ProductGroup']>, ParentType, ContextType>;
  optionValues?: Resolver<Array<ResolversTypes['OptionValue']>, ParentType, ContextType>;
  seller?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
  stock?: Resolver<ResolversTypes['Stock'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PictureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Picture'] = ResolversParentTypes['Picture']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['PictureVariant']>, ParentType, ContextType>;
};

export type PictureVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PictureVariant'] = ResolversParentTypes['PictureVariant']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductGroup'] = ResolversParentTypes['ProductGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  products?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  seller?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OptionValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OptionValue'] = ResolversParentTypes['OptionValue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  released?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductResult'] = ResolversParentTypes['ProductResult']> = {
  __resolveType: TypeResolveFn<'CreateProductPayload' | 'UpdateProductPayload' | 'ArchiveProductPayload' | 'Product' | 'ValidationFailed' | 'SkuTaken' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ArchiveProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveProductPayload'] = ResolversParentTypes['ArchiveProductPayload']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  __resolveType: TypeResolveFn<'ImportProductsPayload' | 'ImportedProducts' | 'ValidationFailed' | 'SkuTaken' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ImportProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProductsPayload'] = ResolversParentTypes['ImportProductsPayload']> = {
  products?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportedProductsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedProducts'] = ResolversParentTypes['ImportedProducts']> = {
  products?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockResult'] = ResolversParentTypes['StockResult']> = {
  __resolveType: TypeResolveFn<'SetStockPayload' | 'AdjustStockPayload' | 'Product' | 'ValidationFailed' | 'BelowReserved' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SetStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetStockPayload'] = ResolversParentTypes['SetStockPayload']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdjustStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockPayload'] = ResolversParentTypes['AdjustStockPayload']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetStocksResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetStocksResult'] = ResolversParentTypes['SetStocksResult']> = {
  __resolveType: TypeResolveFn<'SetStocksPayload' | 'ValidationFailed' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SetStocksPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetStocksPayload'] = ResolversParentTypes['SetStocksPayload']> = {
  rows?: Resolver<Array<ResolversTypes['StockRow']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockRow'] = ResolversParentTypes['StockRow']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['StockRowResult'], ParentType, ContextType>;
};

export type StockRowResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockRowResult'] = ResolversParentTypes['StockRowResult']> = {
  __resolveType: TypeResolveFn<'StockRowPayload' | 'BelowReserved' | 'VersionConflict' | 'NotFound', ParentType, ContextType>;
};

export type StockRowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockRowPayload'] = ResolversParentTypes['StockRowPayload']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProductsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductsResult'] = ResolversParentTypes['UpdateProductsResult']> = {
  __resolveType: TypeResolveFn<'UpdateProductsPayload' | 'ValidationFailed' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type UpdateProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductsPayload'] = ResolversParentTypes['UpdateProductsPayload']> = {
  rows?: Resolver<Array<ResolversTypes['ProductRow']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductRow'] = ResolversParentTypes['ProductRow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['ProductRowResult'], ParentType, ContextType>;
};

export type ProductRowResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductRowResult'] = ResolversParentTypes['ProductRowResult']> = {
  __resolveType: TypeResolveFn<'ProductRowPayload' | 'ValidationFailed' | 'VersionConflict' | 'NotFound', ParentType, ContextType>;
};

export type ProductRowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductRowPayload'] = ResolversParentTypes['ProductRowPayload']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateProductGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductGroupResult'] = ResolversParentTypes['CreateProductGroupResult']> = {
  __resolveType: TypeResolveFn<'CreateProductGroupPayload' | 'ValidationFailed' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CreateProductGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductGroupPayload'] = ResolversParentTypes['CreateProductGroupPayload']> = {
  group?: Resolver<ResolversTypes['ProductGroup'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProductGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductGroupResult'] = ResolversParentTypes['UpdateProductGroupResult']> = {
  __resolveType: TypeResolveFn<'UpdateProductGroupPayload' | 'ValidationFailed' | 'NotFound' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type UpdateProductGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductGroupPayload'] = ResolversParentTypes['UpdateProductGroupPayload']> = {
  group?: Resolver<ResolversTypes['ProductGroup'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryResult'] = ResolversParentTypes['CreateCategoryResult']> = {
  __resolveType: TypeResolveFn<'CreateCategoryPayload' | 'ValidationFailed' | 'NotFound' | 'SlugTaken' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CreateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryPayload'] = ResolversParentTypes['CreateCategoryPayload']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryResult'] = ResolversParentTypes['UpdateCategoryResult']> = {
  __resolveType: TypeResolveFn<'UpdateCategoryPayload' | 'ValidationFailed' | 'NotFound' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type UpdateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryPayload'] = ResolversParentTypes['UpdateCategoryPayload']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoveCategoryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCategoryResult'] = ResolversParentTypes['MoveCategoryResult']> = {
  __resolveType: TypeResolveFn<'MoveCategoryPayload' | 'ValidationFailed' | 'NotFound' | 'VersionConflict' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type MoveCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCategoryPayload'] = ResolversParentTypes['MoveCategoryPayload']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlugTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlugTaken'] = ResolversParentTypes['SlugTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['ProductFacets'], ParentType, ContextType>;
};

export type ProductFacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductFacets'] = ResolversParentTypes['ProductFacets']> = {
  categories?: Resolver<Array<ResolversTypes['CategoryFacet']>, ParentType, ContextType>;
  sellers?: Resolver<Array<ResolversTypes['SellerFacet']>, ParentType, ContextType>;
  prices?: Resolver<Array<ResolversTypes['PriceFacet']>, ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outOfStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CategoryFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryFacet'] = ResolversParentTypes['CategoryFacet']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SellerFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SellerFacet'] = ResolversParentTypes['SellerFacet']> = {
  seller?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PriceFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceFacet'] = ResolversParentTypes['PriceFacet']> = {
  from?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  WithdrawPayload?: WithdrawPayloadResolvers<ContextType>;
  CancelWithdrawalPayload?: CancelWithdrawalPayloadResolvers<ContextType>;
  ReserveStockPayload?: ReserveStockPayloadResolvers<ContextType>;
  CancelReservationPayload?: CancelReservationPayloadResolvers<ContextType>;
  ReserveDeliveryPayload?: ReserveDeliveryPayloadResolvers<ContextType>;
  CancelDeliveryReservationPayload?: CancelDeliveryReservationPayloadResolvers<ContextType>;
  ManagedByCheckout?: ManagedByCheckoutResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Picture?: PictureResolvers<ContextType>;
  PictureVariant?: PictureVariantResolvers<ContextType>;
  ProductGroup?: ProductGroupResolvers<ContextType>;
  OptionValue?: OptionValueResolvers<ContextType>;
  Stock?: StockResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  StockReservation?: StockReservationResolvers<ContextType>;
  ReservationLine?: ReservationLineResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  ProductResult?: ProductResultResolvers<ContextType>;
  ArchiveProductPayload?: ArchiveProductPayloadResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  ImportProductsPayload?: ImportProductsPayloadResolvers<ContextType>;
  ImportedProducts?: ImportedProductsResolvers<ContextType>;
  StockResult?: StockResultResolvers<ContextType>;
  SetStockPayload?: SetStockPayloadResolvers<ContextType>;
  AdjustStockPayload?: AdjustStockPayloadResolvers<ContextType>;
  SetStocksResult?: SetStocksResultResolvers<ContextType>;
  SetStocksPayload?: SetStocksPayloadResolvers<ContextType>;
  StockRow?: StockRowResolvers<ContextType>;
  StockRowResult?: StockRowResultResolvers<ContextType>;
  StockRowPayload?: StockRowPayloadResolvers<ContextType>;
  UpdateProductsResult?: UpdateProductsResultResolvers<ContextType>;
  UpdateProductsPayload?: UpdateProductsPayloadResolvers<ContextType>;
  ProductRow?: ProductRowResolvers<ContextType>;
  ProductRowResult?: ProductRowResultResolvers<ContextType>;
  ProductRowPayload?: ProductRowPayloadResolvers<ContextType>;
  CreateProductGroupResult?: CreateProductGroupResultResolvers<ContextType>;
  CreateProductGroupPayload?: CreateProductGroupPayloadResolvers<ContextType>;
  UpdateProductGroupResult?: UpdateProductGroupResultResolvers<ContextType>;
  UpdateProductGroupPayload?: UpdateProductGroupPayloadResolvers<ContextType>;
  CreateCategoryResult?: CreateCategoryResultResolvers<ContextType>;
  CreateCategoryPayload?: CreateCategoryPayloadResolvers<ContextType>;
  UpdateCategoryResult?: UpdateCategoryResultResolvers<ContextType>;
  UpdateCategoryPayload?: UpdateCategoryPayloadResolvers<ContextType>;
  MoveCategoryResult?: MoveCategoryResultResolvers<ContextType>;
  MoveCategoryPayload?: MoveCategoryPayloadResolvers<ContextType>;
  SlugTaken?: SlugTakenResolvers<ContextType>;
  SkuTaken?: SkuTakenResolvers<ContextType>;
  BelowReserved?: BelowReservedResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductFacets?: ProductFacetsResolvers<ContextType>;
  CategoryFacet?: CategoryFacetResolvers<ContextType>;
  SellerFacet?: SellerFacetResolvers<ContextType>;
  PriceFacet?: PriceFacetResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
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

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Money as MoneyModel } from '@souk/platform/kernel/money';
import type { SagaReply as SagaReplyModel } from '@souk/platform/kernel/saga-reply';
import type { Order as OrderModel } from '../domain/order.ts';
import type { Parcel as ParcelModel, OrderRefund as OrderRefundModel, OrderItem as OrderItemModel, OrderFailure as OrderFailureModel, OrderEvent as OrderEventModel, SagaRun as SagaRunModel, SagaConnection as SagaConnectionModel, SagaStep as SagaStepModel, Cart as CartModel, CartItem as CartItemModel, OrderConnection as OrderConnectionModel } from './models.ts';
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
  /**
   * An order by id or number (give exactly one of them); null if there is none, or the caller may not see it.
   * Visible to its buyer, the sellers of its products and operators.
   */
  order?: Maybe<Order>;
  /** A parcel; null if there is none, or the caller may not see it. Visible to its seller, the buyer and operators. */
  parcel?: Maybe<Parcel>;
  /** Orders, newest first. */
  orders: OrderConnection;
  /** The executions of checkouts, newest first. For operators. */
  sagas: SagaConnection;
  /** The last record of `order-status`, as the snapshot of a subscription. Null if the caller may not see the order. */
  orderStatusRecord?: Maybe<Scalars['JSON']['output']>;
  /**
   * The caller's cart, or with `token` that of a guest. A user without one gets an empty cart; without a login and without
   * the token of an open cart it is null.
   */
  cart?: Maybe<Cart>;
  /** The last record of `cart-changed`, as the snapshot of a subscription. Null if the caller may not see the cart. */
  cartRecord?: Maybe<Scalars['JSON']['output']>;
};


export type QueryOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryParcelArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  scope?: InputMaybe<OrderScope>;
};


export type QuerySagasArgs = {
  filter?: InputMaybe<SagaFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrderStatusRecordArgs = {
  orderId: Scalars['ID']['input'];
};


export type QueryCartArgs = {
  token?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCartRecordArgs = {
  cartId: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Places an order and starts its checkout. */
  placeOrder: PlaceOrderResult;
  /**
   * Cancels an order that is NEW to CONFIRMED, and releases its money, stock and slot. Allowed to the buyer, operators and the only
   * seller of its products; one of several sellers, and whoever is late for a part of the goods, gets SeveralParcels.
   */
  cancelOrder: OrderTransitionResult;
  /** Marks all pending parcels of a CONFIRMED order as SHIPPED. Allowed to operators and the only seller; one of several gets SeveralParcels. */
  shipOrder: OrderTransitionResult;
  /** Marks all parcels of a SHIPPED order as DELIVERED. Allowed to operators and the only seller; one of several gets SeveralParcels. */
  deliverOrder: OrderTransitionResult;
  /** Marks a PENDING parcel of a CONFIRMED order as SHIPPED. Allowed to its seller and to operators. */
  shipParcel: ShipParcelResult;
  /** Marks a SHIPPED parcel as DELIVERED. Allowed to its seller and to operators. */
  deliverParcel: DeliverParcelResult;
  /**
   * Cancels a PENDING parcel of a CONFIRMED order, or some of its units: the stock is released and their price refunded. Responds once that
   * is done, or with RequestInProgress after 10 seconds. Allowed to its seller, the buyer and operators.
   */
  cancelParcel: CancelParcelResult;
  /**
   * Sets the quantity of a product in a cart; 0 removes it. A repeated request changes nothing. Without a login and without
   * a token it creates a guest's cart, whose token is in the answer once.
   */
  setCartItem: SetCartItemResult;
  /** Removes a product from a cart. A product that is not in it changes nothing. */
  removeCartItem: RemoveCartItemResult;
  /** Removes all products from a cart. An empty cart stays as it is. */
  clearCart: ClearCartResult;
  /**
   * Adds a guest's cart to the cart of the caller, at a login: of a product in both the greater quantity stays. The guest's
   * cart is MERGED then, and a repeated request changes nothing.
   */
  mergeCart: MergeCartResult;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  wait?: InputMaybe<PlaceOrderWait>;
};


export type MutationCancelOrderArgs = {
  input?: InputMaybe<CancelOrderInput>;
  id?: InputMaybe<Scalars['ID']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationShipOrderArgs = {
  input?: InputMaybe<ShipOrderInput>;
  id?: InputMaybe<Scalars['ID']['input']>;
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationDeliverOrderArgs = {
  input?: InputMaybe<DeliverOrderInput>;
  id?: InputMaybe<Scalars['ID']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationShipParcelArgs = {
  input: ShipParcelInput;
};


export type MutationDeliverParcelArgs = {
  input: DeliverParcelInput;
};


export type MutationCancelParcelArgs = {
  input: CancelParcelInput;
};


export type MutationSetCartItemArgs = {
  input: SetCartItemInput;
};


export type MutationRemoveCartItemArgs = {
  input: RemoveCartItemInput;
};


export type MutationClearCartArgs = {
  input: ClearCartInput;
};


export type MutationMergeCartArgs = {
  input: MergeCartInput;
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
  /** The ordered items: 1 to 100. One of several sellers sees own items only. */
  items: Array<OrderItem>;
  /** The goods by seller, in the order of the items. One of several sellers sees the own parcel only. */
  parcels: Array<Parcel>;
  /** The sum of all line totals that the caller sees, as ordered. */
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
  /** The refunds that the caller sees, oldest first. One of several sellers sees those of the own parcel. */
  refunds: Array<OrderRefund>;
  /** What the caller may do with the order as it is now. Another request may come first: then the mutation is refused. */
  actions: Array<OrderAction>;
  /**
   * All events of the order, oldest first. One of several sellers sees those of the order, without their messages, and of the own parcel: then
   * `seq` has gaps.
   */
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

/** The goods of one seller in an order. Visible to that seller, the buyer and operators. */
export type Parcel = {
  __typename?: 'Parcel';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The order that the parcel belongs to. */
  order: Order;
  /** The seller of the goods. */
  seller: Seller;
  /** The items of the seller, as ordered. */
  items: Array<OrderItem>;
  /** The sum of the line totals, as ordered. */
  subtotal: Money;
  /** The price of the units that were cancelled. */
  cancelledAmount: Money;
  /** How much was refunded, beside cancelled units. */
  refundedAmount: Money;
  /** The current status of the parcel. */
  status: ParcelStatus;
  /** What the caller may do with the parcel as it is now. Another request may come first: then the mutation is refused. */
  actions: Array<OrderAction>;
  /** The tracking number that the seller or the carrier gave; null if there is none. */
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** The events of the parcel, oldest first. */
  timeline: Array<OrderEvent>;
  /** The version of the parcel, for `expectedVersion`. Increases with every change of the parcel. */
  version: Scalars['Int']['output'];
};

/** How far a refund is. */
export type RefundStatus =
  /** On its way to the card. */
  | 'PENDING'
  /** The payment provider refused to pay it. The shop still has the money, until an operator pays it again. */
  | 'FAILED'
  /** The buyer has the money. */
  | 'DONE';

/** A refund of an order, or of one of its parcels. */
export type OrderRefund = {
  __typename?: 'OrderRefund';
  /** The unique id, assigned by the shop. */
  id: Scalars['ID']['output'];
  /** The parcel whose seller gave the money back; null for an order whose payment is not divided by parcels. */
  parcelId?: Maybe<Scalars['ID']['output']>;
  /** The amount. */
  amount: Money;
  /** How far the refund is. */
  status: RefundStatus;
  /** When the status last changed. */
  changedAt: Scalars['DateTime']['output'];
};

/** The status of a parcel. */
export type ParcelStatus =
  /** The goods have not left. */
  | 'PENDING'
  /** The goods were shipped. */
  | 'SHIPPED'
  /** The goods were delivered. */
  | 'DELIVERED'
  /** All units were cancelled. */
  | 'CANCELLED';

/** An ordered product, with its name and price at the time the order was placed. */
export type OrderItem = {
  __typename?: 'OrderItem';
  /** The current state of the product. */
  product: Product;
  /** The product's name at the time of the order. */
  name: Scalars['String']['output'];
  /** The number of units, as ordered: 1 or more. */
  quantity: Scalars['Int']['output'];
  /** How many of the units were cancelled. */
  cancelled: Scalars['Int']['output'];
  /** How many of the units were refunded without a cancellation. */
  refunded: Scalars['Int']['output'];
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

/** What a caller may do with an order or a parcel. New actions may be added. */
export type OrderAction =
  /** `cancelOrder` or `cancelParcel`. */
  | 'CANCEL'
  /** `refundPayment`, of the order or of the parcel. */
  | 'REFUND'
  /** `shipOrder` or `shipParcel`. */
  | 'SHIP'
  /** `deliverOrder` or `deliverParcel`. */
  | 'DELIVER';

/** Why an order failed or was cancelled. */
export type FailureCode =
  /** The account had too little money. */
  | 'INSUFFICIENT_FUNDS'
  /** The buyer had no account to pay from. */
  | 'NO_ACCOUNT'
  /** The account was frozen. */
  | 'ACCOUNT_FROZEN'
  /** The account was closed. */
  | 'ACCOUNT_CLOSED'
  /** The account was in another currency. */
  | 'OTHER_CURRENCY'
  /** Fewer units were available than ordered. */
  | 'OUT_OF_STOCK'
  /** The price had changed before the goods were reserved. */
  | 'PRICE_CHANGED'
  /** No delivery slot had room. */
  | 'NO_DELIVERY_SLOT'
  /** A step was not answered in time. */
  | 'TIMED_OUT'
  /** The payment was refunded completely before the goods were shipped. */
  | 'REFUNDED'
  /** The buyer cancelled the order. */
  | 'CANCELLED_BY_BUYER'
  /** A seller cancelled the order. */
  | 'CANCELLED_BY_SELLER'
  /** An operator cancelled the order. */
  | 'CANCELLED_BY_OPERATOR'
  /** Another reason: see `message`. */
  | 'OTHER';

/** Why an order failed or was cancelled. */
export type OrderFailure = {
  __typename?: 'OrderFailure';
  /** The reason. */
  reason: FailureCode;
  /**
   * The code: INSUFFICIENT_FUNDS, NO_ACCOUNT, OUT_OF_STOCK, PRICE_CHANGED, NO_DELIVERY_SLOT, TIMED_OUT, REFUNDED, or CANCELLED_BY_ and who cancelled it. New codes may be added.
   * @deprecated Use `reason`, whose values are known.
   */
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
  /** The id of the parcel that changed; null for a change of the order alone. */
  parcelId?: Maybe<Scalars['ID']['output']>;
  /** The status of that parcel after the event. */
  parcelStatus?: Maybe<ParcelStatus>;
};

/** The execution of an order's checkout saga. */
export type SagaRun = {
  __typename?: 'SagaRun';
  /** The order's id. */
  id: Scalars['ID']['output'];
  /** The order. */
  order: Order;
  /**
   * RUNNING; DONE: the order is confirmed; COMPENSATING or COMPENSATED: the steps are being compensated, or all are. New states may be added.
   * @deprecated Use `status`, whose values are in the schema.
   */
  state: Scalars['String']['output'];
  /** How far the execution has come. */
  status: SagaState;
  /** When the order was placed, with which the checkout begins. */
  startedAt: Scalars['DateTime']['output'];
  /** When the next attempt is due; null once the checkout has ended. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** The trace id in all log lines of this checkout. */
  traceId: Scalars['String']['output'];
  /** The steps executed so far, in order. */
  steps: Array<SagaStep>;
};

/** How far the execution of a checkout has come. */
export type SagaState =
  /** The steps are executed. */
  | 'RUNNING'
  /** A step was refused, or the order is being cancelled: the executed steps are compensated. */
  | 'COMPENSATING'
  /** All steps are executed. */
  | 'DONE'
  /** All executed steps are compensated. */
  | 'COMPENSATED';

/** Filters the executions of checkouts. All given conditions must match. */
export type SagaFilter = {
  /** Matches executions in one of these states. */
  stateIn?: InputMaybe<Array<SagaState>>;
  /** Matches executions that began before this instant. */
  olderThan?: InputMaybe<Scalars['DateTime']['input']>;
  /** Matches parts of the order's number and description, whatever the case and the accents: at most 100 characters. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A page of executions of checkouts. */
export type SagaConnection = {
  __typename?: 'SagaConnection';
  /** The executions of this page. */
  edges: Array<SagaEdge>;
  /** The position of the page. */
  pageInfo: PageInfo;
  /** The number of all matching entries. Costs an extra query. */
  totalCount: Scalars['Int']['output'];
};

/** An execution of a checkout, and its cursor. */
export type SagaEdge = {
  __typename?: 'SagaEdge';
  /** The position in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The execution. */
  node: SagaRun;
};

/** The state of a step of a checkout. */
export type StepState =
  /** The command was sent. */
  | 'ASKED'
  /** The other service has done it. */
  | 'DONE'
  /** The other service has refused it. */
  | 'REFUSED'
  /** A later step compensated it. */
  | 'UNDONE';

/** A step of the checkout: a command to another service. */
export type SagaStep = {
  __typename?: 'SagaStep';
  /** The command, such as hold-payment. */
  name: Scalars['String']['output'];
  /** The state of the step. */
  status: StepState;
  /**
   * ASKED: the command was sent; DONE; REFUSED; UNDONE: a later step compensated it. New states may be added.
   * @deprecated Use `status`, whose values are known.
   */
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

/** A user who sells products. */
export type Seller = {
  __typename?: 'Seller';
  /** The user's id. */
  id: Scalars['ID']['output'];
};

/** A product that is on sale, was on sale, or is a draft. */
export type Product = {
  __typename?: 'Product';
  /** The unique id, assigned by the shop, or by the first stock count of the product. */
  id: Scalars['ID']['output'];
};

/** The shop: what every client may know of its settings. */
export type Shop = {
  __typename?: 'Shop';
  /** Always "shop": there is one. */
  id: Scalars['ID']['output'];
  /** For how many seconds after an order a similar one of the same buyer is answered by DuplicateOrder; 0: never. */
  similarOrderWindowSeconds: Scalars['Int']['output'];
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
export type PlaceOrderResult = PlaceOrderPayload | OrderPlaced | OrderReplayed | DuplicateOrder | ValidationFailed | OutOfStock | PriceChanged | UnknownProduct | UnknownUser | NotFound | CartOrdered | IdempotencyKeyReused | RequestInProgress;

/** A placed order. */
export type PlaceOrderPayload = {
  __typename?: 'PlaceOrderPayload';
  /** The current state of the order. */
  order: Order;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** A new order: the answer to the deprecated arguments of `placeOrder`. */
export type OrderPlaced = {
  __typename?: 'OrderPlaced';
  /** The new order. */
  order: Order;
};

/** A retry: the same key and input came before. Nothing was done again. The answer to the deprecated arguments of `placeOrder`. */
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

/** The cart was ordered by an earlier request with another key. */
export type CartOrdered = Refusal & {
  __typename?: 'CartOrdered';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The order of the cart. */
  order: Order;
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
export type OrderTransitionResult = CancelOrderPayload | ShipOrderPayload | DeliverOrderPayload | Order | ValidationFailed | IllegalTransition | VersionConflict | NotFound | IdempotencyKeyReused | RequestInProgress | SeveralParcels;

/** The order that is to be cancelled. */
export type CancelOrderInput = {
  /** The order's id. */
  id: Scalars['ID']['input'];
  /** The reason, as others will read it. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The `version` of the order that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** A cancelled order. */
export type CancelOrderPayload = {
  __typename?: 'CancelOrderPayload';
  /** The current state of the order. */
  order: Order;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The order that was shipped. */
export type ShipOrderInput = {
  /** The order's id. */
  id: Scalars['ID']['input'];
  /** The carrier's tracking number; optional. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** The `version` of the order that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** A shipped order. */
export type ShipOrderPayload = {
  __typename?: 'ShipOrderPayload';
  /** The current state of the order. */
  order: Order;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The order that was delivered. */
export type DeliverOrderInput = {
  /** The order's id. */
  id: Scalars['ID']['input'];
  /** The `version` of the order that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** A delivered order. */
export type DeliverOrderPayload = {
  __typename?: 'DeliverOrderPayload';
  /** The current state of the order. */
  order: Order;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The shipped parcel, or why it was not changed. */
export type ShipParcelResult = ShipParcelPayload | ValidationFailed | IllegalTransition | IllegalParcelTransition | VersionConflict | NotFound | IdempotencyKeyReused | RequestInProgress;

/** A shipped parcel. */
export type ShipParcelPayload = {
  __typename?: 'ShipParcelPayload';
  /** The current state of the parcel. */
  parcel: Parcel;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The delivered parcel, or why it was not changed. */
export type DeliverParcelResult = DeliverParcelPayload | ValidationFailed | IllegalParcelTransition | VersionConflict | NotFound | IdempotencyKeyReused;

/** A delivered parcel. */
export type DeliverParcelPayload = {
  __typename?: 'DeliverParcelPayload';
  /** The current state of the parcel. */
  parcel: Parcel;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The parcel without the cancelled units, or why nothing was cancelled. */
export type CancelParcelResult = CancelParcelPayload | ValidationFailed | IllegalTransition | IllegalParcelTransition | NothingToCancel | VersionConflict | NotFound | IdempotencyKeyReused | RequestInProgress;

/** A parcel of which units were cancelled. */
export type CancelParcelPayload = {
  __typename?: 'CancelParcelPayload';
  /** The current state of the parcel. */
  parcel: Parcel;
  /** Whether this is the result of an earlier request with the same key, and nothing was done again. */
  replayed: Scalars['Boolean']['output'];
};

/** The order cannot be changed as a whole by the caller, or not any more. Change its parcels one by one. */
export type SeveralParcels = Refusal & {
  __typename?: 'SeveralParcels';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The ids of the parcels that the caller can change. */
  parcelIds: Array<Scalars['ID']['output']>;
};

/** The status of the parcel can't change from the current one to the requested one. */
export type IllegalParcelTransition = Refusal & {
  __typename?: 'IllegalParcelTransition';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The current status of the parcel. */
  from: ParcelStatus;
  /** The requested status. */
  to: ParcelStatus;
};

/** The parcel does not have that many units any more. */
export type NothingToCancel = Refusal & {
  __typename?: 'NothingToCancel';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** The units that are left. */
  remaining: Array<ProductUnits>;
};

/** Units of a product. */
export type ProductUnits = {
  __typename?: 'ProductUnits';
  /** The product's id. */
  productId: Scalars['ID']['output'];
  /** The number of units. */
  quantity: Scalars['Int']['output'];
};

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

/** The parcel to ship. */
export type ShipParcelInput = {
  /** The parcel's id. */
  parcelId: Scalars['ID']['input'];
  /** The carrier's tracking number; optional. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** The `version` of the parcel that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The parcel that was delivered. */
export type DeliverParcelInput = {
  /** The parcel's id. */
  parcelId: Scalars['ID']['input'];
  /** The `version` of the parcel that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** What to cancel of a parcel. */
export type CancelParcelInput = {
  /** The parcel's id. */
  parcelId: Scalars['ID']['input'];
  /** The units to cancel: 1 to 100 lines, each product once. Left out: all that are left. */
  lines?: InputMaybe<Array<ProductUnitsInput>>;
  /** The reason, as others will read it: at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The `version` of the parcel that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: Scalars['ID']['input'];
};

/** Units of a product. */
export type ProductUnitsInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The number of units: 1 to 10,000. */
  quantity: Scalars['Int']['input'];
};

/**
 * The products that a user or a guest is about to order. The cart of a user is visible to that user. The id of a guest's
 * cart is a random number that only those know who have its token: whoever names it may read the cart, and only the token
 * changes it.
 */
export type Cart = {
  __typename?: 'Cart';
  /** The unique id. The nil UUID for an empty cart that is not stored: a cart is stored with its first item. */
  id: Scalars['ID']['output'];
  /** The version of the cart, for `expectedVersion`; 0 for a cart that is not stored. */
  version: Scalars['Int']['output'];
  /** The status of the cart. Only an OPEN cart changes. */
  status: CartStatus;
  /** The items, in the order in which they were added: at most 100, each product once. */
  items: Array<CartItem>;
  /** The sum of the items that are for sale, at the current prices. */
  total: Money;
  /** The number of units of all items. */
  itemCount: Scalars['Int']['output'];
  /** When the cart is deleted unless it changes before: 180 days after the last change, or 30 days for a guest. */
  expiresAt: Scalars['DateTime']['output'];
};

/** A product in a cart, with what has changed since it was added. */
export type CartItem = {
  __typename?: 'CartItem';
  /** The current state of the product. */
  product: Product;
  /** The number of units: 1 to 10,000. */
  quantity: Scalars['Int']['output'];
  /** The price of one unit when the quantity was last set. */
  priceSeen: Money;
  /** The price of one unit now; null if the product is not for sale. */
  currentPrice?: Maybe<Money>;
  /** The item's price now: currentPrice × quantity; null if the product is not for sale. */
  lineTotal?: Maybe<Money>;
  /** How many units can be bought now, as a hint: only an order reserves them. Null if it is not known. */
  available?: Maybe<Scalars['Int']['output']>;
  /** Why the item can't be ordered as it is; null if nothing is known to be in the way. */
  problem?: Maybe<CartProblem>;
  /** When the product was added. */
  addedAt: Scalars['DateTime']['output'];
};

/** The status of a cart. An OPEN cart becomes one of the others, and then never changes. */
export type CartStatus =
  /** The cart can be changed and ordered. */
  | 'OPEN'
  /** The items were ordered, and the cart is empty. */
  | 'ORDERED'
  /** A guest's cart whose items are in the cart of a user now. */
  | 'MERGED'
  /** The cart was not changed for too long, and is empty. */
  | 'EXPIRED';

/** Why an item of a cart can't be ordered as it is. If there are several reasons, the first of this list. */
export type CartProblem =
  /** The product is not for sale. Remove it. */
  | 'NOT_FOR_SALE'
  /** Fewer units are available than the quantity. Set a lower quantity. */
  | 'NOT_ENOUGH'
  /** The price has changed since the quantity was set. Set the quantity again to accept the current price. */
  | 'PRICE_CHANGED';

/** A product and its quantity in a cart. */
export type SetCartItemInput = {
  /** The token of a guest's cart. Left out: the caller's own cart, or a new one for a guest. */
  token?: InputMaybe<Scalars['ID']['input']>;
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The number of units: 1 to 10,000, or 0 to remove the product. */
  quantity: Scalars['Int']['input'];
  /** The `version` of the cart that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The cart, or why it was not changed. */
export type SetCartItemResult = SetCartItemPayload | ValidationFailed | NotFound | UnknownProduct | CartFull | VersionConflict | RequestInProgress;

/** The cart after `setCartItem`. */
export type SetCartItemPayload = {
  __typename?: 'SetCartItemPayload';
  /** The current state of the cart. */
  cart: Cart;
  /** The token of a guest's cart that this request created: it is the only access to it, and never returned again. Null otherwise. */
  token?: Maybe<Scalars['ID']['output']>;
  /** Whether nothing was changed, as the cart had this quantity at this price. */
  replayed: Scalars['Boolean']['output'];
};

/** A product to remove from a cart. */
export type RemoveCartItemInput = {
  /** The token of a guest's cart. Left out: the caller's own cart. */
  token?: InputMaybe<Scalars['ID']['input']>;
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The `version` of the cart that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The cart, or why it was not changed. */
export type RemoveCartItemResult = RemoveCartItemPayload | ValidationFailed | NotFound | VersionConflict;

/** The cart after `removeCartItem`. */
export type RemoveCartItemPayload = {
  __typename?: 'RemoveCartItemPayload';
  /** The current state of the cart. */
  cart: Cart;
  /** Whether nothing was changed, as the product was not in the cart. */
  replayed: Scalars['Boolean']['output'];
};

/** The cart to clear. */
export type ClearCartInput = {
  /** The token of a guest's cart. Left out: the caller's own cart. */
  token?: InputMaybe<Scalars['ID']['input']>;
  /** The `version` of the cart that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The cart, or why it was not changed. */
export type ClearCartResult = ClearCartPayload | ValidationFailed | NotFound | VersionConflict;

/** The cart after `clearCart`. */
export type ClearCartPayload = {
  __typename?: 'ClearCartPayload';
  /** The current state of the cart: without items. */
  cart: Cart;
  /** Whether nothing was changed, as the cart was empty. */
  replayed: Scalars['Boolean']['output'];
};

/** The guest's cart to merge. */
export type MergeCartInput = {
  /** The token of the guest's cart. */
  token: Scalars['ID']['input'];
};

/** The caller's cart, or why the guest's cart was not merged. Nothing is lost by a refusal: both carts stay as they are. */
export type MergeCartResult = MergeCartPayload | ValidationFailed | NotFound | CartFull;

/** The caller's cart after `mergeCart`. */
export type MergeCartPayload = {
  __typename?: 'MergeCartPayload';
  /** The current state of the caller's cart. */
  cart: Cart;
  /** Whether nothing was changed, as the guest's cart had been merged before. */
  replayed: Scalars['Boolean']['output'];
};

/** The cart would have more items than it may have. Remove some, then try again. */
export type CartFull = Refusal & {
  __typename?: 'CartFull';
  /** The reason, as a text for the user. */
  message: Scalars['String']['output'];
  /** How many different products a cart may have. */
  itemsMax: Scalars['Int']['output'];
};

/** The order to place. */
export type PlaceOrderInput = {
  /** The buyer's id. Defaults to the caller; another user requires `orders:admin`. */
  buyerId?: InputMaybe<Scalars['ID']['input']>;
  /** The items: 1 to 100, each product once. Give either these or `cartId`. */
  items?: InputMaybe<Array<OrderItemInput>>;
  /**
   * The caller's cart, whose items are ordered at the prices that were seen, and which is ORDERED and empty then. Another
   * price is answered by PriceChanged.
   */
  cartId?: InputMaybe<Scalars['ID']['input']>;
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
  /**
   * Unique for each order, chosen by the client. A retry with the same key returns the same order, without a time limit.
   * With `cartId` it may be left out: the cart in its version is the key, so that two requests for it make one order.
   */
  idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** When to respond. Defaults to ACCEPTED. */
  wait?: InputMaybe<PlaceOrderWait>;
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
  /** Who receives the goods: at most 100 characters. Left out: the buyer. */
  recipient?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number for the courier, such as +7 900 000-00-00: 5 to 15 digits, with spaces, brackets, dots and hyphens. */
  telephone?: InputMaybe<Scalars['String']['input']>;
  /** The company at the address: at most 100 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
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
  Parcel: Parcel;
  User: User;
  Shop: Shop;
  Cart: Cart;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & ( GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"number":true}> ) );
  Parcel:
    ( { __typename: 'Parcel' }
    & GraphQLRecursivePick<FederationTypes['Parcel'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Shop:
    ( { __typename: 'Shop' }
    & GraphQLRecursivePick<FederationTypes['Shop'], {"id":true}> );
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
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
  PlaceOrderResult:
    | ( Omit<PlaceOrderPayload, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<OrderPlaced, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<OrderReplayed, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<DuplicateOrder, 'order'> & { order: _RefType['Order'] } )
    | ( ValidationFailed )
    | ( OutOfStock )
    | ( Omit<PriceChanged, 'total' | 'prices'> & { total: _RefType['Money'], prices: Array<_RefType['CurrentPrice']> } )
    | ( UnknownProduct )
    | ( UnknownUser )
    | ( NotFound )
    | ( Omit<CartOrdered, 'order'> & { order: _RefType['Order'] } )
    | ( IdempotencyKeyReused )
    | ( RequestInProgress )
  ;
  OrderTransitionResult:
    | ( Omit<CancelOrderPayload, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<ShipOrderPayload, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<DeliverOrderPayload, 'order'> & { order: _RefType['Order'] } )
    | ( OrderModel )
    | ( ValidationFailed )
    | ( IllegalTransition )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
    | ( RequestInProgress )
    | ( SeveralParcels )
  ;
  ShipParcelResult:
    | ( Omit<ShipParcelPayload, 'parcel'> & { parcel: _RefType['Parcel'] } )
    | ( ValidationFailed )
    | ( IllegalTransition )
    | ( IllegalParcelTransition )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
    | ( RequestInProgress )
  ;
  DeliverParcelResult:
    | ( Omit<DeliverParcelPayload, 'parcel'> & { parcel: _RefType['Parcel'] } )
    | ( ValidationFailed )
    | ( IllegalParcelTransition )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
  ;
  CancelParcelResult:
    | ( Omit<CancelParcelPayload, 'parcel'> & { parcel: _RefType['Parcel'] } )
    | ( ValidationFailed )
    | ( IllegalTransition )
    | ( IllegalParcelTransition )
    | ( NothingToCancel )
    | ( VersionConflict )
    | ( NotFound )
    | ( IdempotencyKeyReused )
    | ( RequestInProgress )
  ;
  SetCartItemResult:
    | ( Omit<SetCartItemPayload, 'cart'> & { cart: _RefType['Cart'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( UnknownProduct )
    | ( CartFull )
    | ( VersionConflict )
    | ( RequestInProgress )
  ;
  RemoveCartItemResult:
    | ( Omit<RemoveCartItemPayload, 'cart'> & { cart: _RefType['Cart'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( VersionConflict )
  ;
  ClearCartResult:
    | ( Omit<ClearCartPayload, 'cart'> & { cart: _RefType['Cart'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( VersionConflict )
  ;
  MergeCartResult:
    | ( Omit<MergeCartPayload, 'cart'> & { cart: _RefType['Cart'] } )
    | ( ValidationFailed )
    | ( NotFound )
    | ( CartFull )
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
    | ( Omit<CartOrdered, 'order'> & { order: _RefType['Order'] } )
    | ( OutOfStock )
    | ( UnknownProduct )
    | ( UnknownUser )
    | ( RequestInProgress )
    | ( Omit<PriceChanged, 'total' | 'prices'> & { total: _RefType['Money'], prices: Array<_RefType['CurrentPrice']> } )
    | ( SeveralParcels )
    | ( IllegalParcelTransition )
    | ( NothingToCancel )
    | ( IllegalTransition )
    | ( CartFull )
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
  Order: ResolverTypeWrapper<OrderModel>;
  Parcel: ResolverTypeWrapper<ParcelModel>;
  RefundStatus: RefundStatus;
  OrderRefund: ResolverTypeWrapper<OrderRefundModel>;
  ParcelStatus: ParcelStatus;
  OrderItem: ResolverTypeWrapper<OrderItemModel>;
  OrderStatus: OrderStatus;
  StatusProfile: StatusProfile;
  OrderAction: OrderAction;
  FailureCode: FailureCode;
  OrderFailure: ResolverTypeWrapper<OrderFailureModel>;
  OrderEvent: ResolverTypeWrapper<OrderEventModel>;
  SagaRun: ResolverTypeWrapper<SagaRunModel>;
  SagaState: SagaState;
  SagaFilter: SagaFilter;
  SagaConnection: ResolverTypeWrapper<SagaConnectionModel>;
  SagaEdge: ResolverTypeWrapper<Omit<SagaEdge, 'node'> & { node: ResolversTypes['SagaRun'] }>;
  StepState: StepState;
  SagaStep: ResolverTypeWrapper<SagaStepModel>;
  User: ResolverTypeWrapper<Pick<User, 'id'>>;
  Seller: ResolverTypeWrapper<Pick<Seller, 'id'>>;
  Product: ResolverTypeWrapper<Pick<Product, 'id'>>;
  Shop: ResolverTypeWrapper<Pick<Shop, 'id'>>;
  OrderScope: OrderScope;
  PlaceOrderWait: PlaceOrderWait;
  PlaceOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlaceOrderResult']>;
  PlaceOrderPayload: ResolverTypeWrapper<Omit<PlaceOrderPayload, 'order'> & { order: ResolversTypes['Order'] }>;
  OrderPlaced: ResolverTypeWrapper<Omit<OrderPlaced, 'order'> & { order: ResolversTypes['Order'] }>;
  OrderReplayed: ResolverTypeWrapper<Omit<OrderReplayed, 'order'> & { order: ResolversTypes['Order'] }>;
  DuplicateOrder: ResolverTypeWrapper<Omit<DuplicateOrder, 'order'> & { order: ResolversTypes['Order'] }>;
  CartOrdered: ResolverTypeWrapper<Omit<CartOrdered, 'order'> & { order: ResolversTypes['Order'] }>;
  OutOfStock: ResolverTypeWrapper<OutOfStock>;
  UnknownProduct: ResolverTypeWrapper<UnknownProduct>;
  UnknownUser: ResolverTypeWrapper<UnknownUser>;
  RequestInProgress: ResolverTypeWrapper<RequestInProgress>;
  PriceChanged: ResolverTypeWrapper<Omit<PriceChanged, 'total' | 'prices'> & { total: ResolversTypes['Money'], prices: Array<ResolversTypes['CurrentPrice']> }>;
  CurrentPrice: ResolverTypeWrapper<Omit<CurrentPrice, 'unitPrice'> & { unitPrice: ResolversTypes['Money'] }>;
  OrderTransitionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderTransitionResult']>;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: ResolverTypeWrapper<Omit<CancelOrderPayload, 'order'> & { order: ResolversTypes['Order'] }>;
  ShipOrderInput: ShipOrderInput;
  ShipOrderPayload: ResolverTypeWrapper<Omit<ShipOrderPayload, 'order'> & { order: ResolversTypes['Order'] }>;
  DeliverOrderInput: DeliverOrderInput;
  DeliverOrderPayload: ResolverTypeWrapper<Omit<DeliverOrderPayload, 'order'> & { order: ResolversTypes['Order'] }>;
  ShipParcelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ShipParcelResult']>;
  ShipParcelPayload: ResolverTypeWrapper<Omit<ShipParcelPayload, 'parcel'> & { parcel: ResolversTypes['Parcel'] }>;
  DeliverParcelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeliverParcelResult']>;
  DeliverParcelPayload: ResolverTypeWrapper<Omit<DeliverParcelPayload, 'parcel'> & { parcel: ResolversTypes['Parcel'] }>;
  CancelParcelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelParcelResult']>;
  CancelParcelPayload: ResolverTypeWrapper<Omit<CancelParcelPayload, 'parcel'> & { parcel: ResolversTypes['Parcel'] }>;
  SeveralParcels: ResolverTypeWrapper<SeveralParcels>;
  IllegalParcelTransition: ResolverTypeWrapper<IllegalParcelTransition>;
  NothingToCancel: ResolverTypeWrapper<NothingToCancel>;
  ProductUnits: ResolverTypeWrapper<ProductUnits>;
  IllegalTransition: ResolverTypeWrapper<IllegalTransition>;
  ShipParcelInput: ShipParcelInput;
  DeliverParcelInput: DeliverParcelInput;
  CancelParcelInput: CancelParcelInput;
  ProductUnitsInput: ProductUnitsInput;
  Cart: ResolverTypeWrapper<CartModel>;
  CartItem: ResolverTypeWrapper<CartItemModel>;
  CartStatus: CartStatus;
  CartProblem: CartProblem;
  SetCartItemInput: SetCartItemInput;
  SetCartItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetCartItemResult']>;
  SetCartItemPayload: ResolverTypeWrapper<Omit<SetCartItemPayload, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  RemoveCartItemInput: RemoveCartItemInput;
  RemoveCartItemResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveCartItemResult']>;
  RemoveCartItemPayload: ResolverTypeWrapper<Omit<RemoveCartItemPayload, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  ClearCartInput: ClearCartInput;
  ClearCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClearCartResult']>;
  ClearCartPayload: ResolverTypeWrapper<Omit<ClearCartPayload, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  MergeCartInput: MergeCartInput;
  MergeCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MergeCartResult']>;
  MergeCartPayload: ResolverTypeWrapper<Omit<MergeCartPayload, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  CartFull: ResolverTypeWrapper<CartFull>;
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
  WithdrawPayload: Omit<WithdrawPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  CancelWithdrawalPayload: Omit<CancelWithdrawalPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  ReserveStockPayload: Omit<ReserveStockPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  CancelReservationPayload: Omit<CancelReservationPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  ReserveDeliveryPayload: Omit<ReserveDeliveryPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  CancelDeliveryReservationPayload: Omit<CancelDeliveryReservationPayload, 'result'> & { result: ResolversParentTypes['SagaStepResult'] };
  ManagedByCheckout: ManagedByCheckout;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Order: OrderModel;
  Parcel: ParcelModel;
  OrderRefund: OrderRefundModel;
  OrderItem: OrderItemModel;
  OrderFailure: OrderFailureModel;
  OrderEvent: OrderEventModel;
  SagaRun: SagaRunModel;
  SagaFilter: SagaFilter;
  SagaConnection: SagaConnectionModel;
  SagaEdge: Omit<SagaEdge, 'node'> & { node: ResolversParentTypes['SagaRun'] };
  SagaStep: SagaStepModel;
  User: Pick<User, 'id'>;
  Seller: Pick<Seller, 'id'>;
  Product: Pick<Product, 'id'>;
  Shop: Pick<Shop, 'id'>;
  PlaceOrderResult: ResolversUnionTypes<ResolversParentTypes>['PlaceOrderResult'];
  PlaceOrderPayload: Omit<PlaceOrderPayload, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderPlaced: Omit<OrderPlaced, 'order'> & { order: ResolversParentTypes['Order'] };
  OrderReplayed: Omit<OrderReplayed, 'order'> & { order: ResolversParentTypes['Order'] };
  DuplicateOrder: Omit<DuplicateOrder, 'order'> & { order: ResolversParentTypes['Order'] };
  CartOrdered: Omit<CartOrdered, 'order'> & { order: ResolversParentTypes['Order'] };
  OutOfStock: OutOfStock;
  UnknownProduct: UnknownProduct;
  UnknownUser: UnknownUser;
  RequestInProgress: RequestInProgress;
  PriceChanged: Omit<PriceChanged, 'total' | 'prices'> & { total: ResolversParentTypes['Money'], prices: Array<ResolversParentTypes['CurrentPrice']> };
  CurrentPrice: Omit<CurrentPrice, 'unitPrice'> & { unitPrice: ResolversParentTypes['Money'] };
  OrderTransitionResult: ResolversUnionTypes<ResolversParentTypes>['OrderTransitionResult'];
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: Omit<CancelOrderPayload, 'order'> & { order: ResolversParentTypes['Order'] };
  ShipOrderInput: ShipOrderInput;
  ShipOrderPayload: Omit<ShipOrderPayload, 'order'> & { order: ResolversParentTypes['Order'] };
  DeliverOrderInput: DeliverOrderInput;
  DeliverOrderPayload: Omit<DeliverOrderPayload, 'order'> & { order: ResolversParentTypes['Order'] };
  ShipParcelResult: ResolversUnionTypes<ResolversParentTypes>['ShipParcelResult'];
  ShipParcelPayload: Omit<ShipParcelPayload, 'parcel'> & { parcel: ResolversParentTypes['Parcel'] };
  DeliverParcelResult: ResolversUnionTypes<ResolversParentTypes>['DeliverParcelResult'];
  DeliverParcelPayload: Omit<DeliverParcelPayload, 'parcel'> & { parcel: ResolversParentTypes['Parcel'] };
  CancelParcelResult: ResolversUnionTypes<ResolversParentTypes>['CancelParcelResult'];
  CancelParcelPayload: Omit<CancelParcelPayload, 'parcel'> & { parcel: ResolversParentTypes['Parcel'] };
  SeveralParcels: SeveralParcels;
  IllegalParcelTransition: IllegalParcelTransition;
  NothingToCancel: NothingToCancel;
  ProductUnits: ProductUnits;
  IllegalTransition: IllegalTransition;
  ShipParcelInput: ShipParcelInput;
  DeliverParcelInput: DeliverParcelInput;
  CancelParcelInput: CancelParcelInput;
  ProductUnitsInput: ProductUnitsInput;
  Cart: CartModel;
  CartItem: CartItemModel;
  SetCartItemInput: SetCartItemInput;
  SetCartItemResult: ResolversUnionTypes<ResolversParentTypes>['SetCartItemResult'];
  SetCartItemPayload: Omit<SetCartItemPayload, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  RemoveCartItemInput: RemoveCartItemInput;
  RemoveCartItemResult: ResolversUnionTypes<ResolversParentTypes>['RemoveCartItemResult'];
  RemoveCartItemPayload: Omit<RemoveCartItemPayload, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  ClearCartInput: ClearCartInput;
  ClearCartResult: ResolversUnionTypes<ResolversParentTypes>['ClearCartResult'];
  ClearCartPayload: Omit<ClearCartPayload, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  MergeCartInput: MergeCartInput;
  MergeCartResult: ResolversUnionTypes<ResolversParentTypes>['MergeCartResult'];
  MergeCartPayload: Omit<MergeCartPayload, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  CartFull: CartFull;
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
  __resolveType: TypeResolveFn<'ValidationFailed' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'EmailTaken' | 'ManagedByCheckout' | 'DuplicateOrder' | 'CartOrdered' | 'OutOfStock' | 'UnknownProduct' | 'UnknownUser' | 'RequestInProgress' | 'PriceChanged' | 'SeveralParcels' | 'IllegalParcelTransition' | 'NothingToCancel' | 'IllegalTransition' | 'CartFull', ParentType, ContextType>;
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
  order: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  parcel: Resolver<Maybe<ResolversTypes['Parcel']>, ParentType, ContextType, RequireFields<QueryParcelArgs, 'id'>>;
  orders: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first' | 'scope'>>;
  sagas: Resolver<ResolversTypes['SagaConnection'], ParentType, ContextType, RequireFields<QuerySagasArgs, 'first'>>;
  orderStatusRecord: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryOrderStatusRecordArgs, 'orderId'>>;
  cart: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, Partial<QueryCartArgs>>;
  cartRecord: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryCartRecordArgs, 'cartId'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  placeOrder: Resolver<ResolversTypes['PlaceOrderResult'], ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  cancelOrder: Resolver<ResolversTypes['OrderTransitionResult'], ParentType, ContextType, Partial<MutationCancelOrderArgs>>;
  shipOrder: Resolver<ResolversTypes['OrderTransitionResult'], ParentType, ContextType, Partial<MutationShipOrderArgs>>;
  deliverOrder: Resolver<ResolversTypes['OrderTransitionResult'], ParentType, ContextType, Partial<MutationDeliverOrderArgs>>;
  shipParcel: Resolver<ResolversTypes['ShipParcelResult'], ParentType, ContextType, RequireFields<MutationShipParcelArgs, 'input'>>;
  deliverParcel: Resolver<ResolversTypes['DeliverParcelResult'], ParentType, ContextType, RequireFields<MutationDeliverParcelArgs, 'input'>>;
  cancelParcel: Resolver<ResolversTypes['CancelParcelResult'], ParentType, ContextType, RequireFields<MutationCancelParcelArgs, 'input'>>;
  setCartItem: Resolver<ResolversTypes['SetCartItemResult'], ParentType, ContextType, RequireFields<MutationSetCartItemArgs, 'input'>>;
  removeCartItem: Resolver<ResolversTypes['RemoveCartItemResult'], ParentType, ContextType, RequireFields<MutationRemoveCartItemArgs, 'input'>>;
  clearCart: Resolver<ResolversTypes['ClearCartResult'], ParentType, ContextType, RequireFields<MutationClearCartArgs, 'input'>>;
  mergeCart: Resolver<ResolversTypes['MergeCartResult'], ParentType, ContextType, RequireFields<MutationMergeCartArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  buyer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['OrderItem']>, ParentType, ContextType>;
  parcels?: Resolver<Array<ResolversTypes['Parcel']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingAddress?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  statusView?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OrderStatusViewArgs, 'profile'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['OrderFailure']>, ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['OrderRefund']>, ParentType, ContextType>;
  actions?: Resolver<Array<ResolversTypes['OrderAction']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  saga?: Resolver<Maybe<ResolversTypes['SagaRun']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParcelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Parcel'] = ResolversParentTypes['Parcel'], FederationReferenceType extends FederationReferenceTypes['Parcel'] = FederationReferenceTypes['Parcel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Parcel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  seller?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['OrderItem']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cancelledAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refundedAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ParcelStatus'], ParentType, ContextType>;
  actions?: Resolver<Array<ResolversTypes['OrderAction']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRefund'] = ResolversParentTypes['OrderRefund']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parcelId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderItem'] = ResolversParentTypes['OrderItem']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderFailure'] = ResolversParentTypes['OrderFailure']> = {
  reason?: Resolver<ResolversTypes['FailureCode'], ParentType, ContextType>;
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
  parcelId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parcelStatus?: Resolver<Maybe<ResolversTypes['ParcelStatus']>, ParentType, ContextType>;
};

export type SagaRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaRun'] = ResolversParentTypes['SagaRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SagaState'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['SagaStep']>, ParentType, ContextType>;
};

export type SagaConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaConnection'] = ResolversParentTypes['SagaConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SagaEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SagaEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaEdge'] = ResolversParentTypes['SagaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SagaRun'], ParentType, ContextType>;
};

export type SagaStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SagaStep'] = ResolversParentTypes['SagaStep']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StepState'], ParentType, ContextType>;
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

export type SellerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ShopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shop'] = ResolversParentTypes['Shop'], FederationReferenceType extends FederationReferenceTypes['Shop'] = FederationReferenceTypes['Shop']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shop']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  similarOrderWindowSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlaceOrderResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderResult'] = ResolversParentTypes['PlaceOrderResult']> = {
  __resolveType: TypeResolveFn<'PlaceOrderPayload' | 'OrderPlaced' | 'OrderReplayed' | 'DuplicateOrder' | 'ValidationFailed' | 'OutOfStock' | 'PriceChanged' | 'UnknownProduct' | 'UnknownUser' | 'NotFound' | 'CartOrdered' | 'IdempotencyKeyReused' | 'RequestInProgress', ParentType, ContextType>;
};

export type PlaceOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderPayload'] = ResolversParentTypes['PlaceOrderPayload']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type CartOrderedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartOrdered'] = ResolversParentTypes['CartOrdered']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'CancelOrderPayload' | 'ShipOrderPayload' | 'DeliverOrderPayload' | 'Order' | 'ValidationFailed' | 'IllegalTransition' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'RequestInProgress' | 'SeveralParcels', ParentType, ContextType>;
};

export type CancelOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipOrderPayload'] = ResolversParentTypes['ShipOrderPayload']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliverOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverOrderPayload'] = ResolversParentTypes['DeliverOrderPayload']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipParcelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipParcelResult'] = ResolversParentTypes['ShipParcelResult']> = {
  __resolveType: TypeResolveFn<'ShipParcelPayload' | 'ValidationFailed' | 'IllegalTransition' | 'IllegalParcelTransition' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'RequestInProgress', ParentType, ContextType>;
};

export type ShipParcelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipParcelPayload'] = ResolversParentTypes['ShipParcelPayload']> = {
  parcel?: Resolver<ResolversTypes['Parcel'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliverParcelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverParcelResult'] = ResolversParentTypes['DeliverParcelResult']> = {
  __resolveType: TypeResolveFn<'DeliverParcelPayload' | 'ValidationFailed' | 'IllegalParcelTransition' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type DeliverParcelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverParcelPayload'] = ResolversParentTypes['DeliverParcelPayload']> = {
  parcel?: Resolver<ResolversTypes['Parcel'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelParcelResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelParcelResult'] = ResolversParentTypes['CancelParcelResult']> = {
  __resolveType: TypeResolveFn<'CancelParcelPayload' | 'ValidationFailed' | 'IllegalTransition' | 'IllegalParcelTransition' | 'NothingToCancel' | 'VersionConflict' | 'NotFound' | 'IdempotencyKeyReused' | 'RequestInProgress', ParentType, ContextType>;
};

export type CancelParcelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelParcelPayload'] = ResolversParentTypes['CancelParcelPayload']> = {
  parcel?: Resolver<ResolversTypes['Parcel'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeveralParcelsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeveralParcels'] = ResolversParentTypes['SeveralParcels']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parcelIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalParcelTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalParcelTransition'] = ResolversParentTypes['IllegalParcelTransition']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ParcelStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ParcelStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingToCancelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingToCancel'] = ResolversParentTypes['NothingToCancel']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remaining?: Resolver<Array<ResolversTypes['ProductUnits']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductUnits'] = ResolversParentTypes['ProductUnits']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IllegalTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalTransition'] = ResolversParentTypes['IllegalTransition']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartStatus'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['CartItem']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CartItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartItem'] = ResolversParentTypes['CartItem']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priceSeen?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  currentPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lineTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['CartProblem']>, ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SetCartItemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartItemResult'] = ResolversParentTypes['SetCartItemResult']> = {
  __resolveType: TypeResolveFn<'SetCartItemPayload' | 'ValidationFailed' | 'NotFound' | 'UnknownProduct' | 'CartFull' | 'VersionConflict' | 'RequestInProgress', ParentType, ContextType>;
};

export type SetCartItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartItemPayload'] = ResolversParentTypes['SetCartItemPayload']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveCartItemResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCartItemResult'] = ResolversParentTypes['RemoveCartItemResult']> = {
  __resolveType: TypeResolveFn<'RemoveCartItemPayload' | 'ValidationFailed' | 'NotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type RemoveCartItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCartItemPayload'] = ResolversParentTypes['RemoveCartItemPayload']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClearCartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearCartResult'] = ResolversParentTypes['ClearCartResult']> = {
  __resolveType: TypeResolveFn<'ClearCartPayload' | 'ValidationFailed' | 'NotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type ClearCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearCartPayload'] = ResolversParentTypes['ClearCartPayload']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeCartResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeCartResult'] = ResolversParentTypes['MergeCartResult']> = {
  __resolveType: TypeResolveFn<'MergeCartPayload' | 'ValidationFailed' | 'NotFound' | 'CartFull', ParentType, ContextType>;
};

export type MergeCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeCartPayload'] = ResolversParentTypes['MergeCartPayload']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartFullResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartFull'] = ResolversParentTypes['CartFull']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  itemsMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  WithdrawPayload?: WithdrawPayloadResolvers<ContextType>;
  CancelWithdrawalPayload?: CancelWithdrawalPayloadResolvers<ContextType>;
  ReserveStockPayload?: ReserveStockPayloadResolvers<ContextType>;
  CancelReservationPayload?: CancelReservationPayloadResolvers<ContextType>;
  ReserveDeliveryPayload?: ReserveDeliveryPayloadResolvers<ContextType>;
  CancelDeliveryReservationPayload?: CancelDeliveryReservationPayloadResolvers<ContextType>;
  ManagedByCheckout?: ManagedByCheckoutResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Parcel?: ParcelResolvers<ContextType>;
  OrderRefund?: OrderRefundResolvers<ContextType>;
  OrderItem?: OrderItemResolvers<ContextType>;
  OrderFailure?: OrderFailureResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  SagaRun?: SagaRunResolvers<ContextType>;
  SagaConnection?: SagaConnectionResolvers<ContextType>;
  SagaEdge?: SagaEdgeResolvers<ContextType>;
  SagaStep?: SagaStepResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Shop?: ShopResolvers<ContextType>;
  PlaceOrderResult?: PlaceOrderResultResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  OrderPlaced?: OrderPlacedResolvers<ContextType>;
  OrderReplayed?: OrderReplayedResolvers<ContextType>;
  DuplicateOrder?: DuplicateOrderResolvers<ContextType>;
  CartOrdered?: CartOrderedResolvers<ContextType>;
  OutOfStock?: OutOfStockResolvers<ContextType>;
  UnknownProduct?: UnknownProductResolvers<ContextType>;
  UnknownUser?: UnknownUserResolvers<ContextType>;
  RequestInProgress?: RequestInProgressResolvers<ContextType>;
  PriceChanged?: PriceChangedResolvers<ContextType>;
  CurrentPrice?: CurrentPriceResolvers<ContextType>;
  OrderTransitionResult?: OrderTransitionResultResolvers<ContextType>;
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  ShipOrderPayload?: ShipOrderPayloadResolvers<ContextType>;
  DeliverOrderPayload?: DeliverOrderPayloadResolvers<ContextType>;
  ShipParcelResult?: ShipParcelResultResolvers<ContextType>;
  ShipParcelPayload?: ShipParcelPayloadResolvers<ContextType>;
  DeliverParcelResult?: DeliverParcelResultResolvers<ContextType>;
  DeliverParcelPayload?: DeliverParcelPayloadResolvers<ContextType>;
  CancelParcelResult?: CancelParcelResultResolvers<ContextType>;
  CancelParcelPayload?: CancelParcelPayloadResolvers<ContextType>;
  SeveralParcels?: SeveralParcelsResolvers<ContextType>;
  IllegalParcelTransition?: IllegalParcelTransitionResolvers<ContextType>;
  NothingToCancel?: NothingToCancelResolvers<ContextType>;
  ProductUnits?: ProductUnitsResolvers<ContextType>;
  IllegalTransition?: IllegalTransitionResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartItem?: CartItemResolvers<ContextType>;
  SetCartItemResult?: SetCartItemResultResolvers<ContextType>;
  SetCartItemPayload?: SetCartItemPayloadResolvers<ContextType>;
  RemoveCartItemResult?: RemoveCartItemResultResolvers<ContextType>;
  RemoveCartItemPayload?: RemoveCartItemPayloadResolvers<ContextType>;
  ClearCartResult?: ClearCartResultResolvers<ContextType>;
  ClearCartPayload?: ClearCartPayloadResolvers<ContextType>;
  MergeCartResult?: MergeCartResultResolvers<ContextType>;
  MergeCartPayload?: MergeCartPayloadResolvers<ContextType>;
  CartFull?: CartFullResolvers<ContextType>;
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

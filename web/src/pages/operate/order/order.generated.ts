import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The order that is to be cancelled. */
export type CancelOrderInput = {
  /** The order's id. */
  id: string;
  /** The reason, as others will read it. */
  reason?: string | null | undefined;
  /** The `version` of the order that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

/** The parcel that was delivered. */
export type DeliverParcelInput = {
  /** The parcel's id. */
  parcelId: string;
  /** The `version` of the parcel that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
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

/** An amount of money as input. */
export type MoneyInput = {
  /** Zero or more, with at most ten digits and two decimals: "1999.00". */
  amount: string;
  /** The currency code in ISO 4217. Defaults to the shop's currency; any other currency is refused. */
  currency?: string | null | undefined;
};

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

/** Where the money of an order comes from. */
export type PaymentMethod =
  /** From the buyer's account in the shop. */
  | 'WALLET'
  /** From a card, through the payment provider: the buyer approves the payment on a page of the provider. */
  | 'CARD';

/** The status of an order's payment. */
export type PaymentStatus =
  /** The payment is requested, but not decided yet. */
  | 'PENDING'
  /** The buyer has to approve the payment by card: see `action`. */
  | 'REQUIRES_ACTION'
  /** Held while the checkout runs. */
  | 'HELD'
  /** The payment is captured. */
  | 'CAPTURED'
  /** The payment was declined. */
  | 'DECLINED'
  /** The held amount was released without a capture. */
  | 'RELEASED'
  /** A part of the captured payment was refunded. */
  | 'PARTIALLY_REFUNDED'
  /** The captured payment was refunded completely. */
  | 'REFUNDED';

/** Units of a product to refund. */
export type RefundLineInput = {
  /** The product's id. */
  productId: string;
  /** How many units: 1 to 10,000. */
  quantity: number;
};

/** What to refund of an order's payment. */
export type RefundPaymentInput = {
  /** The order's id. */
  orderId: string;
  /** The parcel whose seller gives the money back. Required for an amount of an order of several parcels. */
  parcelId?: string | null | undefined;
  /** The amount: more than zero. Left out without `lines`: all that is left to refund, of the parcel or of the order. */
  amount?: MoneyInput | null | undefined;
  /** The units to refund, of one or several parcels, at the price that was paid: each product once, at most 100. An `amount` beside them must be their price. */
  lines?: Array<RefundLineInput> | null | undefined;
  /** Unique for each refund, chosen by the client. A retry with the same key refunds nothing. */
  idempotencyKey: string;
};

/** How far a refund is. */
export type RefundStatus =
  /** On its way to the card. */
  | 'PENDING'
  /** The payment provider refused to pay it. The shop still has the money, until an operator pays it again. */
  | 'FAILED'
  /** The buyer has the money. */
  | 'DONE';

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

/** The parcel to ship. */
export type ShipParcelInput = {
  /** The parcel's id. */
  parcelId: string;
  /** The carrier's tracking number; optional. */
  trackingNumber?: string | null | undefined;
  /** The `version` of the parcel that the caller has read; another current version is a VersionConflict. Left out: not checked. */
  expectedVersion?: number | null | undefined;
  /** Unique for each attempt, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
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

export type OperatedOrderQueryVariables = Exact<{
  id: string;
}>;


export type OperatedOrderQuery = { order: { id: string, number: string, status: OrderStatus, createdAt: string, version: number, description: string | null, actions: Array<OrderAction>, buyer: { id: string, username: string } | null, total: { amount: string, currency: string, minorUnits: string }, items: Array<{ name: string, quantity: number, cancelled: number, lineTotal: { amount: string, currency: string, minorUnits: string }, product: { id: string } }>, shippingAddress: { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null }, failure: { reason: FailureCode, message: string, compensated: boolean } | null, payment: { method: PaymentMethod, status: PaymentStatus, amount: { amount: string, currency: string, minorUnits: string }, refunded: { amount: string, currency: string, minorUnits: string }, refundFailed: { amount: string, currency: string, minorUnits: string } } | null, refunds: Array<{ id: string, status: RefundStatus, changedAt: string, amount: { amount: string, currency: string, minorUnits: string } }>, parcels: Array<{ id: string, status: ParcelStatus, version: number, actions: Array<OrderAction>, trackingNumber: string | null, seller: { id: string, displayName: string }, subtotal: { amount: string, currency: string, minorUnits: string }, delivery: { status: DeliveryStatus, slot: { from: string, to: string } | null } | null }>, timeline: Array<{ seq: number, type: string, status: OrderStatus, at: string, message: string | null }>, saga: { status: SagaState, startedAt: string, nextAttemptAt: string | null, traceId: string, steps: Array<{ name: string, status: StepState, attempts: number, transactionId: string | null, error: string | null, startedAt: string | null, finishedAt: string | null }> } | null } | null };

export type SagaPartsFragment = { status: SagaState, startedAt: string, nextAttemptAt: string | null, traceId: string, steps: Array<{ name: string, status: StepState, attempts: number, transactionId: string | null, error: string | null, startedAt: string | null, finishedAt: string | null }> };

export type CancelOperatedMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOperatedMutation = { cancelOrder:
    | { __typename: 'CancelOrderPayload' }
    | { __typename: 'ShipOrderPayload' }
    | { __typename: 'DeliverOrderPayload' }
    | { __typename: 'Order' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'RequestInProgress', message: string }
    | { __typename: 'SeveralParcels', message: string }
   };

export type RefundOperatedMutationVariables = Exact<{
  input: RefundPaymentInput;
}>;


export type RefundOperatedMutation = { refundPayment:
    | { __typename: 'RefundPaymentPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NothingToRefund', message: string }
    | { __typename: 'TooManyUnits', message: string }
    | { __typename: 'ParcelRequired', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type ShipOperatedMutationVariables = Exact<{
  input: ShipParcelInput;
}>;


export type ShipOperatedMutation = { shipParcel:
    | { __typename: 'ShipParcelPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'IllegalParcelTransition', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'RequestInProgress', message: string }
   };

export type DeliverOperatedMutationVariables = Exact<{
  input: DeliverParcelInput;
}>;


export type DeliverOperatedMutation = { deliverParcel:
    | { __typename: 'DeliverParcelPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'IllegalParcelTransition', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export type AddressPartsFragment = { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null };

export const OperatedOrderDocument = "query OperatedOrder($id: ID!) { order(id: $id) { id number status createdAt version description actions buyer { id username } total { ...MoneyParts } items { name quantity cancelled lineTotal { ...MoneyParts } product { id } } shippingAddress { ...AddressParts } failure { reason message compensated } payment { method status amount { ...MoneyParts } refunded { ...MoneyParts } refundFailed { ...MoneyParts } } refunds { id status changedAt amount { ...MoneyParts } } parcels { id status version actions trackingNumber seller { id displayName } subtotal { ...MoneyParts } delivery { status slot { from to } } } timeline { seq type status at message } saga { ...SagaParts } } } fragment SagaParts on SagaRun { status startedAt nextAttemptAt traceId steps { name status attempts transactionId error startedAt finishedAt } } fragment MoneyParts on Money { amount currency minorUnits } fragment AddressParts on Address { street city state country zipCode recipient telephone company }" as Document<OperatedOrderQuery, OperatedOrderQueryVariables>;
export const CancelOperatedDocument = "mutation CancelOperated($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<CancelOperatedMutation, CancelOperatedMutationVariables>;
export const RefundOperatedDocument = "mutation RefundOperated($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<RefundOperatedMutation, RefundOperatedMutationVariables>;
export const ShipOperatedDocument = "mutation ShipOperated($input: ShipParcelInput!) { shipParcel(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<ShipOperatedMutation, ShipOperatedMutationVariables>;
export const DeliverOperatedDocument = "mutation DeliverOperated($input: DeliverParcelInput!) { deliverParcel(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<DeliverOperatedMutation, DeliverOperatedMutationVariables>;

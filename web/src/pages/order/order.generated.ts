import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A note for a delivery. */
export type AddDeliveryNoteInput = {
  /** The delivery's id. */
  id: string;
  /** The note. */
  note: string;
  /** Unique for each note, chosen by the client. A retry with the same key adds nothing. */
  idempotencyKey: string;
};

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

/** The new slot of a delivery. */
export type RescheduleDeliveryInput = {
  /** The delivery's id. */
  id: string;
  /** The new slot's id. */
  slotId: string;
  /** Unique for each change, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

export type OrderQueryVariables = Exact<{
  id: string;
}>;


export type OrderQuery = { order: { id: string, number: string, status: OrderStatus, createdAt: string, version: number, description: string | null, actions: Array<OrderAction>, total: { amount: string, currency: string, minorUnits: string }, items: Array<{ name: string, quantity: number, cancelled: number, unitPrice: { amount: string, currency: string, minorUnits: string }, lineTotal: { amount: string, currency: string, minorUnits: string }, product: { id: string } }>, shippingAddress: { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null }, failure: { reason: FailureCode, message: string, compensated: boolean } | null, payment: { method: PaymentMethod, status: PaymentStatus, amount: { amount: string, currency: string, minorUnits: string }, refunded: { amount: string, currency: string, minorUnits: string }, action: { url: string } | null } | null, parcels: Array<{ id: string, status: ParcelStatus, trackingNumber: string | null, seller: { displayName: string }, items: Array<{ name: string, quantity: number, cancelled: number }>, delivery: { id: string, status: DeliveryStatus, slot: { from: string, to: string } | null, events: Array<{ at: string, note: string | null }> } | null }>, timeline: Array<{ seq: number, type: string, status: OrderStatus, at: string, message: string | null, parcelId: string | null, parcelStatus: ParcelStatus | null }> } | null };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder:
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

export type FreeSlotsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type FreeSlotsQuery = { deliverySlots: Array<{ id: string, from: string, to: string, free: number }> };

export type RescheduleDeliveryMutationVariables = Exact<{
  input?: RescheduleDeliveryInput | null | undefined;
}>;


export type RescheduleDeliveryMutation = { rescheduleDelivery:
    | { __typename: 'RescheduleDeliveryPayload' }
    | { __typename: 'Delivery' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'SlotFull', message: string, alternatives: Array<{ from: string }> }
    | { __typename: 'IllegalDeliveryTransition', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type AddDeliveryNoteMutationVariables = Exact<{
  input?: AddDeliveryNoteInput | null | undefined;
}>;


export type AddDeliveryNoteMutation = { addDeliveryNote:
    | { __typename: 'AddDeliveryNotePayload' }
    | { __typename: 'Delivery' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type OrderChangesSubscriptionVariables = Exact<{
  orderId: string;
  after?: string | null | undefined;
}>;


export type OrderChangesSubscription = { orderStatusChanged: { cursor: string, snapshot: boolean, event: { seq: number, type: string, status: OrderStatus, at: string, message: string | null, parcelId: string | null, parcelStatus: ParcelStatus | null } } };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export type AddressPartsFragment = { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null };

export const OrderDocument = "query Order($id: ID!) { order(id: $id) { id number status createdAt version description actions total { ...MoneyParts } items { name quantity cancelled unitPrice { ...MoneyParts } lineTotal { ...MoneyParts } product { id } } shippingAddress { ...AddressParts } failure { reason message compensated } payment { method status amount { ...MoneyParts } refunded { ...MoneyParts } action { url } } parcels { id status trackingNumber seller { displayName } items { name quantity cancelled } delivery { id status slot { from to } events { at note } } } timeline { seq type status at message parcelId parcelStatus } } } fragment MoneyParts on Money { amount currency minorUnits } fragment AddressParts on Address { street city state country zipCode recipient telephone company }" as Document<OrderQuery, OrderQueryVariables>;
export const CancelOrderDocument = "mutation CancelOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<CancelOrderMutation, CancelOrderMutationVariables>;
export const FreeSlotsDocument = "query FreeSlots($from: DateTime!, $to: DateTime!) { deliverySlots(from: $from, to: $to) { id from to free } }" as Document<FreeSlotsQuery, FreeSlotsQueryVariables>;
export const RescheduleDeliveryDocument = "mutation RescheduleDelivery($input: RescheduleDeliveryInput) { rescheduleDelivery(input: $input) { __typename ... on SlotFull { alternatives { from } } ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<RescheduleDeliveryMutation, RescheduleDeliveryMutationVariables>;
export const AddDeliveryNoteDocument = "mutation AddDeliveryNote($input: AddDeliveryNoteInput) { addDeliveryNote(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<AddDeliveryNoteMutation, AddDeliveryNoteMutationVariables>;
export const OrderChangesDocument = "subscription OrderChanges($orderId: ID!, $after: String) { orderStatusChanged(orderId: $orderId, after: $after) { cursor snapshot event { seq type status at message parcelId parcelStatus } } }" as Document<OrderChangesSubscription, OrderChangesSubscriptionVariables>;

import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What to cancel of a parcel. */
export type CancelParcelInput = {
  /** The parcel's id. */
  parcelId: string;
  /** The units to cancel: 1 to 100 lines, each product once. Left out: all that are left. */
  lines?: Array<ProductUnitsInput> | null | undefined;
  /** The reason, as others will read it: at most 500 characters. */
  reason?: string | null | undefined;
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

/** Whether earnings can be paid out. */
export type EarningsState =
  /** The goods are not delivered yet, or the holding time after the delivery is not over. */
  | 'PENDING'
  /** The earnings can be paid out. */
  | 'DUE';

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

/** Units of a product. */
export type ProductUnitsInput = {
  /** The product's id. */
  productId: string;
  /** The number of units: 1 to 10,000. */
  quantity: number;
};

/** How far a refund is. */
export type RefundStatus =
  /** On its way to the card. */
  | 'PENDING'
  /** The payment provider refused to pay it. The shop still has the money, until an operator pays it again. */
  | 'FAILED'
  /** The buyer has the money. */
  | 'DONE';

export type SellParcelQueryVariables = Exact<{
  id: string;
}>;


export type SellParcelQuery = { order: { id: string, number: string, status: OrderStatus, version: number, createdAt: string, description: string | null, shippingAddress: { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null }, refunds: Array<{ id: string, parcelId: string | null, status: RefundStatus, changedAt: string, amount: { amount: string, currency: string, minorUnits: string } }>, timeline: Array<{ seq: number, type: string, status: OrderStatus, at: string, message: string | null, parcelId: string | null, parcelStatus: ParcelStatus | null }>, parcels: Array<{ id: string, status: ParcelStatus, version: number, trackingNumber: string | null, actions: Array<OrderAction>, seller: { id: string }, subtotal: { amount: string, currency: string, minorUnits: string }, items: Array<{ name: string, quantity: number, cancelled: number, refunded: number, unitPrice: { amount: string, currency: string, minorUnits: string }, lineTotal: { amount: string, currency: string, minorUnits: string }, product: { id: string } }>, delivery: { status: DeliveryStatus, slot: { from: string, to: string } | null, events: Array<{ at: string, note: string | null }> } | null, earnings: { state: EarningsState, dueAt: string | null, amount: { amount: string, currency: string, minorUnits: string }, refunded: { amount: string, currency: string, minorUnits: string }, commission: { amount: string, currency: string, minorUnits: string }, net: { amount: string, currency: string, minorUnits: string } } | null }> } | null };

export type CancelParcelMutationVariables = Exact<{
  input: CancelParcelInput;
}>;


export type CancelParcelMutation = { cancelParcel:
    | { __typename: 'CancelParcelPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'IllegalParcelTransition', message: string }
    | { __typename: 'NothingToCancel', message: string }
    | { __typename: 'VersionConflict', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'RequestInProgress', message: string }
   };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export type AddressPartsFragment = { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null };

export const SellParcelDocument = "query SellParcel($id: ID!) { order(id: $id) { id number status version createdAt description shippingAddress { ...AddressParts } refunds { id parcelId amount { ...MoneyParts } status changedAt } timeline { seq type status at message parcelId parcelStatus } parcels { id status version trackingNumber actions seller { id } subtotal { ...MoneyParts } items { name quantity cancelled refunded unitPrice { ...MoneyParts } lineTotal { ...MoneyParts } product { id } } delivery { status slot { from to } events { at note } } earnings { amount { ...MoneyParts } refunded { ...MoneyParts } commission { ...MoneyParts } net { ...MoneyParts } state dueAt } } } } fragment MoneyParts on Money { amount currency minorUnits } fragment AddressParts on Address { street city state country zipCode recipient telephone company }" as Document<SellParcelQuery, SellParcelQueryVariables>;
export const CancelParcelDocument = "mutation CancelParcel($input: CancelParcelInput!) { cancelParcel(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<CancelParcelMutation, CancelParcelMutationVariables>;

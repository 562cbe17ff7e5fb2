import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A delivery address. If you have it as one line, put it into `street` and leave the other parts empty. */
export type AddressInput = {
  /** Street and house number, or the whole address in one line. */
  street: string;
  /** Town or village. */
  city: string;
  /** State or region; optional. */
  state?: string | null | undefined;
  /** Country, as free text. */
  country: string;
  /** Postal code. */
  zipCode: string;
  /** Who receives the goods: at most 100 characters. Left out: the buyer. */
  recipient?: string | null | undefined;
  /** A telephone number for the courier, such as +7 900 000-00-00: 5 to 15 digits, with spaces, brackets, dots and hyphens. */
  telephone?: string | null | undefined;
  /** The company at the address: at most 100 characters. */
  company?: string | null | undefined;
};

/** Why an item of a cart can't be ordered as it is. If there are several reasons, the first of this list. */
export type CartProblem =
  /** The product is not for sale. Remove it. */
  | 'NOT_FOR_SALE'
  /** Fewer units are available than the quantity. Set a lower quantity. */
  | 'NOT_ENOUGH'
  /** The price has changed since the quantity was set. Set the quantity again to accept the current price. */
  | 'PRICE_CHANGED';

/** An amount of money as input. */
export type MoneyInput = {
  /** Zero or more, with at most ten digits and two decimals: "1999.00". */
  amount: string;
  /** The currency code in ISO 4217. Defaults to the shop's currency; any other currency is refused. */
  currency?: string | null | undefined;
};

/** A product and a quantity. */
export type OrderItemInput = {
  /** The product's id. */
  productId: string;
  /** The number of units: 1 to 10,000. */
  quantity: number;
  /** The price of one unit that the buyer expects; another price is answered by PriceChanged. Left out: not checked. */
  expectedUnitPrice?: MoneyInput | null | undefined;
};

/** Where the money of an order comes from. */
export type PaymentMethod =
  /** From the buyer's account in the shop. */
  | 'WALLET'
  /** From a card, through the payment provider: the buyer approves the payment on a page of the provider. */
  | 'CARD';

/** The order to place. */
export type PlaceOrderInput = {
  /** The buyer's id. Defaults to the caller; another user requires `orders:admin`. */
  buyerId?: string | null | undefined;
  /** The items: 1 to 100, each product once. Give either these or `cartId`. */
  items?: Array<OrderItemInput> | null | undefined;
  /**
   * The caller's cart, whose items are ordered at the prices that were seen, and which is ORDERED and empty then. Another
   * price is answered by PriceChanged.
   */
  cartId?: string | null | undefined;
  /** The delivery address. Defaults to the first address of the buyer's profile. */
  shippingAddress?: AddressInput | null | undefined;
  /** The delivery slot. Defaults to the slot of `deliveryWish`, or else to the first slot with free capacity. */
  deliverySlotId?: string | null | undefined;
  /** The preferred delivery time, instead of a slot: selects the slot that contains this instant. */
  deliveryWish?: string | null | undefined;
  /** A note of the buyer: at most 500 characters. */
  description?: string | null | undefined;
  /** The total that the buyer expects; another total is answered by PriceChanged. Left out: not checked. */
  expectedTotal?: MoneyInput | null | undefined;
  /** Where the money comes from. Defaults to WALLET. With CARD the buyer has to approve the payment at `payment.action.url`: the order waits for that. */
  payWith?: PaymentMethod | null | undefined;
  /** Places the order even if the buyer placed a similar one a moment ago. */
  allowDuplicate?: boolean | null | undefined;
  /**
   * Unique for each order, chosen by the client. A retry with the same key returns the same order, without a time limit.
   * With `cartId` it may be left out: the cart in its version is the key, so that two requests for it make one order.
   */
  idempotencyKey?: string | null | undefined;
  /** When to respond. Defaults to ACCEPTED. */
  wait?: PlaceOrderWait | null | undefined;
};

/** When `placeOrder` responds. */
export type PlaceOrderWait =
  /** As soon as the order is stored; subscribe for its progress. Checks the stock first: OutOfStock means that no order was stored. */
  | 'ACCEPTED'
  /** When the checkout has completed, successfully or not (the order may be FAILED), but after 10 seconds at the latest. */
  | 'SETTLED';

export type CheckoutQueryVariables = Exact<{
  cart?: string | null | undefined;
  from: string;
  to: string;
}>;


export type CheckoutQuery = { me: { id: string, addresses: Array<{ street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null }>, account: { id: string, available: { amount: string, currency: string, minorUnits: string } } | null } | null, cart: { id: string, version: number, itemCount: number, total: { amount: string, currency: string, minorUnits: string }, items: Array<{ quantity: number, problem: CartProblem | null, lineTotal: { amount: string, currency: string, minorUnits: string } | null, product: { id: string, name: string } }> } | null, deliverySlots: Array<{ id: string, from: string, to: string, free: number }> };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder:
    | { __typename: 'PlaceOrderPayload', order: { id: string } }
    | { __typename: 'OrderPlaced' }
    | { __typename: 'OrderReplayed' }
    | { __typename: 'DuplicateOrder', message: string, order: { id: string, number: string } }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'OutOfStock', message: string }
    | { __typename: 'PriceChanged', message: string, total: { amount: string, currency: string, minorUnits: string } }
    | { __typename: 'UnknownProduct', message: string }
    | { __typename: 'UnknownUser', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'CartOrdered', message: string, order: { id: string, number: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'RequestInProgress', retryAfterSeconds: number, message: string }
   };

export type MoneyPartsFragment = { amount: string, currency: string, minorUnits: string };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export type AddressPartsFragment = { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null };

export const CheckoutDocument = "query Checkout($cart: ID, $from: DateTime!, $to: DateTime!) { me { id addresses { ...AddressParts } account { id available { ...MoneyParts } } } cart(token: $cart) { id version itemCount total { ...MoneyParts } items { quantity problem lineTotal { ...MoneyParts } product { id name } } } deliverySlots(from: $from, to: $to) { id from to free } } fragment MoneyParts on Money { amount currency minorUnits } fragment AddressParts on Address { street city state country zipCode recipient telephone company }" as Document<CheckoutQuery, CheckoutQueryVariables>;
export const PlaceOrderDocument = "mutation PlaceOrder($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on PlaceOrderPayload { order { id } } ... on DuplicateOrder { order { id number } } ... on CartOrdered { order { id number } } ... on RequestInProgress { retryAfterSeconds } ... on PriceChanged { total { ...MoneyParts } } ...FieldErrors ... on Refusal { message } } } fragment MoneyParts on Money { amount currency minorUnits } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<PlaceOrderMutation, PlaceOrderMutationVariables>;

import type { Connection } from '@souk/platform/graphql/connection';
import type { CartContent, CartItem as Item } from '../domain/cart-items.ts';
import type { Change, Failure } from '../domain/change.ts';
import type { Order } from '../domain/order.ts';
import type { OrderLine } from '../domain/order-line.ts';
import type { OrderRefund as RefundValue } from '../domain/order-refund.ts';
import type { Offer } from '../domain/order-request.ts';
import type { Parcel as ParcelValue } from '../domain/parcel.ts';
import type { Step } from '../sagas/steps-of.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type OrderItem = OrderLine & {
  readonly cancelled: number;
  readonly refunded: number;
  readonly createdAt: Date;
};
export type OrderRefund = RefundValue & { readonly currency: string };
/** A parcel, with the order that it is a part of. */
export type Parcel = { readonly order: Order; readonly parcel: ParcelValue };
export type OrderEvent = Change;
export type OrderFailure = Failure;
export type SagaRun = Order;
export type SagaStep = Step;
export type OrderConnection = Connection<Order>;
export type SagaConnection = Connection<Order>;
export type Cart = CartContent;
/** An item with the offer of its product; null until its event has arrived. */
export type CartItem = Item & { readonly offer: Offer | null };

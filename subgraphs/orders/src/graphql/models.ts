import type { Connection } from '@souk/platform/graphql/connection';
import type { Change } from '../domain/change.ts';
import type { Order } from '../domain/order.ts';
import type { OrderLine } from '../domain/order-line.ts';
import type { Parcel as ParcelValue } from '../domain/parcel.ts';
import type { Step } from '../sagas/steps-of.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type OrderItem = OrderLine & { readonly cancelled: number; readonly createdAt: Date };
/** A parcel, with the order that it is a part of. */
export type Parcel = { readonly order: Order; readonly parcel: ParcelValue };
export type OrderEvent = Change;
export type SagaRun = Order;
export type SagaStep = Step;
export type OrderConnection = Connection<Order>;
export type SagaConnection = Connection<Order>;

import type { Connection } from '@souk/platform/graphql/connection';
import type { Change, Order } from '../domain/order.ts';
import type { OrderLine } from '../domain/order-line.ts';
import type { Step } from '../sagas/steps-of.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type OrderItem = OrderLine & { readonly createdAt: Date };
export type OrderEvent = Change;
export type SagaRun = Order;
export type SagaStep = Step;
export type OrderConnection = Connection<Order>;
export type SagaConnection = Connection<Order>;

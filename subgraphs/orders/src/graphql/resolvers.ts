import { typeOr } from '@souk/platform/graphql/graphql';
import { cancelOrder } from './mutation/cancel-order.ts';
import { deliverOrder } from './mutation/deliver-order.ts';
import { placeOrder } from './mutation/place-order.ts';
import { shipOrder } from './mutation/ship-order.ts';
import { order } from './query/order.ts';
import { orderStatusRecord } from './query/order-status-record.ts';
import { orders } from './query/orders.ts';
import { sagas } from './query/sagas.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Order } from './types/order.ts';
import { OrderItem } from './types/order-item.ts';
import { SagaRun } from './types/saga-run.ts';
import { SagaStep } from './types/saga-step.ts';
import { Shop } from './types/shop.ts';
import { User } from './types/user.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { order, orders, sagas, orderStatusRecord },
  Mutation: { placeOrder, cancelOrder, shipOrder, deliverOrder },
  Order,
  OrderTransitionResult: typeOr('Order'),
  OrderItem,
  SagaRun,
  SagaStep,
  Shop,
  User,
};

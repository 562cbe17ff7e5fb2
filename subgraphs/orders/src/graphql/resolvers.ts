import { typeOr } from '@souk/platform/graphql/graphql';
import { cancelOrder } from './mutation/cancel-order.ts';
import { cancelParcel } from './mutation/cancel-parcel.ts';
import { deliverOrder } from './mutation/deliver-order.ts';
import { deliverParcel } from './mutation/deliver-parcel.ts';
import { placeOrder } from './mutation/place-order.ts';
import { shipOrder } from './mutation/ship-order.ts';
import { shipParcel } from './mutation/ship-parcel.ts';
import { order } from './query/order.ts';
import { orderStatusRecord } from './query/order-status-record.ts';
import { orders } from './query/orders.ts';
import { parcel } from './query/parcel.ts';
import { sagas } from './query/sagas.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Order } from './types/order.ts';
import { OrderItem } from './types/order-item.ts';
import { Parcel } from './types/parcel.ts';
import { SagaRun } from './types/saga-run.ts';
import { SagaStep } from './types/saga-step.ts';
import { Shop } from './types/shop.ts';
import { User } from './types/user.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { order, orders, sagas, orderStatusRecord, parcel },
  Mutation: {
    placeOrder,
    cancelOrder,
    shipOrder,
    deliverOrder,
    shipParcel,
    deliverParcel,
    cancelParcel,
  },
  Order,
  OrderTransitionResult: typeOr('Order'),
  OrderItem,
  Parcel,
  SagaRun,
  SagaStep,
  Shop,
  User,
};

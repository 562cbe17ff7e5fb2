import { typeOr } from '@souk/platform/graphql/graphql';
import { cancelOrder } from './mutation/cancel-order.ts';
import { cancelParcel } from './mutation/cancel-parcel.ts';
import { clearCart } from './mutation/clear-cart.ts';
import { deliverOrder } from './mutation/deliver-order.ts';
import { deliverParcel } from './mutation/deliver-parcel.ts';
import { mergeCart } from './mutation/merge-cart.ts';
import { placeOrder } from './mutation/place-order.ts';
import { removeCartItem } from './mutation/remove-cart-item.ts';
import { setCartItem } from './mutation/set-cart-item.ts';
import { shipOrder } from './mutation/ship-order.ts';
import { shipParcel } from './mutation/ship-parcel.ts';
import { cart } from './query/cart.ts';
import { cartRecord } from './query/cart-record.ts';
import { order } from './query/order.ts';
import { orderStatusRecord } from './query/order-status-record.ts';
import { orders } from './query/orders.ts';
import { parcel } from './query/parcel.ts';
import { sagas } from './query/sagas.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Cart } from './types/cart.ts';
import { CartItem } from './types/cart-item.ts';
import { Order } from './types/order.ts';
import { OrderFailure } from './types/order-failure.ts';
import { OrderItem } from './types/order-item.ts';
import { OrderRefund } from './types/order-refund.ts';
import { Parcel } from './types/parcel.ts';
import { SagaRun } from './types/saga-run.ts';
import { SagaStep } from './types/saga-step.ts';
import { Shop } from './types/shop.ts';
import { User } from './types/user.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { order, orders, sagas, orderStatusRecord, parcel, cart, cartRecord },
  Mutation: {
    placeOrder,
    cancelOrder,
    shipOrder,
    deliverOrder,
    shipParcel,
    deliverParcel,
    cancelParcel,
    setCartItem,
    removeCartItem,
    clearCart,
    mergeCart,
  },
  Cart,
  CartItem,
  Order,
  OrderTransitionResult: typeOr('Order'),
  OrderItem,
  OrderFailure,
  OrderRefund,
  Parcel,
  SagaRun,
  SagaStep,
  Shop,
  User,
};

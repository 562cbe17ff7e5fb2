import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import type { Tells } from '../usecases/publish.ts';
import { shipStock } from '../usecases/ship-stock.ts';

type OrderShipped = Data<(typeof orderFacts)['order-shipped']>;

/** The goods leave the warehouse with their order. */
export const onOrderShipped: Handler<OrderShipped, Tells> = (work, messages) =>
  shipStock(
    work,
    messages.map(({ data, cause }) => ({ orderId: data.orderId, cause })),
  );

import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { addInternalOrders } from '../persistence/internal-order.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type OrderPlaced = Data<(typeof orderFacts)['order-placed']>;

/** Stores the ids of the shop's orders: only the commands of their checkouts change the stock. */
export const onOrderPlaced: Handler<OrderPlaced, PublishedEvents> = ({ em }, messages) =>
  addInternalOrders(
    em,
    messages.map(({ data }) => data.orderId),
  );

import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { orderFacts } from '@souk/schema/events/orders';
import { rememberOrders } from '../persistence/internal-order.ts';
import type { Tells } from '../usecases/publish.ts';

type OrderPlaced = Data<(typeof orderFacts)['order-placed']>;

/** Remembers that an order is ours; its stock follows the checkout's commands. */
export const onOrderPlaced: Handler<OrderPlaced, Tells> = ({ em }, messages) =>
  rememberOrders(
    em,
    messages.map(({ data }) => data.orderId),
  );

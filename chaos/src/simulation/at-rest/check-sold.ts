import type { Order } from '../../../../subgraphs/orders/src/domain/order.ts';
import { invariant } from '../invariant.ts';
import type { OrderActors } from '../order-actors.ts';
import { costOf, productName } from '../plan.ts';
import type { World } from '../world.ts';
import { orderRecordsOf, statusesOf } from './order-records.ts';

/** Statuses of reservation and delivery that match the status of a sold order. */
const ends: Readonly<Record<string, { reservation: string; delivery: string }>> = {
  CONFIRMED: { reservation: 'COMMITTED', delivery: 'SCHEDULED' },
  SHIPPED: { reservation: 'SHIPPED', delivery: 'IN_TRANSIT' },
  DELIVERED: { reservation: 'SHIPPED', delivery: 'DELIVERED' },
};
export const sold = Object.keys(ends);

/** Checks that a sold order is paid, reserved and delivered, each once. */
export function checkSold(
  world: World,
  { planned }: OrderActors,
  { id, status }: Order,
  name: string,
): void {
  const cost = costOf(world.plan, planned);
  const { payments, paid, reservations, deliveries } = orderRecordsOf(world, id);
  const captured = payments.filter((one) => one.status === 'CAPTURED' && one.refunded === 0);
  invariant(
    captured.length === 1 && paid === cost,
    'a sold order is paid exactly once',
    () =>
      `${name} is ${status} and costs ${cost}; ${paid} were paid, the payment is ${statusesOf(payments)}`,
  );
  const wanted = planned.cart.map(({ product, quantity }) => `${quantity} ${productName(product)}`);
  const [reservation, ...more] = reservations;
  const reserved = reservation?.lines.map((line) => `${line.quantity} ${line.productId}`) ?? [];
  const isCommitted = reservation?.status === ends[status]?.reservation && more.length === 0;
  invariant(
    isCommitted && String(reserved) === String(wanted),
    'the stock of a sold order is committed',
    () =>
      `${name} is ${status}, and its reservation is ${statusesOf(reservations)} with ${reserved.join(', ') || 'nothing'}`,
  );
  const isDelivering = deliveries.length === 1 && deliveries[0]?.status === ends[status]?.delivery;
  invariant(
    isDelivering,
    'a sold order is delivered',
    () => `${name} is ${status}, and its delivery is ${statusesOf(deliveries)}`,
  );
}

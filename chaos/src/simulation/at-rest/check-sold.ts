import type { Order } from '../../../../subgraphs/orders/src/domain/order.ts';
import { cancelledUnits, type Parcel } from '../../../../subgraphs/orders/src/domain/parcel.ts';
import { invariant } from '../invariant.ts';
import type { OrderActors } from '../order-actors.ts';
import { costOf, type Plan, type PlannedOrder, productName } from '../plan.ts';
import type { World } from '../world.ts';
import { orderRecordsOf, statusesOf } from './order-records.ts';

/** The statuses of orders with goods that were sold. */
export const sold = ['CONFIRMED', 'SHIPPED', 'DELIVERED'];

/** The status of the delivery that matches that of a parcel. */
const deliveryOf: Readonly<Record<Parcel['status'], string>> = {
  PENDING: 'SCHEDULED',
  SHIPPED: 'IN_TRANSIT',
  DELIVERED: 'DELIVERED',
  CANCELLED: 'CANCELLED',
};

/** Checks that a sold order is paid, reserved and delivered, each once, without what was cancelled. */
export function checkSold(
  world: World,
  { planned }: OrderActors,
  order: Order,
  name: string,
): void {
  checkPaid(world, planned, order, name);
  checkReserved(world, planned, order, name);
  const { deliveries } = orderRecordsOf(world, order.id);
  const found = deliveries.map(({ parcelId, status }) => `${parcelId} ${status}`);
  const wanted = order.parcels.map(({ id, status }) => `${id} ${deliveryOf[status]}`);
  invariant(
    String(found.sort()) === String(wanted.sort()),
    'each parcel of a sold order is delivered',
    () => `${name} is ${order.status}, and its delivery is ${statusesOf(deliveries)}`,
  );
  const living = order.parcels.filter(({ status }) => status !== 'CANCELLED');
  const follows = living.every(({ status }) => status === 'DELIVERED')
    ? 'DELIVERED'
    : living.every(({ status }) => status !== 'PENDING')
      ? 'SHIPPED'
      : 'CONFIRMED';
  invariant(
    living.length > 0 && order.status === follows,
    'the status of an order follows from its parcels',
    () => `${name} is ${order.status}, and its parcels are ${statusesOf(order.parcels)}`,
  );
}

function checkPaid(
  world: World,
  planned: PlannedOrder,
  { id, status, parcels }: Order,
  name: string,
) {
  const { payments, paid } = orderRecordsOf(world, id);
  const returned = priceOfCancelled(world.plan, planned, parcels);
  const cost = costOf(world.plan, planned) - returned;
  const captured = payments.filter((one) => one.status === 'CAPTURED' && one.refunded === returned);
  invariant(
    captured.length === 1 && paid === cost,
    'a sold order is paid exactly once',
    () =>
      `${name} is ${status} and costs ${cost}; ${paid} were paid, the payment is ${statusesOf(payments)}`,
  );
}

function priceOfCancelled(
  { prices }: Plan,
  { cart }: PlannedOrder,
  parcels: readonly Parcel[],
): number {
  return cart.reduce((sum, { product }) => {
    const units = parcels.map((parcel) => cancelledUnits(parcel, productName(product)));
    return sum + (prices[product] ?? 0) * units.reduce((all, one) => all + one, 0);
  }, 0);
}

function checkReserved(world: World, planned: PlannedOrder, order: Order, name: string): void {
  const { reservations } = orderRecordsOf(world, order.id);
  const [reservation, ...more] = reservations;
  const wanted = planned.cart.map(({ product, quantity }) => {
    const id = productName(product);
    const parcel = order.parcels.find(({ sellerId }) =>
      order.lines.some((line) => line.productId === id && line.sellerId === sellerId),
    );
    const cancelled = parcel ? cancelledUnits(parcel, id) : 0;
    const hasLeft = parcel?.status === 'SHIPPED' || parcel?.status === 'DELIVERED';
    return `${quantity} ${id}, ${cancelled} released, ${hasLeft ? quantity - cancelled : 0} shipped`;
  });
  const reserved = (reservation?.lines ?? []).map(
    ({ productId, quantity, released, shipped }) =>
      `${quantity} ${productId}, ${released} released, ${shipped} shipped`,
  );
  const isWhole = order.parcels.every(({ status }) => status !== 'PENDING');
  const isCommitted = reservation?.status === (isWhole ? 'SHIPPED' : 'COMMITTED');
  invariant(
    isCommitted && more.length === 0 && String(reserved.sort()) === String(wanted.sort()),
    'the stock of a sold order is committed',
    () =>
      `${name} is ${order.status}, and its reservation is ${statusesOf(reservations)} with ${reserved.join('; ') || 'nothing'} instead of ${wanted.join('; ')}`,
  );
}

import type { Order } from '../../../../subgraphs/orders/src/domain/order.ts';
import { hold } from '../invariant.ts';
import type { Person } from '../order-actors.ts';
import { costOf, productName } from '../plan.ts';
import type { World } from '../world.ts';
import { statusesOf, whatIsOf } from './order-records.ts';

/** How the goods of a sold order stand, by its status. */
const ends: Readonly<Record<string, { reservation: string; delivery: string }>> = {
  CONFIRMED: { reservation: 'COMMITTED', delivery: 'SCHEDULED' },
  SHIPPED: { reservation: 'SHIPPED', delivery: 'IN_TRANSIT' },
  DELIVERED: { reservation: 'SHIPPED', delivery: 'DELIVERED' },
};
export const sold = Object.keys(ends);

/** It is paid, set aside and on its way, each once. */
export function isSold(
  world: World,
  { planned }: Person,
  { id, status }: Order,
  name: string,
): void {
  const cost = costOf(world.plan, planned);
  const { payments, paid, kept, deliveries } = whatIsOf(world, id);
  const taken = payments.filter((one) => one.status === 'CAPTURED' && one.refunded === 0);
  hold(
    taken.length === 1 && paid === cost,
    'what is sold is paid, exactly and once',
    () =>
      `${name} is ${status} and costs ${cost}; ${paid} were paid, the payment is ${statusesOf(payments)}`,
  );
  const wanted = planned.cart.map(({ product, quantity }) => `${quantity} ${productName(product)}`);
  const [reservation, ...more] = kept;
  const has = reservation?.lines.map((line) => `${line.quantity} ${line.productId}`) ?? [];
  const isKept = reservation?.status === ends[status]?.reservation && more.length === 0;
  hold(
    isKept && String(has) === String(wanted),
    'what is sold is set aside for good',
    () =>
      `${name} is ${status}, and its reservation is ${statusesOf(kept)} with ${has.join(', ') || 'nothing'}`,
  );
  const isComing = deliveries.length === 1 && deliveries[0]?.status === ends[status]?.delivery;
  hold(
    isComing,
    'what is sold is delivered',
    () => `${name} is ${status}, and its delivery is ${statusesOf(deliveries)}`,
  );
}

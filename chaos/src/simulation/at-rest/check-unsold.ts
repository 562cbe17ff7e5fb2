import type { Order } from '../../../../subgraphs/orders/src/domain/order.ts';
import { invariant } from '../invariant.ts';
import type { World } from '../world.ts';
import { orderRecordsOf, statusesOf } from './order-records.ts';

/** Checks that an unsold order keeps nothing: no money, no stock, no delivery slot. */
export function checkUnsold(world: World, { id, status }: Order, name: string): void {
  const { payments, paid, held, reservations, deliveries } = orderRecordsOf(world, id);
  invariant(
    paid === 0 && held === 0,
    'an unsold order costs nothing',
    () =>
      `${name} is ${status}; ${paid} were paid and ${held} are held, the payment is ${statusesOf(payments)}`,
  );
  const kept = reservations.filter((one) => one.status !== 'RELEASED' && one.status !== 'EXPIRED');
  invariant(
    kept.length === 0,
    'an unsold order reserves nothing',
    () => `${name} is ${status}, and its reservation is ${statusesOf(reservations)}`,
  );
  const active = deliveries.filter((one) => one.status !== 'CANCELLED');
  invariant(
    active.length === 0,
    'an unsold order is not delivered',
    () => `${name} is ${status}, and its delivery is ${statusesOf(deliveries)}`,
  );
}

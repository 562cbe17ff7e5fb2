import type { Order } from '../../../../subgraphs/orders/src/domain/order.ts';
import { hold } from '../invariant.ts';
import type { World } from '../world.ts';
import { statusesOf, whatIsOf } from './order-records.ts';

/** It left nothing behind: no money, no goods, no place. */
export function isGivenBack(world: World, { id, status }: Order, name: string): void {
  const { payments, paid, held, kept, deliveries } = whatIsOf(world, id);
  hold(
    paid === 0 && held === 0,
    'what is not sold costs nothing',
    () =>
      `${name} is ${status}; ${paid} were paid and ${held} are held, the payment is ${statusesOf(payments)}`,
  );
  const stays = kept.filter((one) => one.status !== 'RELEASED' && one.status !== 'EXPIRED');
  hold(
    stays.length === 0,
    'what is not sold is free again',
    () => `${name} is ${status}, and its reservation is ${statusesOf(kept)}`,
  );
  const coming = deliveries.filter((one) => one.status !== 'CANCELLED');
  hold(
    coming.length === 0,
    'what is not sold is not delivered',
    () => `${name} is ${status}, and its delivery is ${statusesOf(deliveries)}`,
  );
}

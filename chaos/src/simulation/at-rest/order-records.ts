import { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import { Delivery } from '../../../../subgraphs/delivery/src/domain/delivery.ts';
import { ReservationRow } from '../../../../subgraphs/inventory/src/persistence/reservation.schema.ts';
import { Entry } from '../memory/billing.ts';
import type { Kept } from '../memory/inventory.ts';
import type { World } from '../world.ts';

/** Of entries: money that goes in less money that goes out, in minor units. */
export const sumOf = (some: readonly Entry[]) => some.reduce((sum, { amount }) => sum + amount, 0);

export const statusesOf = (some: readonly { readonly status: string }[]) =>
  some.map(({ status }) => status).join(', ') || 'not there';

/** All that the services have of one order. What was paid is what the buyer's books lost. */
export function whatIsOf({ services: { billing, inventory, delivery } }: World, id: string) {
  const isOf = ({ orderId }: { readonly orderId: string | null }) => orderId === id;
  const entries = billing.database.store.rowsOf<Entry>(Entry).filter(isOf);
  return {
    payments: billing.database.store.rowsOf<Payment>(Payment).filter(isOf),
    paid: -sumOf(entries.filter(({ accountId }) => accountId !== null)),
    held: sumOf(entries.filter(({ book }) => book === 'HELD')),
    kept: inventory.database.store.rowsOf<Kept>(ReservationRow).filter(isOf),
    deliveries: delivery.database.store.rowsOf<Delivery>(Delivery).filter(isOf),
  };
}

import { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import { Delivery } from '../../../../subgraphs/delivery/src/domain/delivery.ts';
import { ReservationRow } from '../../../../subgraphs/inventory/src/persistence/reservation.schema.ts';
import type { StoredReservation } from '../memory/inventory.ts';
import { Entry } from '../memory/ledger.ts';
import type { World } from '../world.ts';

/** Sum of ledger entries, in minor units: credits less debits. */
export const sumOf = (some: readonly Entry[]) => some.reduce((sum, { amount }) => sum + amount, 0);

export const statusesOf = (some: readonly { readonly status: string }[]) =>
  some.map(({ status }) => status).join(', ') || 'missing';

/** Records of one order in all services. `paid` is what the buyer's accounts and cards lost. */
export function orderRecordsOf({ services, cards }: World, id: string) {
  const { billing, inventory, delivery } = services;
  const isOf = ({ orderId }: { readonly orderId: string | null }) => orderId === id;
  const entries = billing.database.store.rowsOf<Entry>(Entry).filter(isOf);
  const payments = billing.database.store.rowsOf<Payment>(Payment).filter(isOf);
  const fromCards = payments.reduce((sum, payment) => {
    const there = cards.intents.get(payment.id);
    return there?.status === 'CAPTURED' ? sum + there.amount.minorUnits - there.refunded : sum;
  }, 0);
  return {
    payments,
    paid: fromCards - sumOf(entries.filter(({ accountId }) => accountId !== null)),
    held: sumOf(entries.filter(({ book }) => book === 'HELD')),
    reservations: inventory.database.store.rowsOf<StoredReservation>(ReservationRow).filter(isOf),
    deliveries: delivery.database.store.rowsOf<Delivery>(Delivery).filter(isOf),
  };
}

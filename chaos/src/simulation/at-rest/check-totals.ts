import { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import { Delivery } from '../../../../subgraphs/delivery/src/domain/delivery.ts';
import { DeliverySlot } from '../../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { leftOf } from '../../../../subgraphs/inventory/src/domain/reservation.ts';
import { Stock } from '../../../../subgraphs/inventory/src/domain/stock.ts';
import { ReservationRow } from '../../../../subgraphs/inventory/src/persistence/reservation.schema.ts';
import { invariant } from '../invariant.ts';
import { Entry } from '../memory/billing.ts';
import type { StoredReservation } from '../memory/inventory.ts';
import { productName } from '../plan.ts';
import type { World } from '../world.ts';
import { sumOf } from './order-records.ts';

export function checkAccounts({ services: { billing } }: World): void {
  const entries = billing.database.store.rowsOf<Entry>(Entry);
  invariant(sumOf(entries) === 0, 'the ledger sums to zero', () => `it sums to ${sumOf(entries)}`);
  for (const { id, userId, balance, held } of billing.database.store.rowsOf<Account>(Account)) {
    const own = entries.filter(({ accountId }) => accountId === id);
    const heldThere = sumOf(own.filter(({ book }) => book === 'HELD'));
    invariant(
      sumOf(own) === balance && heldThere === held,
      'a balance is the sum of its entries',
      () =>
        `${userId} has ${balance} (${held} held), and the entries say ${sumOf(own)} (${heldThere} held)`,
    );
  }
}

export function checkStock({ plan, services: { inventory } }: World): void {
  const reservations = inventory.database.store.rowsOf<StoredReservation>(ReservationRow);
  const linesOf = (product: string) =>
    reservations
      .flatMap(({ status, lines }) => lines.map((line) => ({ ...line, status })))
      .filter(({ productId }) => productId === product);
  for (const { productId, total, reserved } of inventory.database.store.rowsOf<Stock>(Stock)) {
    const counted = plan.stock.find((_, product) => productName(product) === productId) ?? 0;
    const lines = linesOf(productId);
    const isLiving = ({ status }: { readonly status: string }) =>
      status === 'HELD' || status === 'COMMITTED';
    const promised = lines.filter(isLiving).reduce((sum, line) => sum + leftOf(line), 0);
    const shipped = lines.reduce((sum, line) => sum + line.shipped, 0);
    invariant(
      promised === reserved && counted - shipped === total,
      'the stock adds up',
      () =>
        `${total} of ${productId} with ${reserved} reserved; of ${counted}, ${shipped} have shipped and ${promised} are held or committed`,
    );
  }
}

export function checkSlots({ services: { delivery } }: World): void {
  const deliveries = delivery.database.store.rowsOf<Delivery>(Delivery);
  for (const { id, taken } of delivery.database.store.rowsOf<DeliverySlot>(DeliverySlot)) {
    const booked = deliveries.filter(
      ({ slotId, status }) => slotId === id && status !== 'CANCELLED',
    );
    invariant(
      booked.length === taken,
      'every delivery takes one unit of its slot',
      () => `${id} has ${taken} taken for ${booked.length} deliveries`,
    );
  }
}

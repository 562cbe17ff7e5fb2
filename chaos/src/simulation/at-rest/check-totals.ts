import { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import { Delivery } from '../../../../subgraphs/delivery/src/domain/delivery.ts';
import { DeliverySlot } from '../../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { Stock } from '../../../../subgraphs/inventory/src/domain/stock.ts';
import { ReservationRow } from '../../../../subgraphs/inventory/src/persistence/reservation.schema.ts';
import { hold } from '../invariant.ts';
import { Entry } from '../memory/billing.ts';
import type { Kept } from '../memory/inventory.ts';
import { productName } from '../plan.ts';
import type { World } from '../world.ts';
import { sumOf } from './order-records.ts';

export function accountsAddUp({ services: { billing } }: World): void {
  const entries = billing.database.store.rowsOf<Entry>(Entry);
  hold(sumOf(entries) === 0, 'the ledger sums to zero', () => `it sums to ${sumOf(entries)}`);
  for (const { id, userId, balance, held } of billing.database.store.rowsOf<Account>(Account)) {
    const own = entries.filter(({ accountId }) => accountId === id);
    const heldThere = sumOf(own.filter(({ book }) => book === 'HELD'));
    hold(
      sumOf(own) === balance && heldThere === held,
      'a balance is the sum of its entries',
      () =>
        `${userId} has ${balance} (${held} held), and the entries say ${sumOf(own)} (${heldThere} held)`,
    );
  }
}

export function stockAddsUp({ plan, services: { inventory } }: World): void {
  const kept = inventory.database.store.rowsOf<Kept>(ReservationRow);
  const countOf = (product: string, ...statuses: string[]) =>
    kept
      .filter(({ status }) => statuses.includes(status))
      .flatMap(({ lines }) => lines)
      .filter(({ productId }) => productId === product)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  for (const { productId, total, reserved } of inventory.database.store.rowsOf<Stock>(Stock)) {
    const counted = plan.stock.find((_, product) => productName(product) === productId) ?? 0;
    const [promised, left] = [
      countOf(productId, 'HELD', 'COMMITTED'),
      countOf(productId, 'SHIPPED'),
    ];
    hold(
      promised === reserved && counted - left === total,
      'the stock adds up',
      () =>
        `${total} of ${productId} with ${reserved} reserved, where ${counted} were, ${left} have left and ${promised} are promised`,
    );
  }
}

export function placesAddUp({ services: { delivery } }: World): void {
  const deliveries = delivery.database.store.rowsOf<Delivery>(Delivery);
  for (const { id, taken } of delivery.database.store.rowsOf<DeliverySlot>(DeliverySlot)) {
    const there = deliveries.filter(
      ({ slotId, status }) => slotId === id && status !== 'CANCELLED',
    );
    hold(
      there.length === taken,
      'a place is taken for each delivery',
      () => `${taken} places of ${id} are taken for ${there.length} deliveries`,
    );
  }
}

import { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import { PaymentShare } from '../../../../subgraphs/billing/src/domain/payment-share.ts';
import { Delivery } from '../../../../subgraphs/delivery/src/domain/delivery.ts';
import { DeliverySlot } from '../../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { leftOf } from '../../../../subgraphs/inventory/src/domain/reservation.ts';
import { Stock } from '../../../../subgraphs/inventory/src/domain/stock.ts';
import { ReservationRow } from '../../../../subgraphs/inventory/src/persistence/reservation.schema.ts';
import { invariant } from '../invariant.ts';
import type { StoredReservation } from '../memory/inventory.ts';
import { Entry } from '../memory/ledger.ts';
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

/** Checks that each payment is the sum of its shares, and that each share fits its entries. */
export function checkShares({ services: { billing } }: World): void {
  const { store } = billing.database;
  const entries = store.rowsOf<Entry>(Entry);
  const shares = store.rowsOf<PaymentShare>(PaymentShare);
  for (const { id, parcels, status, amount, refunded } of store.rowsOf<Payment>(Payment)) {
    const own = shares.filter(({ paymentId }) => paymentId === id);
    const sums = [
      own.reduce((sum, one) => sum + one.amount, 0),
      own.reduce((sum, one) => sum + one.refunded, 0),
    ];
    const isDivided = parcels !== null && (status === 'CAPTURED' || status === 'REFUNDED');
    const expected = isDivided ? [amount, refunded] : [0, 0];
    invariant(
      String(sums) === String(expected),
      'a payment is the sum of its shares',
      () => `payment ${id} has ${amount}, ${refunded} refunded; its shares have ${sums}`,
    );
  }
  for (const share of shares) {
    const own = entries.filter(({ parcelId }) => parcelId === share.parcelId);
    const [kept, earned] = [
      sumOf(own.filter(({ book }) => book === 'COMMISSION')),
      sumOf(own.filter(({ book }) => book !== 'COMMISSION')),
    ];
    invariant(
      kept === share.commissionKept() && earned === share.net(),
      'a share fits its entries',
      () => `the share of ${share.parcelId} has ${share.net()}, and the entries say ${earned}`,
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
    const living = deliveries.filter((one) => one.slotId === id && one.isLiving());
    const orders = new Set(living.map(({ orderId }) => orderId));
    invariant(
      orders.size === taken,
      'every order takes one place in the slot of its deliveries',
      () => `${id} has ${taken} taken for ${orders.size} orders`,
    );
  }
}

import { Account } from '../../../subgraphs/billing/src/domain/account.ts';
import { PaymentShare } from '../../../subgraphs/billing/src/domain/payment-share.ts';
import { DeliverySlot } from '../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { Stock } from '../../../subgraphs/inventory/src/domain/stock.ts';
import { InvariantViolation, invariant } from './invariant.ts';
import type { World } from './world.ts';

/** Checks what holds at every moment. Throws InvariantViolation. */
export function checkAlways(world: World): void {
  const { billing, inventory, delivery } = world.services;
  for (const { userId, balance, held } of billing.database.store.rowsOf<Account>(Account)) {
    invariant(
      0 <= held && held <= balance,
      'no money is held twice',
      () => `${userId} has ${balance}, of which ${held} are held`,
    );
  }
  for (const share of billing.database.store.rowsOf<PaymentShare>(PaymentShare)) {
    const { parcelId, amount, refunded } = share;
    invariant(
      0 <= refunded && refunded <= amount && share.net() >= 0,
      'no more is refunded than was paid',
      () => `${refunded} of ${amount} are refunded of ${parcelId}`,
    );
  }
  for (const { id, status, amount, refunded } of world.cards.intents.values()) {
    invariant(
      refunded <= (status === 'CAPTURED' ? amount.minorUnits : 0),
      'no more goes back to a card than was taken from it',
      () => `${refunded} went back to the card of payment ${id}, which is ${status}`,
    );
  }
  for (const { productId, total, reserved } of inventory.database.store.rowsOf<Stock>(Stock)) {
    invariant(
      0 <= reserved && reserved <= total,
      'nothing is oversold',
      () => `there are ${total} of ${productId}, and ${reserved} are reserved`,
    );
  }
  for (const slot of delivery.database.store.rowsOf<DeliverySlot>(DeliverySlot)) {
    const { id, taken, capacity } = slot;
    invariant(
      0 <= taken && taken <= capacity,
      'no delivery slot is overbooked',
      () => `${id} has a capacity of ${capacity}, and ${taken} are taken`,
    );
  }
  if (world.handlerFault)
    throw new InvariantViolation('no handler fails without an injected fault', world.handlerFault);
}

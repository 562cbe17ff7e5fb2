import { Account } from '../../../subgraphs/billing/src/domain/account.ts';
import { DeliverySlot } from '../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { Stock } from '../../../subgraphs/inventory/src/domain/stock.ts';
import { Broken, hold } from './invariant.ts';
import type { World } from './world.ts';

/** What holds at every moment. Throws Broken. */
export function holdAlways(world: World): void {
  const { billing, inventory, delivery } = world.services;
  for (const { userId, balance, held } of billing.database.store.rowsOf<Account>(Account)) {
    hold(
      0 <= held && held <= balance,
      'no money is promised twice',
      () => `${userId} has ${balance}, of which ${held} are held`,
    );
  }
  for (const { productId, total, reserved } of inventory.database.store.rowsOf<Stock>(Stock)) {
    hold(
      0 <= reserved && reserved <= total,
      'nothing is oversold',
      () => `there are ${total} of ${productId}, and ${reserved} are reserved`,
    );
  }
  for (const slot of delivery.database.store.rowsOf<DeliverySlot>(DeliverySlot)) {
    const { id, taken, capacity } = slot;
    hold(
      0 <= taken && taken <= capacity,
      'no place is given twice',
      () => `${id} has ${capacity} places, and ${taken} are taken`,
    );
  }
  if (world.fault) throw new Broken('nobody is asked for the impossible', world.fault);
}

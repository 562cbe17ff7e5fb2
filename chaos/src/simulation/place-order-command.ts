import type { PlaceOrder } from '../../../subgraphs/orders/src/usecases/place-order.ts';
import { slotName } from './initial-state.ts';
import { buyerName, type PlannedOrder, productName } from './plan.ts';
import { keyOf } from './world.ts';

const address = { street: 'Lane 1', city: 'Moscow', state: null, country: 'RU', zipCode: '1' };

/** The command with which the buyer places a planned order: the same for each retry. */
export function commandOf(
  number: number,
  { buyer, cart, slot, checksStock, card }: PlannedOrder,
): PlaceOrder {
  return {
    ...{ buyerId: buyerName(buyer), address, wishedAt: null, description: null },
    ...{ idempotencyKey: keyOf(number), requestHash: keyOf(number), expectedTotal: null },
    items: cart.map(({ product, quantity }) => {
      return { productId: productName(product), quantity, expectedUnitPrice: null };
    }),
    slotId: slot === null ? null : slotName(slot),
    ...{ checkStock: checksStock, allowDuplicate: true, similarWindowS: 300 },
    ...(card && { payWith: 'CARD' as const }),
  };
}

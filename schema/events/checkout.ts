import { billingCommands } from './billing.ts';
import { deliveryCommands } from './delivery.ts';
import { inventoryCommands } from './inventory.ts';
import { orderFacts } from './orders.ts';

/** Everything that orders says: its own facts, and what the checkout asks of the participants. */
export const orderMessages = {
  ...orderFacts,
  ...billingCommands,
  ...inventoryCommands,
  ...deliveryCommands,
} as const;

export type OrderMessages = typeof orderMessages;

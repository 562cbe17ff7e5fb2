import { billingCommands } from './billing.ts';
import { deliveryCommands } from './delivery.ts';
import { inventoryCommands } from './inventory.ts';
import { orderFacts } from './orders.ts';

/** All messages that orders publishes: its own events, and the checkout's commands. */
export const orderMessages = {
  ...orderFacts,
  ...billingCommands,
  ...inventoryCommands,
  ...deliveryCommands,
} as const;

export type OrderMessages = typeof orderMessages;

import type { Contract } from '../contract.ts';
import { billingCommands, billingFacts } from './billing.ts';
import { deliveryCommands, deliveryFacts } from './delivery.ts';
import { inventoryCommands, inventoryFacts } from './inventory.ts';
import { notificationFacts } from './notifications.ts';
import { orderFacts } from './orders.ts';
import { userFacts } from './users.ts';

/** All messages, by the service that publishes the event or accepts the command. */
export const contracts = {
  users: userFacts,
  inventory: { ...inventoryFacts, ...inventoryCommands },
  orders: orderFacts,
  billing: { ...billingFacts, ...billingCommands },
  delivery: { ...deliveryFacts, ...deliveryCommands },
  notifications: notificationFacts,
} as const satisfies Record<string, Contract>;

export type Topic = {
  readonly name: string;
  readonly partitions: number;
  readonly retentionMs: number | null;
  readonly compacted: boolean;
};

/** Topics that keep the last record of each key. */
const compacted = [
  'stock-changed',
  'balance-changed',
  'product-changed',
  'user-changed',
  'setting-changed',
];
/**
 * Topics that keep their records for two days: they have no consumer but live updates, which begin with a
 * snapshot and resume within 24 hours.
 */
const live = ['cart-changed', 'notifications-changed'];
const dayMs = 24 * 3_600_000;

/** How long a topic keeps its records: all others for a week, as a consumer may be down for some days. */
function retentionOf(topic: string): number | null {
  if (compacted.includes(topic)) return null;
  return (live.includes(topic) ? 2 : 7) * dayMs;
}

/** All topics. The number of partitions must never change, as keys would move to others. */
export const topics: readonly Topic[] = [
  ...new Set(
    Object.values(contracts).flatMap((contract: Contract) =>
      Object.values(contract).map(({ topic }) => topic),
    ),
  ),
].map((name) => ({
  name,
  partitions: 6,
  retentionMs: retentionOf(name),
  compacted: compacted.includes(name),
}));

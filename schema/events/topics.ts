import type { Contract } from '../contract.ts';
import { billingCommands, billingFacts } from './billing.ts';
import { deliveryCommands, deliveryFacts } from './delivery.ts';
import { inventoryCommands, inventoryFacts } from './inventory.ts';
import { orderFacts } from './orders.ts';
import { userFacts } from './users.ts';

/** All messages, by the service that publishes the event or accepts the command. */
export const contracts = {
  users: userFacts,
  inventory: { ...inventoryFacts, ...inventoryCommands },
  orders: orderFacts,
  billing: { ...billingFacts, ...billingCommands },
  delivery: { ...deliveryFacts, ...deliveryCommands },
} as const satisfies Record<string, Contract>;

export type Topic = {
  readonly name: string;
  readonly partitions: number;
  readonly retentionMs: number | null;
  readonly compacted: boolean;
};

/** Topics that keep the last record of each key. All other topics keep their records for a week. */
const compacted = ['stock-changed', 'balance-changed', 'product-changed', 'user-changed'];
const weekMs = 7 * 24 * 3_600_000;

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
  retentionMs: compacted.includes(name) ? null : weekMs,
  compacted: compacted.includes(name),
}));

import type { Contract } from '../contract.ts';
import { billingCommands, billingFacts } from './billing.ts';
import { deliveryCommands, deliveryFacts } from './delivery.ts';
import { inventoryCommands, inventoryFacts } from './inventory.ts';
import { orderFacts } from './orders.ts';
import { userFacts } from './users.ts';

/** Everything that is ever said, by the service that says it or that is told. */
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

/** What has only a last state. Every other topic keeps its records for a week. */
const compacted = ['stock-changed', 'balance-changed', 'product-changed', 'user-changed'];
const weekMs = 7 * 24 * 3_600_000;

/** Every topic of the shop. The number of partitions is for ever: keys would change theirs. */
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

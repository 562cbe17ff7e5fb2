import type { Contract } from '@souk/schema/contract';
import { contracts } from '@souk/schema/events/topics';

/** By type, the topic of every message of the shop. */
const topics = new Map(
  Object.values(contracts).flatMap((contract: Contract) =>
    Object.entries(contract).map(([type, { topic }]) => [type, topic] as const),
  ),
);

/** Throws for a message that nobody has agreed on. */
export function topicOf(type: string): string {
  const topic = topics.get(type);
  if (topic === undefined) throw new Error(`There is no message "${type}".`);
  return topic;
}

import { bucketOf } from '@souk/platform/bus/murmur2';
import type { Bus } from './bus.ts';
import type { Database } from './database.ts';
import type { Step } from './step.ts';

/** Results of sending a batch, chosen by `step.fault`. */
export const relayOutcomes = ['SENT', 'NOT_SENT', 'SENT_UNKNOWN', 'PARTLY_SENT'] as const;
type RelayOutcome = (typeof relayOutcomes)[number];

/**
 * Sends the oldest rows of an outbox, in order, and removes them once the broker acknowledges. Like the
 * real relay it keeps no position: after a crash it sends the remaining rows again.
 */
export function relay(database: Database, bus: Pick<Bus, 'append'>, { size, fault, detail }: Step) {
  const { outbox } = database;
  const batch = outbox.slice(0, size === 0 ? outbox.length : 1 + (size % outbox.length));
  const outcome: RelayOutcome = relayOutcomes[fault % relayOutcomes.length] ?? 'SENT';
  for (const message of batch) {
    if (outcome === 'NOT_SENT') break;
    if (outcome !== 'PARTLY_SENT' || isStored(message.topic, detail)) bus.append(message);
  }
  if (outcome === 'SENT') database.outbox = outbox.slice(batch.length);
  return { batch, outcome };
}

/** True when the broker stores this topic of a batch before it fails. */
export function isStored(topic: string, detail: number): boolean {
  return (bucketOf(topic, 7) + detail) % 2 === 0;
}

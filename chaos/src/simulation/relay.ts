import { shareOf } from '@souk/platform/bus/murmur2';
import type { Bus } from './bus.ts';
import type { Database } from './database.ts';
import type { Step } from './step.ts';

/** What becomes of a batch that the relay has read, by the mishap of its step. */
export const fates = ['SENT', 'NOT_SENT', 'SENT_UNKNOWN', 'PARTLY_SENT'] as const;
type Fate = (typeof fates)[number];

/**
 * Sends the oldest rows of an outbox, in order, and takes them out when the broker has them. As the
 * real relay it reads what is there and remembers nothing: who dies before the rows are out sends
 * them again.
 */
export function relay(
  database: Database,
  bus: Pick<Bus, 'append'>,
  { size, mishap, detail }: Step,
) {
  const { outbox } = database;
  const batch = outbox.slice(0, size === 0 ? outbox.length : 1 + (size % outbox.length));
  const fate: Fate = fates[mishap % fates.length] ?? 'SENT';
  for (const message of batch) {
    if (fate === 'NOT_SENT') break;
    if (fate !== 'PARTLY_SENT' || isStored(message.topic, detail)) bus.append(message);
  }
  if (fate === 'SENT') database.outbox = outbox.slice(batch.length);
  return { batch, fate };
}

/** Of a batch that is partly sent: a broker stores some topics, and fails before the others. */
export function isStored(topic: string, detail: number): boolean {
  return (shareOf(topic, 7) + detail) % 2 === 0;
}

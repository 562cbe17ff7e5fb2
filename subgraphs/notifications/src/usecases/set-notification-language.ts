import type { Actor } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Language } from '../domain/text-of.ts';
import { upsertLanguage } from '../persistence/upsert-preference.ts';
import type { PublishedEvents } from './publish.ts';

export type SetNotificationLanguage = {
  readonly language: Language;
  readonly idempotencyKey: string;
};

/** Sets the language of the actor's notifications, once per idempotency key. Throws IdempotencyKeyReused. */
export async function setNotificationLanguage(
  work: Work<PublishedEvents>,
  { id: userId }: Actor,
  { idempotencyKey: key, ...input }: SetNotificationLanguage,
): Promise<{ replayed: boolean }> {
  const call = { callerId: userId, operation: 'setNotificationLanguage', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    await upsertLanguage(work.em, userId, input.language, work.now);
    return true;
  });
  return { replayed };
}

import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { changeSetting } from './change-setting.ts';
import type { PublishedEvents } from './publish.ts';
import { type CurrentSetting, type SettingPolicy, setting } from './read-settings.ts';
import type { SetSetting } from './set-setting.ts';

export type ClearSetting = Omit<SetSetting, 'value'>;

/**
 * Clears a setting: the value of the environment, or the default, is in force again. Throws Forbidden without
 * the scope `admin`, VersionConflict and IdempotencyKeyReused.
 */
export async function clearSetting(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey, ...input }: ClearSetting,
  policy: SettingPolicy,
): Promise<{ setting: CurrentSetting; replayed: boolean }> {
  assertScope(actor, 'admin');
  const { key, expectedVersion } = input;
  const call = { callerId: actor.id, operation: 'clearSetting', key: idempotencyKey, input };
  const { replayed } = await idempotent(work, call, () =>
    changeSetting(work, actor, key, { value: null, until: null }, expectedVersion),
  );
  return { setting: await setting(work.em, key, policy, work.now), replayed };
}

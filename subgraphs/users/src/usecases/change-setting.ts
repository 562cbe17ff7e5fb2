import { assertVersion } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { SettingKey } from '@souk/schema/settings';
import { type NextValue, ShopSetting } from '../domain/shop-setting.ts';
import { lockSetting } from '../persistence/lock-setting.ts';
import { type PublishedEvents, publishSetting } from './publish.ts';

export type SettingActor = { readonly id: string };

/**
 * Stores a new value of a setting with its entry in the log, and publishes it. A setting that has no value
 * stays as it is when it is cleared. Throws VersionConflict.
 */
export async function changeSetting(
  work: Work<PublishedEvents>,
  actor: SettingActor,
  key: SettingKey,
  next: NextValue,
  expectedVersion: number,
): Promise<boolean> {
  const { em, now, cause } = work;
  const stored = await lockSetting(em, key);
  assertVersion(stored?.version ?? 0, expectedVersion);
  if (next.value === null && (stored?.value ?? null) === null) return false;
  const setting = stored ?? new ShopSetting(key, 0, actor.id, now);
  const by = { userId: actor.id, at: now, traceId: cause.correlationId };
  const change = setting.change(newId(), next, by);
  em.persist(setting);
  em.persist(change);
  publishSetting(work, setting);
  work.log('setting changed', { key, version: setting.version, changedBy: actor.id });
  return true;
}

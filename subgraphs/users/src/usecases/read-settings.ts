import type { Reader } from '@souk/platform/messaging/work';
import { type SettingKey, settingKeys } from '@souk/schema/settings';
import { ShopSetting } from '../domain/shop-setting.ts';
import { type CurrentSetting, currentSetting, type SettingPolicy } from './current-setting.ts';

/** Returns one setting with all of its values. */
export async function setting(
  read: Pick<Reader, 'findOne'>,
  key: SettingKey,
  policy: SettingPolicy,
  now: Date,
): Promise<CurrentSetting> {
  return currentSetting(key, await read.findOne(ShopSetting, { key }), policy, now);
}

/** Returns all settings, those included that were never set. */
export async function allSettings(
  read: Pick<Reader, 'find'>,
  policy: SettingPolicy,
  now: Date,
): Promise<CurrentSetting[]> {
  const rows = await read.find(ShopSetting, {});
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return settingKeys.map((key) => currentSetting(key, byKey.get(key) ?? null, policy, now));
}

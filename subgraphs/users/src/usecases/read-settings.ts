import type { Reader } from '@souk/platform/messaging/work';
import {
  readSetting,
  type Setting,
  type SettingKey,
  settingKeys,
  settings,
} from '@souk/schema/settings';
import { ShopSetting } from '../domain/shop-setting.ts';

/** What decides about a setting beside its row. */
export type SettingPolicy = {
  readonly production: boolean;
  /** The values of the environment, as texts. */
  readonly environment: Readonly<Partial<Record<SettingKey, string>>>;
};

/** A setting with all of its values, as texts. */
export type CurrentSetting = Pick<Setting, 'kind' | 'unit' | 'min' | 'max' | 'effect'> & {
  readonly key: SettingKey;
  /** The value in force. */
  readonly value: string;
  readonly source: 'SETTING' | 'ENVIRONMENT' | 'DEFAULT';
  /** Null when none was set, it was cleared, its time is over, or production does not allow it. */
  readonly setValue: string | null;
  readonly environmentValue: string | null;
  readonly defaultValue: string;
  readonly until: Date | null;
  /** 0 for a setting that was never set. */
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
};

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

/** A value that was set while the shop runs is in force before the environment's, and that before the default. */
function currentSetting(
  key: SettingKey,
  row: ShopSetting | null,
  { production, environment }: SettingPolicy,
  now: Date,
): CurrentSetting {
  const { kind, unit, min, max, effect, textOf, byDefault, inProduction } = settings[
    key
  ] as Setting;
  const isOver = row?.until != null && row.until <= now;
  const stored = isOver ? null : (row?.value ?? null);
  const isAllowed = stored !== null && readSetting(key, stored, production) !== null;
  const setValue = isAllowed ? stored : null;
  const environmentValue = environment[key] ?? null;
  const defaultValue = textOf(production ? (inProduction ?? byDefault) : byDefault);
  const beside = environmentValue === null ? 'DEFAULT' : 'ENVIRONMENT';
  return {
    ...{ key, kind, unit, min, max, effect },
    value: setValue ?? environmentValue ?? defaultValue,
    source: setValue === null ? beside : 'SETTING',
    ...{ setValue, environmentValue, defaultValue },
    until: setValue === null ? null : (row?.until ?? null),
    version: row?.version ?? 0,
    changedBy: row?.changedBy ?? null,
    changedAt: row?.changedAt ?? null,
  };
}

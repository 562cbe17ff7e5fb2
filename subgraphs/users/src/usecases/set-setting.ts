import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { readSetting, type Setting, type SettingKey, settings } from '@souk/schema/settings';
import { changeSetting } from './change-setting.ts';
import type { PublishedEvents } from './publish.ts';
import { type CurrentSetting, type SettingPolicy, setting } from './read-settings.ts';

export type SetSetting = {
  readonly key: SettingKey;
  /** The value as text, as in the environment. */
  readonly value: string;
  /** The version that the caller has read; 0 for a setting that was never set. */
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
};

/**
 * Sets a setting while the shop runs. Throws Forbidden without the scope `admin`, ValidationFailed for a value
 * out of its bounds or not allowed in production, VersionConflict and IdempotencyKeyReused.
 */
export async function setSetting(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey, ...input }: SetSetting,
  policy: SettingPolicy,
): Promise<{ setting: CurrentSetting; replayed: boolean }> {
  assertScope(actor, 'admin');
  const { key, expectedVersion } = input;
  const value = textIn(input, policy);
  const call = { callerId: actor.id, operation: 'setSetting', key: idempotencyKey, input };
  const { replayed } = await idempotent(work, call, () =>
    changeSetting(work, actor, key, { value, until: null }, expectedVersion),
  );
  return { setting: await setting(work.em, key, policy, work.now), replayed };
}

/** Returns the one text of the value. */
function textIn(
  { key, value }: Pick<SetSetting, 'key' | 'value'>,
  { production }: SettingPolicy,
): string {
  const { textOf } = settings[key] as Setting;
  const isWithin = readSetting(key, value, false) !== null;
  if (!isWithin) throw refusedValue(boundsOf(settings[key]));
  const read = readSetting(key, value, production);
  if (read !== null) return textOf(read);
  const allowed = textOf((settings[key] as Setting).inProduction ?? read ?? 0);
  throw refusedValue(`Production allows only ${allowed}.`);
}

function boundsOf({ kind, min, max }: Setting): string {
  if (kind === 'BOOLEAN') return 'Use true or false.';
  const what = kind === 'AMOUNT' ? 'an amount with at most two decimals' : 'a whole number';
  return `Use ${what}, from ${min} to ${max}.`;
}

const refusedValue = (message: string) => new ValidationFailed([{ path: ['value'], message }]);

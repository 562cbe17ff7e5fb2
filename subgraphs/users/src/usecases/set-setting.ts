import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import {
  faultMsMax,
  readSetting,
  type Setting,
  type SettingKey,
  settings,
} from '@souk/schema/settings';
import { changeSetting } from './change-setting.ts';
import type { PublishedEvents } from './publish.ts';
import { type CurrentSetting, type SettingPolicy, setting } from './read-settings.ts';

export type SetSetting = {
  readonly key: SettingKey;
  /** The value as text, as in the environment. */
  readonly value: string;
  /** When the value ends by itself. A fault needs an end, and nothing else has one. */
  readonly until?: Date | null | undefined;
  /** The version that the caller has read; 0 for a setting that was never set. */
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
};

/**
 * Sets a setting while the shop runs. Throws Forbidden without the scope `admin`, ValidationFailed for a value
 * out of its bounds or not allowed in production and for a fault that does not end within the next hour,
 * VersionConflict and IdempotencyKeyReused.
 */
export async function setSetting(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey, ...input }: SetSetting,
  policy: SettingPolicy,
): Promise<{ setting: CurrentSetting; replayed: boolean }> {
  assertScope(actor, 'admin');
  const { key, expectedVersion } = input;
  const call = { callerId: actor.id, operation: 'setSetting', key: idempotencyKey, input };
  const { replayed } = await idempotent(work, call, () => {
    // Not before: a repeated request may come when the end of its value has passed.
    const next = { value: textIn(input, policy), until: endOf(input, work.now) };
    return changeSetting(work, actor, key, next, expectedVersion);
  });
  return { setting: await setting(work.em, key, policy, work.now), replayed };
}

/** Returns the one text of the value. */
function textIn(
  { key, value }: Pick<SetSetting, 'key' | 'value'>,
  { production }: SettingPolicy,
): string {
  const { textOf, inProduction } = settings[key] as Setting;
  const isWithin = readSetting(key, value, false) !== null;
  if (!isWithin) throw refusedValue(boundsOf(settings[key] as Setting));
  const read = readSetting(key, value, production);
  if (read !== null) return textOf(read);
  throw refusedValue(`Production allows only ${textOf(inProduction ?? 'NONE')}.`);
}

/** Returns the end of the value; null for one without. */
function endOf({ key, until = null }: Pick<SetSetting, 'key' | 'until'>, now: Date): Date | null {
  const refused = (message: string) => new ValidationFailed([{ path: ['until'], message }]);
  if (settings[key].kind !== 'FAULT') {
    if (until !== null) throw refused('Only a fault has an end.');
    return null;
  }
  const msLeft = (until?.getTime() ?? 0) - now.getTime();
  if (msLeft > 0 && msLeft <= faultMsMax) return until;
  throw refused('A fault ends by itself: give a time within the next hour.');
}

function boundsOf({ kind, min, max }: Setting): string {
  if (kind === 'BOOLEAN') return 'Use true or false.';
  if (kind === 'FAULT') return `Use NONE, FAIL, or ${min} to ${max} milliseconds.`;
  const what = kind === 'AMOUNT' ? 'an amount with at most two decimals' : 'a whole number';
  return `Use ${what}, from ${min} to ${max}.`;
}

const refusedValue = (message: string) => new ValidationFailed([{ path: ['value'], message }]);

import { z } from 'zod';
import { decimalOf, minorUnitsOf } from './decimal.ts';

/** What a value of a setting looks like. */
type Kind = 'INTEGER' | 'AMOUNT' | 'BOOLEAN' | 'FAULT';

/** A fault that is injected: NONE, every call fails, or each waits so many milliseconds first. */
export type Fault = 'NONE' | 'FAIL' | number;

type Unit =
  | 'SHOP_CURRENCY'
  | 'SECONDS'
  | 'MILLISECONDS'
  | 'DAYS'
  | 'BASIS_POINTS'
  | 'COST_PER_MINUTE';

/** From when on a new value is used. NEXT_SAGA: checkouts that have started keep the value from their start. */
type Effect = 'NEXT_REQUEST' | 'NEXT_SAGA';

/** A setting that an administrator can change while the shop runs. */
export type Setting<Value extends number | boolean | Fault = number | boolean | Fault> = {
  /** The variable of the environment that sets it; null for a fault. */
  readonly variable: string | null;
  readonly kind: Kind;
  readonly unit: Unit | null;
  /** The bounds, as texts; null for a kind without them. */
  readonly min: string | null;
  readonly max: string | null;
  readonly effect: Effect;
  /** Reads a text of the environment or of a request, within the bounds. */
  readonly schema: z.ZodType<Value>;
  /** Writes a value: each value has one text. */
  textOf(value: Value): string;
  readonly byDefault: Value;
  /** The only value that production allows, and its default there: what is for demonstrations is off. */
  readonly inProduction: Value | null;
};

function integer(
  variable: string,
  unit: Exclude<Unit, 'SHOP_CURRENCY'>,
  { min, max, byDefault }: Readonly<Record<'min' | 'max' | 'byDefault', number>>,
  effect: Effect = 'NEXT_REQUEST',
): Setting<number> {
  const schema = z.coerce.number().int().min(min).max(max);
  const bounds = { min: String(min), max: String(max) };
  const rest = { schema, textOf: String, byDefault, inProduction: null };
  return { variable, kind: 'INTEGER', unit, effect, ...bounds, ...rest };
}

/** An amount of money in the shop's currency; the value is in minor units. */
function amount(
  variable: string,
  { byDefault, inProduction }: Pick<Setting<number>, 'byDefault' | 'inProduction'>,
): Setting<number> {
  const schema = z
    .string()
    .regex(/^\d{1,10}(\.\d{1,2})?$/, 'Use an amount with at most ten digits and two decimals.')
    .transform(minorUnitsOf);
  const bounds = { min: '0.00', max: '9999999999.99' };
  const rest = { schema, textOf: decimalOf, byDefault, inProduction };
  const about = {
    variable,
    kind: 'AMOUNT',
    unit: 'SHOP_CURRENCY',
    effect: 'NEXT_REQUEST',
  } as const;
  return { ...about, ...bounds, ...rest };
}

function yesOrNo(
  variable: string,
  { byDefault, inProduction }: Pick<Setting<boolean>, 'byDefault' | 'inProduction'>,
): Setting<boolean> {
  const schema = z
    .enum(['true', 'false'], 'Use true or false.')
    .transform((text) => text === 'true');
  const about = { variable, kind: 'BOOLEAN', unit: null, effect: 'NEXT_REQUEST' } as const;
  return { ...about, min: null, max: null, schema, textOf: String, byDefault, inProduction };
}

/** The longest delay: below the time after which a wait for a lock ends. */
const delayMsMax = 9_000;

/** A fault of a service, for demonstrations: it ends by itself, and production allows none. */
function fault(): Setting<Fault> {
  const delayMs = z.coerce.number().int().min(1).max(delayMsMax);
  const schema = z.union([z.enum(['NONE', 'FAIL']), delayMs]);
  const about = { variable: null, kind: 'FAULT', unit: 'MILLISECONDS' } as const;
  const bounds = { min: '1', max: String(delayMsMax), effect: 'NEXT_REQUEST' } as const;
  const values = { byDefault: 'NONE', inProduction: 'NONE' } as const;
  return { ...about, ...bounds, schema, textOf: String, ...values };
}

const yearS = 366 * 24 * 3_600;
/** The longest time that a timer of Node can wait, about 24 days. */
const timerMsMax = 2 ** 31 - 1;
const costMax = 1_000_000_000;

/**
 * The settings that can be changed while the shop runs, each with its bounds and its default. Every service
 * that uses one reads its variable with `schema`, so that the bounds are the same everywhere.
 */
export const settings = {
  /** What the shop gives to a new account. */
  OPENING_BALANCE: amount('BILLING_OPENING_BALANCE', { byDefault: 500_000, inProduction: 0 }),
  /** Whether `deposit` credits money that did not come in. */
  FREE_DEPOSITS: yesOrNo('BILLING_FREE_DEPOSITS', { byDefault: true, inProduction: false }),
  /** The shop's commission on what sellers sell: 800 basis points are 8 %. */
  COMMISSION: integer('BILLING_COMMISSION_BP', 'BASIS_POINTS', {
    ...{ min: 0, max: 10_000, byDefault: 800 },
  }),
  /** For how many days after the delivery the earnings of a parcel are kept. */
  HOLD_TIME: integer('BILLING_HOLD_DAYS', 'DAYS', { min: 0, max: 365, byDefault: 14 }),
  /** Two orders of the same products within this time are similar. */
  SIMILAR_ORDER_WINDOW: integer('SIMILAR_ORDER_WINDOW_S', 'SECONDS', {
    ...{ min: 0, max: yearS, byDefault: 300 },
  }),
  /** After this time the checkout repeats a command without a reply; each further repeat waits twice as long. */
  SAGA_RETRY: integer(
    ...(['SAGA_RETRY_MS', 'MILLISECONDS'] as const),
    { min: 1, max: timerMsMax, byDefault: 5_000 },
    'NEXT_SAGA',
  ),
  /** The longest time between two repeats. */
  SAGA_RETRY_MAX: integer(
    ...(['SAGA_RETRY_MAX_MS', 'MILLISECONDS'] as const),
    { min: 1, max: timerMsMax, byDefault: 60_000 },
    'NEXT_SAGA',
  ),
  /** A step of the checkout before the capture that takes longer fails. */
  SAGA_TIMEOUT: integer(
    ...(['SAGA_TIMEOUT_MS', 'MILLISECONDS'] as const),
    { min: 1, max: timerMsMax, byDefault: 1_800_000 },
    'NEXT_SAGA',
  ),
  /** The cost that the operations of one user may have within a minute. */
  USER_COST_PER_MINUTE: integer('USER_COST_PER_MINUTE_MAX', 'COST_PER_MINUTE', {
    ...{ min: 1_000, max: costMax, byDefault: 50_000 },
  }),
  /** The same for all anonymous callers of one address. */
  ADDRESS_COST_PER_MINUTE: integer('ADDRESS_COST_PER_MINUTE_MAX', 'COST_PER_MINUTE', {
    ...{ min: 1_000, max: costMax, byDefault: 100_000 },
  }),
  /** What fails or is slow: the requests and messages of a service, or its calls to another system. */
  FAULT_BILLING: fault(),
  FAULT_INVENTORY: fault(),
  FAULT_DELIVERY: fault(),
  FAULT_PROVIDER: fault(),
  FAULT_CARRIER: fault(),
} as const;

/** The longest time after which a fault ends by itself. */
export const faultMsMax = 3_600_000;

/** Variables that had another name in an earlier release, which is still read. */
export const formerVariables = {
  SAGA_RETRY_MS: 'SAGA_AGAIN_MS',
  SAGA_RETRY_MAX_MS: 'SAGA_AGAIN_MAX_MS',
  SAGA_TIMEOUT_MS: 'SAGA_GIVE_UP_MS',
} as const;

export type SettingKey = keyof typeof settings;
export type SettingValue<Key extends SettingKey> = (typeof settings)[Key]['byDefault'];

export const settingKeys = Object.keys(settings) as SettingKey[];

/** Returns the value of a text. Null when it is out of bounds, or not allowed in production. */
export function readSetting<Key extends SettingKey>(
  key: Key,
  text: string,
  production: boolean,
): SettingValue<Key> | null {
  const { schema, inProduction } = settings[key] as Setting;
  const { data } = schema.safeParse(text);
  const isRefused = production && inProduction !== null && data !== inProduction;
  return data === undefined || isRefused ? null : data;
}

/** Reads the settings that were changed while the shop runs. */
export type ChangedSettings = <Key extends SettingKey>(key: Key) => SettingValue<Key> | null;

/** `textOf` returns the text of a setting in force, and null for one that is not set. */
export function changedSettings(
  textOf: (key: SettingKey) => string | null,
  production: boolean,
): ChangedSettings {
  return (key) => {
    const text = textOf(key);
    return text === null ? null : readSetting(key, text, production);
  };
}

import { type ConfigIssue, count, timeZone } from '@souk/platform/runtime/config';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';
import { carrierIssues, carrierOf, carrierSettings } from './carriers/settings.ts';
import type { Carrier } from './domain/carrier.ts';
import type { OpeningHours, SlotPlan, WallClock } from './domain/slot-plan.ts';
import { wallClockOf } from './usecases/wall-clock.ts';

const hour = z.coerce.number().int().min(0).max(24);
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const defaults = { beginsAtHour: 8, endsAtHour: 20, slotHours: 2 };

const openingHours = z.string().regex(/^(mon|tue|wed|thu|fri|sat|sun)=(closed|\d{1,2}-\d{1,2})$/, {
  error: 'Must be a list such as "sat=10-18, sun=closed".',
});
const holiday = z.string().regex(/^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
  error: 'Must be a list of days such as "2027-01-07, 12-31".',
});
const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .max(10_000)
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(item))
    .default([]);

const settings = {
  /** The time zone of the shop, by its IANA name. */
  SHOP_TIME_ZONE: timeZone,
  /** The hours between which the shop delivers, by its clocks. */
  DELIVERY_DAY_BEGINS_AT_HOUR: hour.default(defaults.beginsAtHour),
  DELIVERY_DAY_ENDS_AT_HOUR: hour.default(defaults.endsAtHour),
  /** Days of the week with other hours, or without. */
  DELIVERY_HOURS_BY_WEEKDAY: listOf(openingHours),
  /** Days without deliveries. */
  DELIVERY_HOLIDAYS: listOf(holiday),
  DELIVERY_SLOT_HOURS: count.max(24).default(defaults.slotHours),
  /** How many places a new slot has. */
  DELIVERY_SLOT_CAPACITY: count.max(1_000_000).default(500),
  DELIVERY_DAYS_AHEAD: count.max(366).default(14),
  /** For how many days calls to a carrier are kept once they are done. */
  DELIVERY_CALLS_KEPT_DAYS: count.max(3_650).default(30),
  ...carrierSettings,
};

export type DeliveryConfig = SubgraphConfig & {
  readonly plan: SlotPlan;
  readonly clock: WallClock;
  /** Null: couriers and sellers report. */
  readonly carrier: Carrier | null;
  readonly callsKeptDays: number;
};

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(environment: NodeJS.ProcessEnv): DeliveryConfig {
  const { own, shared } = readSubgraph('delivery', settings, environment, (set) => [
    ...slotIssues(set),
    ...carrierIssues(set),
  ]);
  const everyDay = {
    beginsAtHour: own.DELIVERY_DAY_BEGINS_AT_HOUR,
    endsAtHour: own.DELIVERY_DAY_ENDS_AT_HOUR,
  };
  return {
    ...shared,
    clock: wallClockOf(own.SHOP_TIME_ZONE),
    carrier: carrierOf(own),
    callsKeptDays: own.DELIVERY_CALLS_KEPT_DAYS,
    plan: {
      week: weekOf(everyDay, own.DELIVERY_HOURS_BY_WEEKDAY),
      holidays: own.DELIVERY_HOLIDAYS,
      slotHours: own.DELIVERY_SLOT_HOURS,
      capacity: own.DELIVERY_SLOT_CAPACITY,
      daysAhead: own.DELIVERY_DAYS_AHEAD,
    },
  };
}

function weekOf(everyDay: OpeningHours, others: readonly string[]): (OpeningHours | null)[] {
  const changed = new Map(others.map((one) => one.split('=') as [string, string]));
  return weekdays.map((day) => {
    const hours = changed.get(day);
    if (hours === undefined) return everyDay;
    if (hours === 'closed') return null;
    const [beginsAtHour = 0, endsAtHour = 0] = hours.split('-').map(Number);
    return { beginsAtHour, endsAtHour };
  });
}

/** A day without a slot would refuse every order, and so would a week. */
function slotIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  const names = [
    'DELIVERY_DAY_BEGINS_AT_HOUR',
    'DELIVERY_DAY_ENDS_AT_HOUR',
    'DELIVERY_SLOT_HOURS',
  ] as const;
  const byDefault = Object.values(defaults);
  const [beginsAtHour = 0, endsAtHour = 0, slot = 0] = names.map((name, at) =>
    Number(environment[name] ?? byDefault[at]),
  );
  const list = environment.DELIVERY_HOURS_BY_WEEKDAY?.split(',').map((one) => one.trim()) ?? [];
  const week = weekOf({ beginsAtHour, endsAtHour }, list);
  const path = list.length > 0 ? [...names, 'DELIVERY_HOURS_BY_WEEKDAY'] : names;
  const open = week.filter((day) => day !== null);
  if (open.length === 0) return [{ path, message: 'A week must have a day with deliveries.' }];
  const isShort = open.some(
    (day) => day.endsAtHour > 24 || day.endsAtHour - day.beginsAtHour < slot,
  );
  return isShort ? [{ path, message: 'A day must be as long as a slot.' }] : [];
}

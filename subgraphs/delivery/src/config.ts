import { type ConfigIssue, count } from '@souk/platform/runtime/config';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';
import type { SlotPlan } from './domain/slot-plan.ts';

const hour = z.coerce.number().int().min(0).max(24);

const defaults = { beginsAtHour: 8, endsAtHour: 20, slotHours: 2 };

const settings = {
  /** The hours between which the shop delivers, in UTC. */
  DELIVERY_DAY_BEGINS_AT_HOUR: hour.default(defaults.beginsAtHour),
  DELIVERY_DAY_ENDS_AT_HOUR: hour.default(defaults.endsAtHour),
  DELIVERY_SLOT_HOURS: count.max(24).default(defaults.slotHours),
  /** How many places a new slot has. */
  DELIVERY_SLOT_CAPACITY: count.max(1_000_000).default(500),
  DELIVERY_DAYS_AHEAD: count.max(366).default(14),
};

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly plan: SlotPlan } {
  const { own, shared } = readSubgraph('delivery', settings, environment, slotIssues);
  return {
    ...shared,
    plan: {
      dayBeginsAtHour: own.DELIVERY_DAY_BEGINS_AT_HOUR,
      dayEndsAtHour: own.DELIVERY_DAY_ENDS_AT_HOUR,
      slotHours: own.DELIVERY_SLOT_HOURS,
      capacity: own.DELIVERY_SLOT_CAPACITY,
      daysAhead: own.DELIVERY_DAYS_AHEAD,
    },
  };
}

/** A day without a slot would refuse every order. */
function slotIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  const names = [
    'DELIVERY_DAY_BEGINS_AT_HOUR',
    'DELIVERY_DAY_ENDS_AT_HOUR',
    'DELIVERY_SLOT_HOURS',
  ] as const;
  const byDefault = Object.values(defaults);
  const [begin = 0, end = 0, slot = 0] = names.map((name, at) =>
    Number(environment[name] ?? byDefault[at]),
  );
  return end - begin < slot ? [{ path: names, message: 'A day must be as long as a slot.' }] : [];
}

/** Hours of a day between which the shop delivers, by the clocks of the shop. */
export type OpeningHours = { readonly beginsAtHour: number; readonly endsAtHour: number };

/** When the shop delivers. */
export type SlotPlan = {
  /** Seven, from Monday on. Null: no deliveries on this day of the week. */
  readonly week: readonly (OpeningHours | null)[];
  /** Days without deliveries: "2027-01-07", or "01-07" in each year. */
  readonly holidays: readonly string[];
  readonly slotHours: number;
  readonly daysAhead: number;
  /** How many orders a new slot has room for. */
  readonly capacity: number;
};

export type PlannedSlot = { readonly id: string; readonly from: Date; readonly to: Date };

/** A day of the calendar: "2026-11-21", and 1 for Monday to 7 for Sunday. */
type Day = { readonly date: string; readonly weekday: number };

/** What the clocks of the shop show. */
export type WallClock = {
  /** The day of an instant and those that follow it. */
  readonly daysFrom: (since: Date, count: number) => readonly Day[];
  /**
   * The instant at which the clocks show this hour of the day, the first one when they show it twice.
   * When they skip it: the instant at which they do.
   */
  readonly instantOf: (
    date: string,
    hour: number,
  ) => { readonly at: Date; readonly isSkipped: boolean };
};

const dayMs = 24 * 3_600_000;

/**
 * The slots of the plan that begin now or later, earliest first, up to `daysAhead`. A slot whose first hour
 * the clocks skip is left out; an hour that they show twice belongs to one slot, which is longer.
 */
export function slotsAhead(plan: SlotPlan, clock: WallClock, now: Date): PlannedSlot[] {
  const end = now.getTime() + plan.daysAhead * dayMs;
  return clock
    .daysFrom(now, plan.daysAhead + 1)
    .flatMap((day) => slotsOf(day, plan, clock))
    .filter(({ from }) => from >= now && from.getTime() < end);
}

function slotsOf({ date, weekday }: Day, plan: SlotPlan, clock: WallClock): PlannedSlot[] {
  const hours = plan.week[weekday - 1];
  const isHoliday = plan.holidays.some((holiday) => date.endsWith(holiday));
  if (!hours || isHoliday) return [];
  const { beginsAtHour, endsAtHour } = hours;
  const count = Math.floor((endsAtHour - beginsAtHour) / plan.slotHours);
  return Array.from({ length: count }, (_, index) => {
    const begin = clock.instantOf(date, beginsAtHour + index * plan.slotHours);
    const end = clock.instantOf(date, beginsAtHour + (index + 1) * plan.slotHours);
    const slot = { id: idOf(begin.at), from: begin.at, to: end.at };
    return begin.isSkipped || begin.at >= end.at ? [] : [slot];
  }).flat();
}

/** The start in UTC, to the hour, or to the minute where the zone is not whole hours from UTC. */
function idOf(from: Date): string {
  const format = from.getUTCMinutes() === 0 ? 'YYYY-MM-DDTHH' : 'YYYY-MM-DDTHH:mm';
  return from.toISOString().slice(0, format.length);
}

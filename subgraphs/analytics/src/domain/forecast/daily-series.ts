/** A number for each day, or null when it is missing. */
export type Values = readonly (number | null)[];

/** One number for each local day: units, orders, or an amount of money in one currency. */
export type DailySeries = {
  /** The date of the first value: "2026-11-01". */
  readonly firstDay: string;
  /**
   * The numbers from the first day to yesterday, 0 for a day without sales. Null: missing, because
   * the product could not be bought. The running day is left out: until it ends it looks like a
   * slump.
   */
  readonly values: Values;
};

/** An empty period of this many days in a regular series is a gap: the product was not on sale. */
const gapDaysMin = 28;

/** With more gaps than one for each of so many days, empty periods are how the product sells. */
const knownDaysPerGap = 56;

const dayMs = 86_400_000;

/**
 * Throws a RangeError unless the first day is a date and each value is null or a finite number from
 * 0 on: such a series is a fault of the caller.
 */
export function assertSeries({ firstDay, values }: DailySeries): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(firstDay) || Number.isNaN(Date.parse(firstDay)))
    throw new RangeError(`"${firstDay}" is not a date such as "2026-11-01".`);
  const at = values.findIndex((value) => value !== null && !(value >= 0 && value < Infinity));
  if (at >= 0)
    throw new RangeError(`Day ${at} of the series is ${values[at]}: it must be null or from 0 on.`);
}

/** Returns the date that many days after another one, both as "2026-11-01". */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** What was sold on a day, and whether the product was out of stock for more than half of it. */
export type SoldDay = {
  /** Such as "2026-11-01". */
  readonly day: string;
  readonly units: number;
  readonly outOfStock: boolean;
};

/**
 * Makes a series of days that follow one another, the earliest first. A day out of stock is
 * missing: it shows what could be sold, not what was wanted. A series of no days has any first day.
 */
export function dailySeriesOf(days: readonly SoldDay[]): DailySeries {
  return {
    firstDay: days[0]?.day ?? '1970-01-01',
    values: days.map(({ units, outOfStock }) => (outOfStock ? null : units)),
  };
}

/**
 * Returns the values with each gap missing: at least 28 days without a sale, and sales after it. A
 * series that has more than one gap for 56 other days comes back as it is.
 */
export function withoutGaps(values: Values): Values {
  const gaps = emptyPeriods(values).filter(
    ({ from, to }) => to - from >= gapDaysMin && values.slice(from, to).includes(0),
  );
  const isGap = new Set(gaps.flatMap(({ from, to }) => range(from, to)));
  const masked = values.map((value, day) => (isGap.has(day) ? null : value));
  return gaps.length * knownDaysPerGap <= knownValues(masked).length ? masked : values;
}

/** Returns the values that are not missing, in their order. */
export function knownValues(values: Values): number[] {
  return values.filter((value) => value !== null);
}

/** Returns the day after so many known values, or the end of the series when there are fewer. */
export function dayAfterKnown(values: Values, count: number): number {
  let known = 0;
  const last = values.findIndex((value) => value !== null && ++known === count);
  return last < 0 ? values.length : last + 1;
}

type Period = { readonly from: number; readonly to: number };

/** Returns the periods without a sale, missing days included, that end before a day with one. */
function emptyPeriods(values: Values): Period[] {
  const sold = values.flatMap((value, day) => (value === null || value === 0 ? [] : [day]));
  return sold.map((to, index) => ({ from: (sold[index - 1] ?? -1) + 1, to }));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

import { knownValues, type Values, withoutGaps } from './daily-series.ts';
import { meanDaysMin } from './short-history.ts';
import { initialDays } from './smoothing.ts';

/** How a forecast is made: docs/forecast.md. NONE: there is none. */
export type ForecastMethod = 'SEASONAL_SMOOTHING' | 'TSB' | 'MEAN' | 'NONE';

/** Why a forecast is coarse, or why there is none. */
export type ForecastReason = 'SHORT_HISTORY' | 'NOT_ENOUGH_HISTORY' | 'NEVER_SOLD';

export type Choice = {
  readonly method: ForecastMethod;
  readonly reason: ForecastReason | null;
  /** The history that the method uses: days in a gap are missing. */
  readonly values: Values;
};

/** How many of the last known values show whether a series is regular, and how many it needs. */
const regularDaysMin = 56;

/**
 * A regular series has at least this mean: below it, the median of the seasonal method is too low.
 */
const regularMeanMin = 10;

/**
 * The share of days with a sale in a regular series. Syntetos, Boylan and Croston (2005, JORS
 * 56:495) draw the line at one sale in 1.32 days.
 */
const regularShareMin = 0.75;

/**
 * Chooses the method for a series by its length, its mean and the share of its days with a sale.
 */
export function chooseMethod(values: Values): Choice {
  const known = knownValues(values).length;
  if (known < meanDaysMin) return { method: 'NONE', reason: 'NOT_ENOUGH_HISTORY', values };
  if (!values.some((value) => value !== null && value > 0))
    return { method: 'NONE', reason: 'NEVER_SOLD', values };
  const masked = withoutGaps(values);
  if (knownValues(masked).length >= regularDaysMin && isRegular(masked))
    return { method: 'SEASONAL_SMOOTHING', reason: null, values: masked };
  if (known >= initialDays && !isRegular(values)) return { method: 'TSB', reason: null, values };
  return { method: 'MEAN', reason: 'SHORT_HISTORY', values };
}

function isRegular(values: Values): boolean {
  const recent = values
    .map((value, day) => ({ value, weekday: day % 7 }))
    .filter((day): day is { value: number; weekday: number } => day.value !== null)
    .slice(-regularDaysMin);
  const sales = recent.filter(({ value }) => value > 0);
  // A shop that is closed on Sundays sells nothing on any of them, and is regular all the same.
  const openWeekdays = new Set(sales.map(({ weekday }) => weekday));
  const openDays = recent.filter(({ weekday }) => openWeekdays.has(weekday));
  const sum = sales.reduce((total, { value }) => total + value, 0);
  return sum >= regularMeanMin * recent.length && sales.length >= regularShareMin * openDays.length;
}

import { dayAfterKnown, knownValues, type Values } from './daily-series.ts';

/**
 * What was expected before each day of a series, on the scale ln(1 + value). The model is
 * exponential smoothing with a level and an additive season of seven days: ETS(A,N,A) of Hyndman,
 * Koehler, Ord and Snyder (Forecasting with Exponential Smoothing, 2008).
 */
export type Smoothing = {
  /** The first day before which there is a forecast. */
  readonly start: number;
  /**
   * Returns the forecast that is made before the day `origin`, for the day `ahead` days after it.
   */
  readonly logForecast: (origin: number, ahead: number) => number;
};

/** The first level and weekdays are means of so many days. */
export const initialDays = 28;

/**
 * Which part of an error changes the level, and the weekday. Both are fixed: fitting them costs
 * accuracy.
 */
const levelRate = 0.1;
const weekdayRate = 0.05;

/** An error counts up to this multiple of the usual one, so that one unusual day changes little. */
const clipWidth = 3.75;
const usualErrorRate = 0.05;
const usualErrorGrowthMax = 3;
const usualErrorMin = 0.05;

/**
 * Smooths a series that has at least 28 known values. A missing day changes nothing. The season is
 * counted from the first day, so the series may begin on any weekday.
 */
export function smooth(values: Values): Smoothing {
  const logs = values.map((value) => (value === null ? null : Math.log1p(value)));
  const start = dayAfterKnown(logs, initialDays);
  const state = new State(logs.slice(0, start));
  // The state before each day: the level, then the seven weekdays.
  const states = new Float64Array(8 * (logs.length + 1));
  for (let day = start; day <= logs.length; day++) {
    states[8 * day] = state.level;
    states.set(state.weekdays, 8 * day + 1);
    const log = logs[day] ?? null;
    if (log !== null) state.learn(day, log);
  }
  const at = (index: number) => states[index] ?? 0;
  return {
    start,
    logForecast: (origin, ahead) => at(8 * origin) + at(8 * origin + 1 + ((origin + ahead) % 7)),
  };
}

class State {
  level: number;
  readonly weekdays: Float64Array;
  /** The mean size of recent errors. */
  private usualError: number;

  constructor(first: Values) {
    this.level = mean(first);
    this.weekdays = Float64Array.from({ length: 7 }, (_, weekday) => {
      const ofWeekday = first.filter((_, day) => day % 7 === weekday);
      return ofWeekday.some((log) => log !== null) ? mean(ofWeekday) - this.level : 0;
    });
    const sizes = first.map((log, day) => (log === null ? null : Math.abs(this.error(day, log))));
    this.usualError = Math.max(usualErrorMin, mean(sizes));
  }

  learn(day: number, log: number): void {
    const error = this.error(day, log);
    const limit = clipWidth * this.usualError;
    const clipped = Math.min(Math.max(error, -limit), limit);
    const size = Math.min(Math.abs(error), usualErrorGrowthMax * this.usualError);
    this.usualError += usualErrorRate * (size - this.usualError);
    this.usualError = Math.max(usualErrorMin, this.usualError);
    this.level += levelRate * clipped;
    this.weekdays[day % 7] = this.weekday(day) + weekdayRate * clipped;
  }

  private error(day: number, log: number): number {
    return log - this.level - this.weekday(day);
  }

  private weekday(day: number): number {
    return this.weekdays[day % 7] ?? 0;
  }
}

/** The mean of the values that are not missing; 0 without any. */
function mean(values: Values): number {
  const known = knownValues(values);
  return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
}

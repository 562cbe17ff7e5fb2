import type { PastErrors } from './backtest.ts';
import {
  type Choice,
  chooseMethod,
  type ForecastMethod,
  type ForecastReason,
} from './choose-method.ts';
import type { Dispersion } from './count-outlook.ts';
import { assertSeries, type DailySeries, dateAfter, knownValues } from './daily-series.ts';
import type { Estimate, Outlook } from './estimate.ts';
import { forecastRegularSeller } from './regular-sellers.ts';
import { forecastShortHistory } from './short-history.ts';
import { forecastSlowSeller } from './slow-sellers.ts';
import { reorderPoint, type StockOutDate, stockOutDate } from './stock-plan.ts';

export type ForecastOptions = {
  /** How many days are forecast, from the day after the series on: 1 to 28. */
  readonly days: number;
  /** Units that can be sold now. Without it no date of the stock's end is computed. */
  readonly availableStock?: number;
  /** Days from an order at the supplier to its delivery: 1 to 28, 7 when it is left out. */
  readonly leadDays?: number;
  /** The dispersion of similar products, used while the series itself is short. */
  readonly similarProducts?: Dispersion;
};

export type ForecastPoint = Estimate & { readonly date: string };

/** The demand that is expected: what can be sold when the stock does not end. */
export type DemandForecast = {
  readonly method: ForecastMethod;
  /** Null: the method has the history that it needs. */
  readonly reason: ForecastReason | null;
  /** One for each day; empty when the method is NONE. */
  readonly points: readonly ForecastPoint[];
  /** The demand of all days up to a date. Its bounds are not the sums of the bounds of the days. */
  readonly sums: readonly ForecastPoint[];
  readonly stockOutDate: StockOutDate | null;
  /** The stock at which to order again: it lasts until the delivery in nine of ten cases. */
  readonly reorderPoint: number | null;
  readonly errors: PastErrors | null;
  /** Days of the history that were used. */
  readonly historyDays: number;
  /** Days of the history that were left out: out of stock, or in a gap. */
  readonly maskedDays: number;
};

/** The most days that can be forecast. */
export const forecastDaysMax = 28;

const leadDaysDefault = 7;

/**
 * Forecasts the demand of the days after a series. The same arguments give the same result. Throws
 * a RangeError for an argument outside of its bounds.
 */
export function forecast(series: DailySeries, options: ForecastOptions): DemandForecast {
  const { days, leadDays = leadDaysDefault, availableStock } = options;
  assertSeries(series);
  assertOptions(options);
  const choice = chooseMethod(series.values);
  const { method, reason, values } = choice;
  const outlook = outlookOf(choice, Math.max(days, leadDays), options);
  const firstDay = dateAfter(series.firstDay, values.length);
  const pointsOf = (estimates: readonly Estimate[] = []) =>
    estimates.slice(0, days).map((each, day) => ({ date: dateAfter(firstDay, day), ...each }));
  const sums = pointsOf(outlook?.sums);
  const knowsStock = outlook !== null && availableStock !== undefined;
  const historyDays = knownValues(values).length;
  return {
    method,
    reason,
    points: pointsOf(outlook?.days),
    sums,
    stockOutDate: knowsStock ? stockOutDate(sums, availableStock, firstDay) : null,
    reorderPoint: outlook && reorderPoint(outlook.sums, leadDays),
    errors: outlook?.errors ?? null,
    historyDays,
    maskedDays: values.length - historyDays,
  };
}

function outlookOf(
  { method, values }: Choice,
  days: number,
  { similarProducts }: ForecastOptions,
): Outlook | null {
  switch (method) {
    case 'SEASONAL_SMOOTHING':
      return forecastRegularSeller(values, days);
    case 'TSB':
      return forecastSlowSeller(values, days);
    case 'MEAN':
      return forecastShortHistory(values, days, similarProducts ?? null);
    case 'NONE':
      return null;
  }
}

function assertOptions({ days, leadDays, availableStock }: ForecastOptions): void {
  for (const [name, value] of Object.entries({ days, leadDays })) {
    if (value === undefined) continue;
    if (!Number.isInteger(value) || value < 1 || value > forecastDaysMax)
      throw new RangeError(`${name} is ${value}: it must be 1 to ${forecastDaysMax}.`);
  }
  if (availableStock !== undefined && !(availableStock >= 0))
    throw new RangeError(`availableStock is ${availableStock}: it must be 0 or more.`);
}

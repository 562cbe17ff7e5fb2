import type { Figures } from '../domain/figures.ts';
import type { PastErrors } from '../domain/forecast/backtest.ts';
import type {
  DemandForecast as Forecast,
  ForecastPoint as Point,
} from '../domain/forecast/forecast.ts';
import type { Job, Schedule } from '../domain/job.ts';
import type { Period, ProductSold } from '../persistence/sales.ts';
import type { SalesSummary as Summary } from '../usecases/sales-summary.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type SalesSummary = Summary;
export type SalesPeriod = Period;
export type SalesFigures = Figures;
export type ProductSales = ProductSold;
export type DemandForecast = Forecast;
export type ForecastPoint = Point;
export type ForecastErrors = PastErrors;
export type JobRun = Job;
export type JobSchedule = Schedule;

import { cancelReport } from './mutation/cancel-report.ts';
import { runJob } from './mutation/run-job.ts';
import { runReport } from './mutation/run-report.ts';
import { setSchedule } from './mutation/set-schedule.ts';
import { customerSummary } from './query/customer-summary.ts';
import { demandForecast } from './query/demand-forecast.ts';
import { jobs } from './query/jobs.ts';
import { report } from './query/report.ts';
import { salesSummary } from './query/sales-summary.ts';
import { schedules } from './query/schedules.ts';
import { topProducts } from './query/top-products.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Category } from './types/category.ts';
import { ForecastErrors, ForecastPoint } from './types/demand-forecast.ts';
import { JobRun } from './types/job-run.ts';
import { JobSchedule } from './types/job-schedule.ts';
import { Product } from './types/product.ts';
import { ProductSales } from './types/product-sales.ts';
import { SalesFigures } from './types/sales-figures.ts';
import { SalesSummary } from './types/sales-summary.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { salesSummary, customerSummary, topProducts, demandForecast, report, jobs, schedules },
  Mutation: { runReport, runJob, cancelReport, setSchedule },
  JobRun,
  JobSchedule,
  SalesSummary,
  SalesFigures,
  ProductSales,
  Product,
  Category,
  ForecastPoint,
  ForecastErrors,
};

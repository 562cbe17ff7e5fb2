/**
 * Everything that analytics can do, whatever the transport: GraphQL, an event or a program. A use case
 * takes the unit of work, the actor where there is one, and the command.
 */
export { cancelReport } from './cancel-report.ts';
export { customerSummary } from './customer-summary.ts';
export { dailySeries } from './daily-series.ts';
export { demandForecast } from './demand-forecast.ts';
export { jobs, report, schedules } from './list-jobs.ts';
export { rebuildFromLog, rebuildRollups } from './rebuild.ts';
export { recordDemoSales } from './record-demo-sales.ts';
export { recordOrderFacts } from './record-order-facts.ts';
export { recordStock } from './record-stock.ts';
export { runJob } from './run-job.ts';
export { runReport } from './run-report.ts';
export { salesSummary } from './sales-summary.ts';
export { setSchedule } from './set-schedule.ts';
export { topProducts } from './top-products.ts';
export { totalDemandForecast } from './total-demand-forecast.ts';
export { addDueJobs, workOffJobs } from './work-off-jobs.ts';

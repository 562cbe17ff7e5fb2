import { databaseOf } from '@souk/platform/service/database';
import { AnalyticsMigration } from './migrations/0001-analytics.ts';
import { JobsMigration } from './migrations/0002-jobs.ts';
import { DemoOrdersMigration } from './migrations/0003-demo-orders.ts';
import { JobProgressMigration } from './migrations/0004-job-progress.ts';
import { rollups } from './rollups.ts';

/** The tables of analytics and their migrations. Only statements read and write them: all work is on sets. */
export const database = databaseOf({
  entities: [],
  unmapped: [
    'order_fact',
    'line_fact',
    'customer',
    'stock_fact',
    'job_run',
    'job_schedule',
    ...rollups.map(({ table }) => table),
  ],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [AnalyticsMigration, JobsMigration, DemoOrdersMigration, JobProgressMigration],
});

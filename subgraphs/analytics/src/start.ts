import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { configFrom } from './config.ts';
import type { Job } from './domain/job.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { waitingJobs } from './persistence/insert-jobs.ts';
import { addDueJobs, workOffJobs } from './usecases/work-off-jobs.ts';

const lookForJobsEveryMs = 10_000;

/** Starts the analytics subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { zone, ...config } = configFrom(environment);
  return startSubgraph(
    {
      name: 'analytics',
      database,
      publishes: {},
      consumers: consumersOf(zone),
      resolvers,
      context: contextFor(zone),
      tickers: ({ transact, wakes, stopping, logger }) => {
        const run = async () => {
          await transact((work) => addDueJobs(work, 'SALES_HOURLY'));
          const onFault = (err: unknown, { id }: Job) => logger.error({ err, id }, 'a job failed');
          await workOffJobs(transact, onFault, { stopping });
        };
        const ticker = startTicker(run, { everyMs: lookForJobsEveryMs, name: 'jobs', logger });
        wakes.listen((jobs) => {
          if (jobs.has(waitingJobs)) ticker.wake();
        });
        return [ticker];
      },
    },
    config,
  );
}

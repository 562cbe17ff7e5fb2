import { newLogger } from '@souk/platform/runtime/logger';
import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { inventoryFacts } from '@souk/schema/events/inventory';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { countsEveryMs, refreshCategoryCounts } from './usecases/refresh-category-counts.ts';
import { writeStaleListings } from './usecases/write-stale-listings.ts';

const staleEveryMs = 5_000;

/** Starts the inventory subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const config = configFrom(environment);
  const { logLevel, logFile, logLimits } = config;
  const logger = newLogger('inventory', logLevel, logFile, logLimits);
  return startSubgraph(
    {
      name: 'inventory',
      database,
      publishes: inventoryFacts,
      consumers: consumersOf(logger),
      resolvers,
      context: contextFor,
      tickers: ({ transact, logger }) => [
        startTicker(() => transact(refreshCategoryCounts), {
          everyMs: countsEveryMs,
          name: 'refreshCategoryCounts',
          logger,
        }),
        startTicker(
          async () => {
            while (await transact(writeStaleListings));
          },
          { everyMs: staleEveryMs, name: 'writeStaleListings', logger },
        ),
      ],
    },
    config,
  );
}

import { newLogger } from '@souk/platform/runtime/logger';
import { isProduction } from '@souk/platform/runtime/production';
import { inBatches, startTicker } from '@souk/platform/runtime/ticker';
import { consumersWithFault, resolversWithFault } from '@souk/platform/service/inject-faults';
import { LiveSettings } from '@souk/platform/service/live-settings';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { inventoryFacts } from '@souk/schema/events/inventory';
import { userFacts } from '@souk/schema/events/users';
import { changedSettings } from '@souk/schema/settings';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { pictureReader } from './pictures/picture-reader.ts';
import { fileRoute, uploadRoute } from './pictures/picture-routes.ts';
import { pictureStores } from './pictures/picture-settings.ts';
import { countsEveryMs, refreshCategoryCounts } from './usecases/refresh-category-counts.ts';
import { sweepPictures } from './usecases/sweep-pictures.ts';
import { writeStaleListings } from './usecases/write-stale-listings.ts';

const staleEveryMs = 5_000;
const sweepEveryMs = 600_000;

/** Starts the inventory subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { pictures, ...config } = configFrom(environment);
  const live = new LiveSettings();
  const changed = changedSettings((key) => live.textOf(key), isProduction(environment));
  const fault = () => changed('FAULT_INVENTORY') ?? 'NONE';
  const { logLevel, logFile, logLimits } = config;
  const logger = newLogger('inventory', logLevel, logFile, logLimits);
  const readPicture = pictureReader();
  return startSubgraph(
    {
      name: 'inventory',
      database,
      publishes: inventoryFacts,
      consumers: consumersWithFault(consumersOf(logger), fault),
      settings: { live, fact: userFacts['setting-changed'] },
      resolvers: resolversWithFault(resolvers, fault),
      context: contextFor,
      routes: ({ orm, transact }) => {
        const stores = pictureStores(pictures, orm);
        return [uploadRoute({ transact, stores, readPicture }), fileRoute({ stores, em: orm.em })];
      },
      tickers: ({ orm, transact, stopping, logger }) => {
        const stores = pictureStores(pictures, orm);
        const written = inBatches(() => transact(writeStaleListings), stopping);
        const every = (everyMs: number, name: string, run: () => Promise<unknown>) =>
          startTicker(run, { everyMs, name, logger });
        return [
          every(countsEveryMs, 'refreshCategoryCounts', () => transact(refreshCategoryCounts)),
          every(staleEveryMs, 'writeStaleListings', written),
          every(sweepEveryMs, 'sweepPictures', () => sweepPictures({ transact, stores })),
        ];
      },
    },
    config,
  );
}

import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { analyticsFacts } from './usecases/publish.ts';

/** Starts the analytics subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { zone, ...config } = configFrom(environment);
  return startSubgraph(
    {
      name: 'analytics',
      database,
      publishes: analyticsFacts,
      consumers: consumersOf(zone),
      resolvers,
      context: contextFor(zone),
    },
    config,
  );
}

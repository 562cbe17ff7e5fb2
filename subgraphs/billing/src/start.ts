import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { billingFacts } from '@souk/schema/events/billing';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';

/** Starts the billing subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { policies, ...config } = configFrom(environment);
  return startSubgraph(
    {
      name: 'billing',
      database,
      publishes: billingFacts,
      consumers: consumersOf(policies),
      resolvers,
      context: contextFor(policies),
    },
    config,
  );
}

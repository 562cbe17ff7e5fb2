import { identityAdmin } from '@souk/auth/identity-admin';
import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { userFacts } from '@souk/schema/events/users';
import { configFrom } from './config.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { sweep } from './usecases/reconcile-identity.ts';

const sweepEveryMs = 15_000;

/** Starts the users subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { terms, ...config } = configFrom(environment);
  const identity = identityAdmin(terms);
  return startSubgraph(
    {
      name: 'users',
      database,
      publishes: userFacts,
      consumers: [],
      resolvers,
      context: contextFor(identity),
      tickers: ({ orm, transact, logger }) => {
        const tick = () => sweep(orm, transact, identity);
        return [startTicker(tick, { everyMs: sweepEveryMs, name: 'sweep', logger })];
      },
    },
    config,
  );
}

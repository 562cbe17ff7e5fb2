import { identityAdmin } from '@souk/auth/identity-admin';
import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { userFacts } from '@souk/schema/events/users';
import { configFrom } from './config.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { reconcileIdentity } from './usecases/reconcile-identity.ts';

const reconcileEveryMs = 15_000;

/** Starts the users subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { identitySettings, shop, settingPolicy, ...config } = configFrom(environment);
  const identity = identityAdmin(identitySettings);
  return startSubgraph(
    {
      name: 'users',
      database,
      publishes: userFacts,
      consumers: [],
      resolvers,
      context: contextFor(identity, shop, settingPolicy),
      tickers: ({ transact, logger }) => {
        const reconcile = () => reconcileIdentity({ transact, identity });
        const everyMs = reconcileEveryMs;
        return [startTicker(reconcile, { everyMs, name: 'reconcileIdentity', logger })];
      },
    },
    config,
  );
}

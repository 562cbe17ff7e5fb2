import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { billingFacts } from '@souk/schema/events/billing';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { releaseEarnings } from './usecases/release-earnings.ts';

const releaseEveryMs = 10_000;

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
      tickers: ({ transact, logger }) => {
        const release = async () => {
          while (await transact(releaseEarnings));
        };
        const options = { everyMs: releaseEveryMs, name: 'releaseEarnings', logger };
        return [startTicker(release, options)];
      },
    },
    config,
  );
}

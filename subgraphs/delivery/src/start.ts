import { type Running, startSubgraph } from '@souk/platform/subgraph';
import { startTicker } from '@souk/platform/ticker';
import { deliveryFacts } from '@souk/schema/events/delivery';
import { configFrom } from './config.ts';
import { consumers } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { keepSlots } from './usecases/keep-slots.ts';

const lookEveryMs = 60_000;

/** Starts the delivery subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { plan, ...config } = configFrom(environment);
  return startSubgraph(
    {
      name: 'delivery',
      database,
      tells: deliveryFacts,
      hears: consumers,
      resolvers,
      context: contextFor,
      tickers: ({ transact, logger }) => {
        const keep = () => transact((work) => keepSlots(work, plan));
        return [startTicker(keep, { everyMs: lookEveryMs, name: 'keepSlots', logger })];
      },
    },
    config,
  );
}

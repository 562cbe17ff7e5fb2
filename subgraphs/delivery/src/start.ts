import type { Transact } from '@souk/platform/messaging/work';
import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { deliveryFacts } from '@souk/schema/events/delivery';
import { configFrom } from './config.ts';
import { consumers } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { keepSlots } from './usecases/keep-slots.ts';
import type { Tells } from './usecases/tell.ts';

const lookEveryMs = 60_000;

/** Starts the delivery subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { plan, ...config } = configFrom(environment);
  const keep = (transact: Transact<Tells>) => transact((work) => keepSlots(work, plan));
  return startSubgraph(
    {
      name: 'delivery',
      database,
      publishes: deliveryFacts,
      consumers: consumers,
      resolvers,
      context: contextFor,
      // Without slots every order of a new shop would be refused.
      prepare: ({ transact }) => keep(transact),
      tickers: ({ transact, logger }) => {
        const options = { everyMs: lookEveryMs, name: 'keepSlots', logger };
        return [startTicker(() => keep(transact), options)];
      },
    },
    config,
  );
}

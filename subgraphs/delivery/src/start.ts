import type { Transact } from '@souk/platform/messaging/work';
import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { deliveryFacts } from '@souk/schema/events/delivery';
import { carrierCallbackRoute } from './carriers/carrier-callback-route.ts';
import { carrierWorker } from './carriers/carrier-worker.ts';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { addMissingSlots } from './usecases/add-missing-slots.ts';
import type { PublishedEvents } from './usecases/publish.ts';

const addSlotsEveryMs = 60_000;
/** How often due calls are looked for. */
const callCarrierEveryMs = 1_000;

/** Starts the delivery subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { plan, clock, carrier, ...config } = configFrom(environment);
  const addSlots = (transact: Transact<PublishedEvents>) =>
    transact((work) => addMissingSlots(work, plan, clock));
  return startSubgraph(
    {
      name: 'delivery',
      database,
      publishes: deliveryFacts,
      consumers: consumersOf(),
      resolvers,
      context: contextFor,
      // Without slots every order of a new shop would be refused.
      prepare: ({ transact }) => addSlots(transact),
      routes: ({ transact }) => (carrier ? [carrierCallbackRoute(transact, carrier)] : []),
      tickers: ({ transact, logger }) => {
        const options = { everyMs: addSlotsEveryMs, name: 'addMissingSlots', logger };
        const adding = startTicker(() => addSlots(transact), options);
        if (!carrier) return [adding];
        const calls = { everyMs: callCarrierEveryMs, name: 'calls to the carrier', logger };
        return [adding, startTicker(carrierWorker(transact, carrier, logger), calls)];
      },
    },
    config,
  );
}

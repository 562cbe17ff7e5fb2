import type { Transact } from '@souk/platform/messaging/work';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { deliveryFacts } from '@souk/schema/events/delivery';
import { carrierCallbackRoute } from './carriers/carrier-callback-route.ts';
import { startCarrierJobs } from './carriers/carrier-jobs.ts';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { addMissingSlots } from './usecases/add-missing-slots.ts';
import type { PublishedEvents } from './usecases/publish.ts';

const addSlotsEveryMs = 60_000;

/** Starts the delivery subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { plan, clock, carrier, callsKeptDays, ...config } = configFrom(environment);
  const addSlots = (transact: Transact<PublishedEvents>) =>
    transact((work) => addMissingSlots(work, plan, clock));
  const callsDue = newNotifier();
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
      routes: ({ transact }) =>
        carrier ? [carrierCallbackRoute({ transact, carrier, callsDue })] : [],
      tickers: (service) => {
        const { transact, logger } = service;
        const options = { everyMs: addSlotsEveryMs, name: 'addMissingSlots', logger };
        const adding = startTicker(() => addSlots(transact), options);
        if (!carrier) return [adding];
        return [adding, ...startCarrierJobs(service, { carrier, callsKeptDays, callsDue })];
      },
    },
    config,
  );
}

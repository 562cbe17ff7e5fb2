import type { Transact } from '@souk/platform/messaging/work';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { isProduction } from '@souk/platform/runtime/production';
import { startTicker } from '@souk/platform/runtime/ticker';
import { consumersWithFault, resolversWithFault } from '@souk/platform/service/inject-faults';
import { LiveSettings } from '@souk/platform/service/live-settings';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { deliveryFacts } from '@souk/schema/events/delivery';
import { userFacts } from '@souk/schema/events/users';
import { changedSettings } from '@souk/schema/settings';
import { carrierCallbackRoute } from './carriers/carrier-callback-route.ts';
import { startCarrierJobs } from './carriers/carrier-jobs.ts';
import { carrierWithFault } from './carriers/carrier-with-fault.ts';
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
  const { plan, clock, carrier: opened, callsKeptDays, ...config } = configFrom(environment);
  const live = new LiveSettings();
  const changed = changedSettings((key) => live.textOf(key), isProduction(environment));
  const fault = () => changed('FAULT_DELIVERY') ?? 'NONE';
  const ofCarrier = () => changed('FAULT_CARRIER') ?? 'NONE';
  const carrier = opened && carrierWithFault(opened, ofCarrier);
  const addSlots = (transact: Transact<PublishedEvents>) =>
    transact((work) => addMissingSlots(work, plan, clock));
  const callsDue = newNotifier();
  return startSubgraph(
    {
      name: 'delivery',
      database,
      publishes: deliveryFacts,
      consumers: consumersWithFault(consumersOf(), fault),
      settings: { live, fact: userFacts['setting-changed'] },
      resolvers: resolversWithFault(resolvers, fault),
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

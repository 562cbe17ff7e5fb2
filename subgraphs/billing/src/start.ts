import { newNotifier } from '@souk/platform/runtime/notifier';
import { isProduction } from '@souk/platform/runtime/production';
import { inBatches, startTicker, type Ticker } from '@souk/platform/runtime/ticker';
import { consumersWithFault, resolversWithFault } from '@souk/platform/service/inject-faults';
import { LiveSettings } from '@souk/platform/service/live-settings';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { billingFacts } from '@souk/schema/events/billing';
import { userFacts } from '@souk/schema/events/users';
import { changedSettings } from '@souk/schema/settings';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { policiesInForce } from './policies-in-force.ts';
import { openProvider } from './providers/open-provider.ts';
import {
  type Service,
  startProviderCalls,
  startSimulatedEvents,
} from './providers/start-provider-calls.ts';
import { releaseEarnings } from './usecases/release-earnings.ts';
import { callbackRoute, simulatedPageRoutes } from './webhooks/callback-route.ts';

const releaseEveryMs = 10_000;
/** Starts the billing subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { policies: configured, provider: providerConfig, ...config } = configFrom(environment);
  const live = new LiveSettings();
  const changed = changedSettings((key) => live.textOf(key), isProduction(environment));
  const policies = policiesInForce(configured, changed);
  const fault = () => changed('FAULT_BILLING') ?? 'NONE';
  const ofProvider = () => changed('FAULT_PROVIDER') ?? 'NONE';
  const open = (needs: Parameters<typeof openProvider>[1]) =>
    openProvider(providerConfig, needs, ofProvider);
  const [callsQueued, eventsDue] = [newNotifier(), newNotifier()];
  const simulated = providerConfig?.kind === 'simulated' ? providerConfig : null;
  return startSubgraph(
    {
      name: 'billing',
      database,
      publishes: billingFacts,
      consumers: consumersWithFault(consumersOf(policies), fault),
      settings: { live, fact: userFacts['setting-changed'] },
      resolvers: resolversWithFault(resolvers, fault),
      context: contextFor(policies, callsQueued),
      routes: ({ orm, transact, stopping }) => {
        const provider = open({ orm, stopping });
        const pages = simulated ? simulatedPageRoutes({ orm, eventsDue }) : [];
        return provider ? [callbackRoute({ provider, transact, callsQueued }), ...pages] : pages;
      },
      tickers: (service) => {
        const release = startRelease(service);
        const provider = open(service);
        if (!provider) return [release];
        const jobs = { policies, provider, callsQueued, eventsDue };
        const events = simulated ? [startSimulatedEvents(service, simulated, eventsDue)] : [];
        return [release, ...startProviderCalls(service, jobs), ...events];
      },
    },
    config,
  );
}

/** Moves earnings whose holding time is over to due. */
function startRelease({
  transact,
  stopping,
  logger,
}: Pick<Service, 'transact' | 'stopping' | 'logger'>): Ticker {
  const release = inBatches(() => transact(releaseEarnings), stopping);
  return startTicker(release, { everyMs: releaseEveryMs, name: 'releaseEarnings', logger });
}

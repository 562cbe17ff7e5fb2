import type { MikroORM } from '@mikro-orm/postgresql';
import type { Transact } from '@souk/platform/messaging/work';
import type { Logger } from '@souk/platform/runtime/logger';
import { type Notifier, newNotifier } from '@souk/platform/runtime/notifier';
import { startTicker, type Ticker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { billingFacts } from '@souk/schema/events/billing';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { openProvider } from './providers/open-provider.ts';
import { sendSimulatedEvents } from './providers/simulated/send-simulated-events.ts';
import type { PublishedEvents } from './usecases/publish.ts';
import { releaseEarnings } from './usecases/release-earnings.ts';
import { runProviderCalls } from './usecases/run-provider-calls.ts';
import { callbackRoute, simulatedPageRoutes } from './webhooks/callback-route.ts';

const releaseEveryMs = 10_000;
/** How often to look for calls to the provider, and for its callbacks, that another process has queued. */
const everyMs = 1_000;

/** What the jobs need of the running service. */
type Service = {
  readonly orm: MikroORM;
  readonly transact: Transact<PublishedEvents>;
  readonly logger: Logger;
};

/** Starts the billing subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { policies, provider: providerConfig, ...config } = configFrom(environment);
  const [callsQueued, eventsDue] = [newNotifier(), newNotifier()];
  const simulated = providerConfig?.kind === 'simulated' ? providerConfig : null;
  return startSubgraph(
    {
      name: 'billing',
      database,
      publishes: billingFacts,
      consumers: consumersOf(policies),
      resolvers,
      context: contextFor(policies, callsQueued),
      routes: ({ orm, transact }) => {
        const provider = openProvider(providerConfig, orm);
        const pages = simulated ? simulatedPageRoutes({ orm, eventsDue }) : [];
        return provider ? [callbackRoute({ provider, transact, callsQueued }), ...pages] : pages;
      },
      tickers: ({ orm, transact, logger }) => {
        const release = startRelease({ orm, transact, logger });
        const provider = openProvider(providerConfig, orm);
        if (!provider) return [release];
        const { commissionBp } = policies;
        const call = () => runProviderCalls({ transact, provider, commissionBp, logger });
        const calls = startTicker(call, { everyMs, name: 'runProviderCalls', logger });
        if (!simulated) return [release, wokenBy(callsQueued, calls)];
        const url = `${simulated.publicUrl}/webhooks/payments/simulated`;
        const { webhookSecret: secret } = simulated;
        const send = () => sendSimulatedEvents(orm, { url, secret, now: new Date() });
        const events = startTicker(send, { everyMs, name: 'sendSimulatedEvents', logger });
        return [release, wokenBy(callsQueued, calls), wokenBy(eventsDue, events)];
      },
    },
    config,
  );
}

/** Moves earnings whose holding time is over to due. */
function startRelease({ transact, logger }: Service): Ticker {
  const release = async () => {
    while (await transact(releaseEarnings));
  };
  return startTicker(release, { everyMs: releaseEveryMs, name: 'releaseEarnings', logger });
}

function wokenBy(notifier: Notifier, ticker: Ticker): Ticker {
  notifier.listen(ticker.wake);
  return ticker;
}

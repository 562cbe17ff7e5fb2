import { newNotifier } from '@souk/platform/runtime/notifier';
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
import { runProviderCalls } from './usecases/run-provider-calls.ts';
import { callbackRoute, simulatedPageRoutes } from './webhooks/callback-route.ts';

/** How often to look for calls to the provider, and for its callbacks, that another process has queued. */
const everyMs = 1_000;

/** Starts the billing subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { policies, provider: providerConfig, ...config } = configFrom(environment);
  const [callsQueued, eventsDue] = [newNotifier(), newNotifier()];
  const simulated = providerConfig?.kind === 'simulated' ? providerConfig : null;
  const wokenBy = (notifier: typeof callsQueued, ticker: Ticker) => {
    notifier.listen(ticker.wake);
    return ticker;
  };
  return startSubgraph(
    {
      name: 'billing',
      database,
      publishes: billingFacts,
      consumers: consumersOf(policies.openingBalance, policies),
      resolvers,
      context: contextFor(policies, callsQueued),
      routes: ({ orm, transact }) => {
        const provider = openProvider(providerConfig, orm);
        const pages = simulated ? simulatedPageRoutes({ orm, eventsDue }) : [];
        return provider ? [callbackRoute({ provider, transact, callsQueued }), ...pages] : pages;
      },
      tickers: ({ orm, transact, logger }) => {
        const provider = openProvider(providerConfig, orm);
        if (!provider) return [];
        const call = () => runProviderCalls({ transact, provider, logger });
        const calls = startTicker(call, { everyMs, name: 'runProviderCalls', logger });
        if (!simulated) return [wokenBy(callsQueued, calls)];
        const url = `${simulated.publicUrl}/webhooks/payments/simulated`;
        const { webhookSecret: secret } = simulated;
        const send = () => sendSimulatedEvents(orm, { url, secret, now: new Date() });
        const events = startTicker(send, { everyMs, name: 'sendSimulatedEvents', logger });
        return [wokenBy(callsQueued, calls), wokenBy(eventsDue, events)];
      },
    },
    config,
  );
}

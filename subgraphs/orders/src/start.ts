import { crashPoint } from '@souk/platform/runtime/crash-point';
import { isProduction } from '@souk/platform/runtime/production';
import { inBatches, startTicker } from '@souk/platform/runtime/ticker';
import { LiveSettings } from '@souk/platform/service/live-settings';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { orderMessages } from '@souk/schema/events/checkout';
import { userFacts } from '@souk/schema/events/users';
import { changedSettings } from '@souk/schema/settings';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { sagaMeasures } from './persistence/saga-measures.ts';
import { policiesInForce } from './policies-in-force.ts';
import { sweepCarts } from './usecases/sweep-carts.ts';
import { wakeCheckouts } from './usecases/wake-checkouts.ts';

const wakeEveryMs = 2_000;
const sweepEveryMs = 60_000;

/** Starts the orders subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { policies: configured, ...config } = configFrom(environment);
  const live = new LiveSettings();
  const changed = changedSettings((key) => live.textOf(key), isProduction(environment));
  const policies = policiesInForce(configured, changed);
  return startSubgraph(
    {
      name: 'orders',
      database,
      publishes: orderMessages,
      consumers: consumersOf(policies.retryPolicy),
      settings: { live, fact: userFacts['setting-changed'] },
      resolvers,
      context: contextFor(policies),
      measures: ({ orm }) => sagaMeasures(orm),
      tickers: ({ transact, commits, stopping, logger }) => {
        const wake = () => {
          crashPoint('orders/timer/due');
          return transact((work) => wakeCheckouts(work, policies.retryPolicy));
        };
        const ticker = startTicker(wake, { everyMs: wakeEveryMs, name: 'wakeCheckouts', logger });
        const sweep = inBatches(() => transact(sweepCarts), stopping);
        const sweeper = startTicker(sweep, { everyMs: sweepEveryMs, name: 'sweepCarts', logger });
        // A new order need not wait for the next tick.
        commits.listen((published) => {
          if (published.some(({ type }) => type === 'order-placed')) ticker.wake();
        });
        return [ticker, sweeper];
      },
    },
    config,
  );
}

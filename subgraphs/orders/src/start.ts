import { crashPoint } from '@souk/platform/runtime/crash-point';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { startTicker } from '@souk/platform/runtime/ticker';
import { type Running, startSubgraph } from '@souk/platform/service/subgraph';
import { orderMessages } from '@souk/schema/events/checkout';
import { configFrom } from './config.ts';
import { consumersOf } from './events/consumers.ts';
import { contextFor } from './graphql/context.ts';
import { resolvers } from './graphql/resolvers.ts';
import { database } from './persistence/database.ts';
import { wakeCheckouts } from './usecases/wake-checkouts.ts';

const lookEveryMs = 2_000;

/** Starts the orders subgraph. */
export function start(environment: NodeJS.ProcessEnv): Promise<Running> {
  const { terms, ...config } = configFrom(environment);
  const placed = newNotifier();
  return startSubgraph(
    {
      name: 'orders',
      database,
      publishes: orderMessages,
      consumers: consumersOf(terms.patience),
      resolvers,
      context: contextFor(terms, placed),
      tickers: ({ transact, logger }) => {
        const wake = () => {
          crashPoint('orders/timer/due');
          return transact((work) => wakeCheckouts(work, terms.patience));
        };
        const ticker = startTicker(wake, { everyMs: lookEveryMs, name: 'wakeCheckouts', logger });
        placed.listen(ticker.wake);
        return [ticker];
      },
    },
    config,
  );
}

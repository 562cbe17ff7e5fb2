import type { Transact } from '@souk/platform/messaging/work';
import { ConcurrencyLimiter } from '@souk/platform/runtime/concurrency-limiter';
import { GraphQLError } from 'graphql';
import type { PublishedEvents } from '../usecases/publish.ts';

/** How many orders are placed at once, and how long the others may wait for their turn. */
export type PlacingPolicy = { readonly placingMax: number; readonly placingWaitMs: number };

/** Lets a unit of work that places an order wait for its turn. */
export type LimitPlacing = (transact: Transact<PublishedEvents>) => Transact<PublishedEvents>;

/**
 * Bounds the orders that are placed at once in this process, so that the checkouts of those already
 * placed move on. Throws UNAVAILABLE when the turn does not come in time: then nothing has happened.
 */
export function limitPlacing({ placingMax, placingWaitMs }: PlacingPolicy): LimitPlacing {
  // The queue has no bound in length: it is bounded in time.
  const limiter = new ConcurrencyLimiter(placingMax, Number.POSITIVE_INFINITY);
  return (transact) => async (run) => {
    const signal = AbortSignal.timeout(placingWaitMs);
    try {
      return await limiter.run(signal, () => transact(run));
    } catch (error) {
      throw error === signal.reason ? tooManyOrders() : error;
    }
  };
}

function tooManyOrders(): GraphQLError {
  return new GraphQLError('Too many orders are being placed. Try again in a few seconds.', {
    extensions: { code: 'UNAVAILABLE' },
  });
}

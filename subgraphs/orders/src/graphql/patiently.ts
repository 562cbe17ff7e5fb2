import { LockWaitTimeoutException } from '@mikro-orm/postgresql';
import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import { RequestInProgress, UnknownProduct, UnknownUser } from '../domain/refusals.ts';
import type { Context } from './context.ts';

/** How often to look for news that another process may have heard. */
const lookEveryMs = 250;

/**
 * Runs a use case that may name a buyer or a product which nobody has told of yet: it is tried again
 * with each piece of news, for as long as the terms allow. Throws RequestInProgress when another
 * request of the same buyer does not come to its end.
 */
export async function patiently<Result>(
  { transact, commits, terms }: Pick<Context, 'transact' | 'commits' | 'terms'>,
  run: (work: Work<OrderMessages>) => Promise<Result>,
): Promise<Result> {
  const until = Date.now() + terms.hearsayWaitMs;
  for (;;) {
    try {
      return await transact(run);
    } catch (error) {
      if (error instanceof LockWaitTimeoutException) throw new RequestInProgress();
      const hearsay = error instanceof UnknownProduct || error instanceof UnknownUser;
      if (!hearsay || Date.now() >= until) throw error;
      await commits.next(lookEveryMs);
    }
  }
}

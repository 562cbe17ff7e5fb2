import { LockWaitTimeoutException } from '@mikro-orm/postgresql';
import type { PublishedMessage, Transact, Work } from '@souk/platform/messaging/work';
import type { Notifier } from '@souk/platform/runtime/notifier';
import { RequestInProgress, UnknownProduct, UnknownUser } from '../domain/refusals.ts';
import type { PublishedEvents } from './publish.ts';

/** How often to try again without a commit here: another process may have received the event. */
const pollEveryMs = 250;

type Dependencies = {
  readonly transact: Transact<PublishedEvents>;
  /** Notified after each commit of this process. */
  readonly commits: Notifier<readonly PublishedMessage[]>;
  /** How long to wait for the event that makes a product or buyer known. */
  readonly replicaWaitMs: number;
};

/**
 * Runs a unit of work again while it names a product or a buyer that our copies do not have yet: its
 * event may be on the way. Throws RequestInProgress when another request of the same buyer holds the
 * lock for too long.
 */
export async function retryWhileUnknown<Result>(
  { transact, commits, replicaWaitMs }: Dependencies,
  run: (work: Work<PublishedEvents>) => Promise<Result>,
): Promise<Result> {
  const until = Date.now() + replicaWaitMs;
  for (;;) {
    try {
      return await transact(run);
    } catch (error) {
      if (error instanceof LockWaitTimeoutException) {
        throw new RequestInProgress('Another order of this buyer is being placed.');
      }
      const isUnknown = error instanceof UnknownProduct || error instanceof UnknownUser;
      if (!isUnknown || Date.now() >= until) throw error;
      await commits.next(pollEveryMs);
    }
  }
}

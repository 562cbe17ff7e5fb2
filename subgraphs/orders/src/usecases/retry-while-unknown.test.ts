import { LockWaitTimeoutException } from '@mikro-orm/postgresql';
import type { PublishedMessage, Transact } from '@souk/platform/messaging/work';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { RequestInProgress, UnknownProduct } from '../domain/refusals.ts';
import type { PublishedEvents } from './publish.ts';
import { retryWhileUnknown } from './retry-while-unknown.ts';

const commits = newNotifier<readonly PublishedMessage[]>();
const place = async () => 'placed';

/** A unit of work that fails with these, one after the other, and then succeeds. */
function failingWith(...faults: Error[]): Transact<PublishedEvents> {
  return async (run) => {
    const fault = faults.shift();
    if (fault) throw fault;
    return run(undefined as never);
  };
}

it('an order of a product that becomes known is placed', async () => {
  const transact = failingWith(new UnknownProduct(['tea']));
  const placed = retryWhileUnknown({ transact, commits, replicaWaitMs: 60_000 }, place);
  setImmediate(() => commits.notify([]));
  expect(await placed).toBe('placed');
});

it('an order of a product that stays unknown is refused', async () => {
  const transact = failingWith(new UnknownProduct(['car']));
  const placed = retryWhileUnknown({ transact, commits, replicaWaitMs: 0 }, place);
  await expect(placed).rejects.toThrow(UnknownProduct);
});

it('a buyer whose lock another request holds for too long is asked to retry', async () => {
  const timeout = new LockWaitTimeoutException(new Error('lock timeout'));
  const transact = failingWith(timeout);
  const placed = retryWhileUnknown({ transact, commits, replicaWaitMs: 60_000 }, place);
  await expect(placed).rejects.toThrow(RequestInProgress);
});

import type { PublishedMessage, Reader } from '@souk/platform/messaging/work';
import type { Notifier } from '@souk/platform/runtime/notifier';
import { Deposit } from '../domain/deposit.ts';

/** How often to look for what another process has committed. */
const pollEveryMs = 250;

type Dependencies = {
  readonly read: Reader;
  /** Notified after each commit of this process. */
  readonly commits: Notifier<readonly PublishedMessage[]>;
  readonly actionWaitMs: number;
};

/**
 * Waits until the provider has said where the user approves a deposit, so that most clients need not ask
 * again. Returns the deposit as it is then, or after `actionWaitMs`.
 */
export async function awaitAction(
  { read, commits, actionWaitMs }: Dependencies,
  { id }: Deposit,
): Promise<Deposit> {
  const until = Date.now() + actionWaitMs;
  for (;;) {
    const deposit = await read.findOneOrFail(Deposit, id, { refresh: true });
    const isKnown = deposit.action() !== null || deposit.status !== 'PENDING';
    if (isKnown || Date.now() >= until) return deposit;
    await commits.next(pollEveryMs);
  }
}

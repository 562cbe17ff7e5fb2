import type { PublishedMessage, Reader } from '@souk/platform/messaging/work';
import type { Notifier } from '@souk/platform/runtime/notifier';
import { Payment } from '../domain/payment.ts';

/** How often to look for what another process has committed. */
const pollEveryMs = 250;

type Dependencies = {
  readonly read: Reader;
  /** Notified after each commit of this process. */
  readonly commits: Notifier<readonly PublishedMessage[]>;
  readonly refundWaitMs: number;
};

/**
 * Waits until the order takes the refunds of its payment into account, so that it is not shipped after
 * the caller was told of the refund. Returns the payment as it is then, or after `refundWaitMs`.
 */
export async function awaitRefund(
  { read, commits, refundWaitMs }: Dependencies,
  { id, refunded }: Payment,
): Promise<Payment> {
  const until = Date.now() + refundWaitMs;
  for (;;) {
    const payment = await read.findOneOrFail(Payment, id, { refresh: true });
    if (payment.refundNoted >= refunded || Date.now() >= until) return payment;
    await commits.next(pollEveryMs);
  }
}

import type { PublishedMessage, Reader } from '@souk/platform/messaging/work';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { Payment } from '../domain/payment.ts';
import { awaitRefund } from './await-refund.ts';

/** A payment of which 500 were refunded. */
const paymentWith = (refundNoted: number) =>
  Object.assign(new Payment(), { id: 'p', refunded: 500, refundNoted });

/** Reads each of the payments once, and the last one from then on. */
function readerOf(...payments: Payment[]) {
  let reads = 0;
  const findOneOrFail = async () => payments[Math.min(reads++, payments.length - 1)];
  return { read: { findOneOrFail } as unknown as Reader, reads: () => reads };
}

const commits = newNotifier<readonly PublishedMessage[]>();

it('a refund that the order has noted is not waited for', async () => {
  const { read, reads } = readerOf(paymentWith(500));
  const payment = await awaitRefund({ read, commits, refundWaitMs: 60_000 }, paymentWith(0));
  expect([payment.refundNoted, reads()]).toEqual([500, 1]);
});

it('a commit of this process ends the wait when it is the note', async () => {
  const { read, reads } = readerOf(paymentWith(0), paymentWith(200), paymentWith(500));
  const waiting = awaitRefund({ read, commits, refundWaitMs: 60_000 }, paymentWith(0));
  while (reads() < 3) {
    await new Promise(setImmediate);
    commits.notify([]);
  }
  expect((await waiting).refundNoted).toBe(500);
});

it('the payment is returned as it is when the order stays silent', async () => {
  const { read } = readerOf(paymentWith(0));
  const payment = await awaitRefund({ read, commits, refundWaitMs: 0 }, paymentWith(0));
  expect(payment.refundNoted).toBe(0);
});

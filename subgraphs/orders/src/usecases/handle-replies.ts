import type { SagaReply } from '@souk/platform/kernel/saga-reply';
import type { Work } from '@souk/platform/messaging/work';
import { cancellationReplies } from '../sagas/cancellation.ts';
import { type Reply, type RetryPolicy, replies } from '../sagas/checkout.ts';
import { advanceCancellation } from './advance-cancellation.ts';
import { advanceCheckout } from './advance-checkout.ts';
import { type AboutOrder, forEachOrder } from './for-each-order.ts';
import type { PublishedEvents } from './publish.ts';

/** A participant's reply about one order, or about a cancellation of some of its units. */
export type ParticipantReply = SagaReply<object | null> &
  AboutOrder & {
    readonly type: string;
    readonly cancellationId?: string | undefined;
    /** Billing's name for the id of the cancellation. */
    readonly refundId?: string | undefined;
  };

/**
 * Passes each reply to the checkout or the cancellation that waits for it. A reply about an order of an external
 * orchestrator changes nothing.
 */
export async function handleReplies(
  work: Work<PublishedEvents>,
  received: readonly ParticipantReply[],
  policy: RetryPolicy,
): Promise<void> {
  await forEachOrder(work, received, (caused, order, answer) => {
    const { type, success, message, transactionId, data } = answer;
    const cancellationId = answer.cancellationId ?? answer.refundId;
    if (cancellationId !== undefined) {
      if (!isCancellationReply(type)) return;
      const reply = { type, success, message, transactionId };
      advanceCancellation(caused, order, cancellationId, reply, policy);
      return;
    }
    if (!isReply(type)) return;
    const reply = { type, success, message, transactionId, code: codeIn(data) };
    advanceCheckout(caused, order, reply, policy);
  });
}

function isReply(type: string): type is Reply['type'] {
  return type in replies;
}

function isCancellationReply(type: string): type is keyof typeof cancellationReplies {
  return type in cancellationReplies;
}

function codeIn(data: object | null): string | null {
  return data && 'code' in data && typeof data.code === 'string' ? data.code : null;
}

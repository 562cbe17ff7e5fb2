import type { SagaReply } from '@souk/platform/kernel/saga-reply';
import type { Work } from '@souk/platform/messaging/work';
import { type Reply, type RetryPolicy, replies } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';
import { type AboutOrder, forEachOrder } from './for-each-order.ts';
import type { PublishedEvents } from './publish.ts';

/** A participant's reply about one order. */
export type ParticipantReply = SagaReply<object | null> & AboutOrder & { readonly type: string };

/**
 * Passes each reply to the checkout that waits for it. A reply about an order of an external
 * orchestrator changes nothing.
 */
export async function handleReplies(
  work: Work<PublishedEvents>,
  received: readonly ParticipantReply[],
  policy: RetryPolicy,
): Promise<void> {
  await forEachOrder(work, received, (caused, order, answer) => {
    const { type, success, message, transactionId, data } = answer;
    if (!isReply(type)) return;
    const reply = { type, success, message, transactionId, code: codeIn(data) };
    advanceCheckout(caused, order, reply, policy);
  });
}

function isReply(type: string): type is Reply['type'] {
  return type in replies;
}

function codeIn(data: object | null): string | null {
  return data && 'code' in data && typeof data.code === 'string' ? data.code : null;
}

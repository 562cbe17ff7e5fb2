import type { SagaReply } from '@souk/platform/kernel/saga-reply';
import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import { lockOrders } from '../persistence/lock-orders.ts';
import { type Reply, type RetryPolicy, replies } from '../sagas/checkout.ts';
import { advanceCheckout } from './advance-checkout.ts';
import type { PublishedEvents } from './publish.ts';

/** A participant's reply about one order. */
export type ParticipantReply = SagaReply<object | null> & {
  readonly type: string;
  readonly orderId: string;
  readonly cause: Cause;
};

/**
 * Passes each reply to the checkout that waits for it. A reply about an order of an external
 * orchestrator changes nothing.
 */
export async function handleReplies(
  work: Work<PublishedEvents>,
  received: readonly ParticipantReply[],
  policy: RetryPolicy,
): Promise<void> {
  const ids = received.map(({ orderId }) => orderId);
  const orders = await lockOrders(work.em, ids);
  for (const { type, orderId, cause, success, message, transactionId, data } of received) {
    const order = orders.get(orderId);
    if (!order || !isReply(type)) continue;
    const reply = { type, success, message, transactionId, code: codeIn(data) };
    advanceCheckout(work.causedBy(cause), order, reply, policy);
  }
}

function isReply(type: string): type is Reply['type'] {
  return type in replies;
}

function codeIn(data: object | null): string | null {
  return data && 'code' in data && typeof data.code === 'string' ? data.code : null;
}

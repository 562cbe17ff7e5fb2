import type { SagaReply } from '@souk/platform/kernel/saga-reply';
import type { Handler } from '@souk/platform/messaging/consumer';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { handleReplies } from '../usecases/handle-replies.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type Reply = SagaReply<object | null> & {
  readonly orderId: string;
  readonly cancellationId?: string | undefined;
  readonly refundId?: string | undefined;
};

/** Handles the replies of all participants: they have one shape. */
export function onSagaReply(policy: RetryPolicy): Handler<Reply, PublishedEvents> {
  return (work, messages) =>
    handleReplies(
      work,
      messages.map(({ type, data, cause }) => ({ ...data, type, cause })),
      policy,
    );
}

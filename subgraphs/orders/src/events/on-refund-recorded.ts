import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { billingFacts } from '@souk/schema/events/billing';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { noteRefunds } from '../usecases/note-refunds.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type RefundRecorded = Data<(typeof billingFacts)['refund-recorded']>;

/** Takes refunds into account that are not a part of a checkout. */
export function onRefundRecorded(policy: RetryPolicy): Handler<RefundRecorded, PublishedEvents> {
  return (work, messages) =>
    noteRefunds(
      work,
      messages.map(({ data, cause }) => ({ ...data, cause })),
      policy,
    );
}

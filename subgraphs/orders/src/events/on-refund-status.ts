import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { billingFacts } from '@souk/schema/events/billing';
import { followRefunds } from '../usecases/follow-refunds.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type RefundStatus = Data<(typeof billingFacts)['refund-status']>;

/** Keeps how far the refunds of orders are. */
export const onRefundStatus: Handler<RefundStatus, PublishedEvents> = (work, messages) =>
  followRefunds(
    work,
    messages.map(({ data: { orderId, refundId: id, parcelId, at, ...data }, cause }) => {
      const { amount, status, attempt, paidTo } = data;
      const changedAt = at.toISOString();
      return { orderId, cause, id, parcelId, amount, status, attempt, paidTo, changedAt };
    }),
  );

import type { Handler, Message } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { billingFacts } from '@souk/schema/events/billing';
import type { Occurrence } from '../domain/notification.ts';
import type { NotificationChannel, NotificationKind } from '../domain/notification-kind.ts';
import { notify } from '../usecases/notify.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type Fact<Type extends keyof typeof billingFacts> = Data<(typeof billingFacts)[Type]>;

/** What the replies about a payment have in common. */
type Reply = Pick<
  Fact<'payment-refunded'>,
  'orderId' | 'userId' | 'success' | 'transactionId' | 'data' | 'refundId'
>;

/** Notifies buyers of what has happened to their money. A reply without success moved none. */
export function onPayment(openChannels: readonly NotificationChannel[]) {
  const notifier =
    <In>(occurrenceOf: (message: Message<In>) => Occurrence | null): Handler<In, PublishedEvents> =>
    (work, messages) => {
      const reported = messages.flatMap((message) => {
        const occurrence = occurrenceOf(message);
        return occurrence ? [{ occurrence, cause: message.cause }] : [];
      });
      return notify(work, reported, openChannels);
    };
  const ofReply = (kind: NotificationKind, causeOf: (reply: Reply) => string) =>
    notifier<Reply>(({ data: reply, at }) => {
      const { orderId, userId, success, data } = reply;
      if (!success || !data || data.amount === 0) return null;
      const amount = { currency: data.currency, minorUnits: data.amount };
      return { userId, kind, cause: causeOf(reply), orderId, details: { amount }, at };
    });
  return {
    held: ofReply('PAYMENT_HELD', ({ transactionId, orderId }) => transactionId ?? orderId),
    returned: ofReply('PAYMENT_RETURNED', ({ orderId }) => orderId),
    refunded: ofReply('PAYMENT_REFUNDED', ({ refundId, orderId }) => refundId ?? orderId),
    /** A payout to a seller. */
    paidOut: notifier<Fact<'payout-paid'>>(({ data }) => {
      const { payoutId: cause, sellerId: userId, currency, at } = data;
      const amount = { currency, minorUnits: data.amount };
      return { userId, kind: 'PAYOUT_PAID', cause, orderId: null, details: { amount }, at };
    }),
    /** A refund outside of a cancellation. One of an earlier release is named by the sum of all refunds. */
    recorded: notifier<Fact<'refund-recorded'>>(({ data }) => {
      const { orderId, userId, refundId, refunded, currency, at } = data;
      const amount = { currency, minorUnits: data.amount };
      const cause = refundId ?? `${orderId}:${refunded}`;
      return { userId, kind: 'PAYMENT_REFUNDED', cause, orderId, details: { amount }, at };
    }),
  };
}

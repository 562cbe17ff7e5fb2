import { newId } from '@souk/platform/runtime/id';
import { orchestrator, viewerOf } from '@souk/platform/testing/harness';
import {
  type NotificationsHarness,
  notificationsHarness,
  paymentReply,
} from '../testing/harness.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

type Answer = { readonly __typename: string; readonly notificationId?: string };

async function notifyPayment(changes: object, viewer = orchestrator): Promise<Answer> {
  const about = { userId: newId(), orderId: 'order-7', transactionId: newId() };
  const input = { ...about, amount: { amount: '2000.00' }, idempotencyKey: newId(), ...changes };
  const { answer } = await harness.ask(
    viewer,
    `mutation ($input: NotifyPaymentInput!) { answer: notifyPayment(input: $input) {
      __typename ... on NotifyPaymentPayload { notificationId replayed }
      ... on ValidationFailed { fields { path } } } }`,
    { input },
  );
  return answer as Answer;
}

describe('an external orchestrator that reports a payment', () => {
  it('has the user notified, and gets the id of the notification (NOT-1, RST-4)', async () => {
    const userId = newId();
    const { notificationId } = await notifyPayment({ userId });
    const [shown] = await harness.shown(userId);
    expect(shown).toMatchObject({ id: notificationId, kind: 'PAYMENT_HELD', order: null });
    expect(shown?.text).toMatch(/^2000.00 RUB reserved for order order-7 on /);
  });

  it('is refused without its scope, and with an amount of zero: no user is notified', async () => {
    const userId = newId();
    await expect(notifyPayment({ userId }, viewerOf('ann', 'customer'))).rejects.toThrow(
      'You do not have permission',
    );
    expect(await notifyPayment({ userId, amount: { amount: '0' } })).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'amount', 'amount'] }],
    });
    expect(await harness.shown(userId)).toEqual([]);
  });

  it('notifies once: by the key, by the transaction, and beside the checkout (BIL-15)', async () => {
    const [userId, orderId] = [newId(), newId()];
    const about = { userId, orderId, transactionId: `t-${orderId}` };
    const first = await notifyPayment({ ...about, idempotencyKey: 'key' });
    const again = await notifyPayment({ ...about, idempotencyKey: 'key' });
    expect(again).toEqual({ ...first, replayed: true });
    expect(await notifyPayment(about)).toEqual(first);
    await harness.receive('payment-succeeded', paymentReply(orderId, userId));
    expect(await harness.shown(userId)).toHaveLength(1);
    expect(await notifyPayment({ ...about, userId: newId(), idempotencyKey: 'key' })).toEqual({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('notifies once when two report the same at once', async () => {
    const about = { userId: newId(), transactionId: newId() };
    const [one, other] = await Promise.all([notifyPayment(about), notifyPayment(about)]);
    expect(one).toEqual(other);
    expect(await harness.shown(about.userId)).toHaveLength(1);
  });
});

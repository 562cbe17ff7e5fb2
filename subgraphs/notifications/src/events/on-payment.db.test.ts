import { newId } from '@souk/platform/runtime/id';
import {
  type NotificationsHarness,
  notificationsHarness,
  orderStatus,
  paymentReply,
} from '../testing/harness.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

describe('facts about money', () => {
  it('notify the buyer that it is held, with the time, and that it is back (NOT-1, BIL-15)', async () => {
    const [orderId, ann] = [newId(), newId()];
    const reply = paymentReply(orderId, ann);
    await harness.receive('payment-succeeded', reply);
    const [before] = await harness.shown(ann);
    expect(before?.text).toBe(
      `2000.00 RUB reserved for order ${orderId} on 21 November 2026 at 15:00.`,
    );
    await harness.receive('order-status', orderStatus(orderId, ann, { status: 'PAID' }));
    await harness.receive('payment-released', reply);
    const [returned, held] = await harness.shown(ann);
    expect(held).toMatchObject({ kind: 'PAYMENT_HELD', amount: { amount: '2000.00' } });
    expect(held?.text).toContain(`reserved for order S-${orderId.slice(-4)} on`);
    expect(returned).toMatchObject({ kind: 'PAYMENT_RETURNED', order: { id: orderId } });
    expect(returned?.text).toContain('The money is back: 2000.00 RUB');
  });

  it('notify once of each, however often they are delivered (BIL-15)', async () => {
    const [orderId, ann] = [newId(), newId()];
    const reply = paymentReply(orderId, ann);
    for (const type of ['payment-succeeded', 'payment-released', 'payment-refunded'] as const) {
      await harness.receive(type, reply, reply);
      await harness.receive(type, reply);
    }
    expect((await harness.shown(ann)).map(({ kind }) => kind)).toEqual([
      'PAYMENT_REFUNDED',
      'PAYMENT_RETURNED',
      'PAYMENT_HELD',
    ]);
  });

  it('notify of nothing when no money has moved', async () => {
    const [orderId, ann] = [newId(), newId()];
    const reply = paymentReply(orderId, ann);
    await harness.receive('payment-released', { ...reply, data: null });
    await harness.receive('payment-refunded', { ...reply, data: null });
    await harness.receive('payment-succeeded', { ...reply, success: false });
    expect(await harness.shown(ann)).toEqual([]);
  });

  it('notify a seller of a payout, once', async () => {
    const [payoutId, sellerId] = [newId(), newId()];
    const paid = { payoutId, sellerId, amount: 184_000, currency: 'RUB', at: harness.now };
    await harness.receive('payout-paid', paid, paid);
    const [shown, ...others] = await harness.shown(sellerId);
    expect(others).toEqual([]);
    expect(shown).toMatchObject({ kind: 'PAYOUT_PAID', order: null });
    expect(shown?.text).toBe('1840.00 RUB was paid out to you on 21 November 2026 at 15:00.');
  });

  it('notify of each refund of an order', async () => {
    const [orderId, userId] = [newId(), newId()];
    const refund = (refundId: string | undefined, refunded: number) => ({
      ...{ orderId, userId, amount: 500, refunded, total: 2_000, currency: 'RUB' },
      at: harness.now,
      ...(refundId && { refundId }),
    });
    await harness.receive('refund-recorded', refund('one', 500), refund('two', 1_000));
    await harness.receive('refund-recorded', refund('two', 1_000), refund(undefined, 1_500));
    const shown = await harness.shown(userId);
    expect(shown.map(({ kind }) => kind)).toEqual(Array(3).fill('PAYMENT_REFUNDED'));
    expect(shown[0]?.text).toContain('5.00 RUB of order');
  });
});

import { newId } from '@souk/platform/runtime/id';
import {
  type NotificationsHarness,
  notificationsHarness,
  orderStatus,
} from '../testing/harness.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

describe('the changes of an order', () => {
  it('notify its buyer of each state once, and each seller of the sale (NOT-2, EVT-15)', async () => {
    const [orderId, ann, sam] = [newId(), newId(), newId()];
    const about = { sellerIds: [sam] };
    const steps = ['PAID', 'CONFIRMED', 'SHIPPED', 'DELIVERED'] as const;
    for (const status of steps)
      await harness.receive('order-status', orderStatus(orderId, ann, { ...about, status }));
    const shown = await harness.shown(ann);
    expect(shown.map(({ kind }) => kind)).toEqual([
      'ORDER_DELIVERED',
      'ORDER_SHIPPED',
      'ORDER_CONFIRMED',
    ]);
    expect(shown[0]).toMatchObject({
      order: { id: orderId },
      title: `Order S-${orderId.slice(-4)} was delivered`,
    });
    expect(await harness.shown(sam)).toMatchObject([{ kind: 'SALE_CONFIRMED' }]);
  });

  it.each(['FAILED', 'CANCELLED'] as const)(
    'notify its buyer that it is %s (NOT-2)',
    async (status) => {
      const [orderId, ann] = [newId(), newId()];
      await harness.receive('order-status', orderStatus(orderId, ann, { status }));
      expect(await harness.shown(ann)).toMatchObject([{ kind: `ORDER_${status}` }]);
    },
  );

  it('notify once when they are delivered again, in one batch and later (NOT-2)', async () => {
    const [orderId, ann] = [newId(), newId()];
    const confirmed = orderStatus(orderId, ann);
    await harness.receive('order-status', confirmed, confirmed);
    await harness.receive('order-status', confirmed);
    // A later change of the confirmed order, such as a refund.
    await harness.receive('order-status', orderStatus(orderId, ann, { seq: 7, type: 'refund' }));
    expect(await harness.shown(ann)).toHaveLength(1);
  });

  it('leave nothing when the message is refused', async () => {
    const [orderId, ann] = [newId(), newId()];
    const faulty = orderStatus(orderId, ann, { number: 'S-\0' });
    await expect(harness.receive('order-status', faulty)).rejects.toThrow();
    expect(await harness.shown(ann)).toEqual([]);
  });

  it('notify once when two handle them at once', async () => {
    const [orderId, ann] = [newId(), newId()];
    const confirmed = orderStatus(orderId, ann);
    await Promise.all([
      harness.receive('order-status', confirmed),
      harness.receive('order-status', confirmed),
    ]);
    expect(await harness.shown(ann)).toHaveLength(1);
  });
});

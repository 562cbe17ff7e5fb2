import { newId } from '@souk/platform/runtime/id';
import { orchestrator } from '@souk/platform/testing/harness';
import { meet } from '@souk/platform/testing/meet';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';
import { reserveDelivery } from './reserve-delivery.ts';

let harness: DeliveryHarness;
beforeAll(async () => {
  harness = await deliveryHarness();
  await harness.addSlot(100, 1);
});

async function booked(): Promise<string> {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  return orderId;
}

async function reserved(): Promise<string> {
  const orderId = newId();
  const command = { orderId, address: 'Lane 1', idempotencyKey: newId() };
  await harness.transact((work) => reserveDelivery(work, orchestrator, command));
  return orderId;
}

const confirm = (...orderIds: string[]) =>
  harness.receive('confirm-delivery', ...orderIds.map((orderId) => ({ orderId })));
const since = async (orderId: string) => (await harness.published(orderId)).slice(2);

describe('confirming a delivery', () => {
  it('schedules it with a generated tracking number, and replies to the checkout (DEL-5, SAG-3)', async () => {
    const orderId = await booked();
    await confirm(orderId);
    const delivery = await harness.deliveryOf(orderId);
    expect(delivery).toMatchObject({ status: 'SCHEDULED', version: 2 });
    expect(delivery?.trackingNumber).toMatch(/^SK[0-9A-F]{16}$/);
    const { id: deliveryId, trackingNumber } = delivery ?? {};
    const result = { success: true, message: null, transactionId: deliveryId, data: null };
    expect(await since(orderId)).toEqual([
      {
        type: 'delivery-status',
        version: 2,
        data: expect.objectContaining({ deliveryId, status: 'SCHEDULED', trackingNumber }),
      },
      { type: 'delivery-scheduled', version: null, data: { orderId, ...result } },
    ]);
    expect((await harness.historyOf(orderId)).map(({ status }) => status)).toEqual([
      'RESERVED',
      'SCHEDULED',
    ]);
  });

  it('gets the same reply when it is repeated, and changes nothing', async () => {
    const orderId = await booked();
    await confirm(orderId);
    const [status, answer] = await since(orderId);
    await confirm(orderId, orderId);
    await confirm(orderId);
    expect(await since(orderId)).toEqual([status, answer, answer, answer]);
    expect(await harness.deliveryOf(orderId)).toMatchObject({ version: 2 });
  });

  it.each(['IN_TRANSIT', 'DELIVERED', 'FAILED'] as const)(
    'that is %s already succeeds',
    async (status) => {
      const orderId = await booked();
      const about = { orderId, number: 'S-1', buyerId: 'ann', status: 'Shipped' as const };
      await harness.receive('order-shipped', {
        ...about,
        trackingNumber: 'RA1',
        shippedAt: harness.now,
      });
      await harness.advance((await harness.deliveryOf(orderId))?.id ?? '', status);
      const before = await harness.historyOf(orderId);
      await confirm(orderId);
      expect(await harness.replyTo(orderId)).toMatchObject({
        type: 'delivery-scheduled',
        data: { success: true },
      });
      expect(await harness.historyOf(orderId)).toEqual(before);
      expect(await harness.deliveryOf(orderId)).toMatchObject({ status, trackingNumber: 'RA1' });
    },
  );

  it.each([
    ['was never booked', async () => newId()],
    ['is external', reserved],
    [
      'was cancelled',
      async () => {
        const orderId = await booked();
        await harness.receive('cancel-delivery', { orderId });
        return orderId;
      },
    ],
  ])('for an order that %s is a fault, and leaves nothing', async (_, order) => {
    const orderId = await order();
    const before = await harness.published(orderId);
    await expect(confirm(orderId)).rejects.toThrow('without a place');
    expect(await harness.published(orderId)).toEqual(before);
  });

  it('of several runs one statement for all, and one for all messages', async () => {
    const orders = [await booked(), await booked(), await booked()];
    await confirm(orders[0] ?? '');
    const statements = await harness.statementsOf(() => confirm(...orders));
    expect(statements).toBe(2);
    const messages = await Promise.all(orders.map(since));
    expect(messages.map((all) => all.map(({ type }) => type))).toEqual([
      ['delivery-status', 'delivery-scheduled', 'delivery-scheduled'],
      ['delivery-status', 'delivery-scheduled'],
      ['delivery-status', 'delivery-scheduled'],
    ]);
  });

  it('happens once when two ask at once, and both get a reply', async () => {
    const orderId = await booked();
    const id = (await harness.deliveryOf(orderId))?.id ?? '';
    const twice = () => confirm(orderId);
    await meet(harness.orm, { table: 'deliveries', id }, [twice, twice]);
    const messages = await since(orderId);
    expect(messages.map(({ type }) => type).sort()).toEqual([
      'delivery-scheduled',
      'delivery-scheduled',
      'delivery-status',
    ]);
    expect(await harness.deliveryOf(orderId)).toMatchObject({ status: 'SCHEDULED', version: 2 });
  });
});

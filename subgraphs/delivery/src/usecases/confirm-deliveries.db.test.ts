import { newId } from '@souk/platform/runtime/id';
import { meet } from '@souk/platform/testing/meet';
import { booking, type Depot, openDepot } from '../testing/depot.ts';
import { reserveDelivery } from './reserve-delivery.ts';

let depot: Depot;
beforeAll(async () => {
  depot = await openDepot();
  await depot.addSlot(100, 1);
});
afterAll(() => depot.orm.close());

async function booked(): Promise<string> {
  const orderId = newId();
  await depot.hear('book-delivery', booking(orderId));
  return orderId;
}

async function reserved(): Promise<string> {
  const orderId = newId();
  const { address } = booking(orderId);
  await depot.transact((work) => reserveDelivery(work, { orderId, address, wishedAt: null }));
  return orderId;
}

const confirm = (...orderIds: string[]) =>
  depot.hear('confirm-delivery', ...orderIds.map((orderId) => ({ orderId })));
const since = async (orderId: string) => (await depot.toldOf(orderId)).slice(2);

describe('confirming a delivery', () => {
  it('schedules it under a number of its own, and answers the checkout (DEL-5, SAG-3)', async () => {
    const orderId = await booked();
    await confirm(orderId);
    const delivery = await depot.deliveryOf(orderId);
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
    expect((await depot.historyOf(orderId)).map(({ status }) => status)).toEqual([
      'RESERVED',
      'SCHEDULED',
    ]);
  });

  it('again answers the same and changes nothing', async () => {
    const orderId = await booked();
    await confirm(orderId);
    const [status, answer] = await since(orderId);
    await confirm(orderId, orderId);
    await confirm(orderId);
    expect(await since(orderId)).toEqual([status, answer, answer, answer]);
    expect(await depot.deliveryOf(orderId)).toMatchObject({ version: 2 });
  });

  it.each(['IN_TRANSIT', 'DELIVERED', 'FAILED'] as const)(
    'that is %s already succeeds',
    async (status) => {
      const orderId = await booked();
      const about = { orderId, number: 'S-1', buyerId: 'ann', status: 'Shipped' as const };
      await depot.hear('order-shipped', { ...about, trackingNumber: 'RA1', shippedAt: depot.now });
      await depot.advance((await depot.deliveryOf(orderId))?.id ?? '', status);
      const before = await depot.historyOf(orderId);
      await confirm(orderId);
      expect(await depot.answerTo(orderId)).toMatchObject({
        type: 'delivery-scheduled',
        data: { success: true },
      });
      expect(await depot.historyOf(orderId)).toEqual(before);
      expect(await depot.deliveryOf(orderId)).toMatchObject({ status, trackingNumber: 'RA1' });
    },
  );

  it.each([
    ['was never booked', async () => newId()],
    ['is from outside of the shop', reserved],
    [
      'was given up',
      async () => {
        const orderId = await booked();
        await depot.hear('cancel-delivery', { orderId });
        return orderId;
      },
    ],
  ])('that %s is a fault, and leaves nothing', async (_, order) => {
    const orderId = await order();
    const before = await depot.toldOf(orderId);
    await expect(confirm(orderId)).rejects.toThrow('without a place');
    expect(await depot.toldOf(orderId)).toEqual(before);
  });

  it('does many at once: one statement for all, and one for all that is told', async () => {
    const orders = [await booked(), await booked(), await booked()];
    await confirm(orders[0] ?? '');
    const statements = depot.countStatements();
    await confirm(...orders);
    expect(statements()).toBe(2);
    const told = await Promise.all(orders.map(since));
    expect(told.map((all) => all.map(({ type }) => type))).toEqual([
      ['delivery-status', 'delivery-scheduled', 'delivery-scheduled'],
      ['delivery-status', 'delivery-scheduled'],
      ['delivery-status', 'delivery-scheduled'],
    ]);
  });

  it('happens once when two ask at once, and both are answered', async () => {
    const orderId = await booked();
    const id = (await depot.deliveryOf(orderId))?.id ?? '';
    const twice = () => confirm(orderId);
    await meet(depot.orm, { table: 'deliveries', id }, [twice, twice]);
    const told = await since(orderId);
    expect(told.map(({ type }) => type).sort()).toEqual([
      'delivery-scheduled',
      'delivery-scheduled',
      'delivery-status',
    ]);
    expect(await depot.deliveryOf(orderId)).toMatchObject({ status: 'SCHEDULED', version: 2 });
  });
});

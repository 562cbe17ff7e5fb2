import { newId } from '@souk/platform/runtime/id';
import { meet } from '@souk/platform/testing/meet';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
let slotId: string;
beforeAll(async () => {
  harness = await deliveryHarness();
  slotId = await harness.addSlot(100, 1);
});

async function booked(): Promise<string> {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  return orderId;
}

const about = { number: 'S-1', buyerId: 'ann' };
const shipped = (orderId: string) => {
  const shippedAt = harness.now;
  return { ...about, orderId, status: 'Shipped' as const, trackingNumber: null, shippedAt };
};
const cancel = (orderId: string) => harness.receive('cancel-delivery', { orderId });

describe('cancelling a delivery', () => {
  it('releases the place, once, however often it is repeated (DEL-2, SAG-4, SAG-9)', async () => {
    const before = await harness.takenOf(slotId);
    const orderId = await booked();
    for (let time = 1; time <= 3; time += 1) await cancel(orderId);
    const delivery = await harness.deliveryOf(orderId);
    expect(delivery).toMatchObject({ status: 'CANCELLED', version: 2 });
    expect(await harness.takenOf(slotId)).toBe(before);
    const [, , status, ...answers] = await harness.published(orderId);
    expect(status).toMatchObject({ version: 2, data: { status: 'CANCELLED' } });
    const result = { success: true, message: null, transactionId: delivery?.id, data: null };
    const answer = { type: 'delivery-cancelled', version: null, data: { orderId, ...result } };
    expect(answers).toEqual([answer, answer, answer]);
  });

  it('that arrives before the booking refuses the booking (SAG-9)', async () => {
    const before = await harness.takenOf(slotId);
    const orderId = newId();
    for (let time = 1; time <= 3; time += 1) await cancel(orderId);
    const result = { success: true, message: null, transactionId: null, data: null };
    expect(await harness.replyTo(orderId)).toMatchObject({ data: result });
    await harness.receive('book-delivery', booking(orderId));
    expect(await harness.replyTo(orderId)).toMatchObject({
      type: 'delivery-refused',
      data: { success: false, data: { code: 'GIVEN_UP', alternatives: [] } },
    });
    expect(await harness.deliveryOf(orderId)).toBeNull();
    expect(await harness.takenOf(slotId)).toBe(before);
  });

  it('is final: a repeated booking takes no place (SAG-9)', async () => {
    const orderId = await booked();
    await cancel(orderId);
    const before = await harness.takenOf(slotId);
    await harness.receive('book-delivery', booking(orderId));
    expect(await harness.replyTo(orderId)).toMatchObject({
      data: { data: { code: 'GIVEN_UP' } },
    });
    expect(await harness.takenOf(slotId)).toBe(before);
  });

  it('releases the place of a scheduled delivery too', async () => {
    const orderId = await booked();
    const before = await harness.takenOf(slotId);
    await harness.receive('confirm-delivery', { orderId });
    await cancel(orderId);
    expect(await harness.deliveryOf(orderId)).toMatchObject({ status: 'CANCELLED' });
    expect(await harness.takenOf(slotId)).toBe(before - 1);
  });

  it.each(['IN_TRANSIT', 'FAILED', 'DELIVERED'] as const)(
    'is refused for goods that are %s, and changes nothing',
    async (status) => {
      const orderId = await booked();
      await harness.receive('order-shipped', shipped(orderId));
      const delivery = await harness.deliveryOf(orderId);
      if (status !== 'IN_TRANSIT') {
        await harness.advance(delivery?.id ?? '', status);
      }
      const before = await harness.historyOf(orderId);
      await cancel(orderId);
      expect(await harness.replyTo(orderId)).toMatchObject({
        type: 'delivery-cancelled',
        data: { success: false, message: 'The goods have left.', data: { code: 'ALREADY_LEFT' } },
      });
      expect(await harness.historyOf(orderId)).toEqual(before);
      expect(await harness.deliveryOf(orderId)).toMatchObject({ status });
    },
  );

  it('happens once when two ask at once (DEL-2)', async () => {
    const orderId = await booked();
    const before = await harness.takenOf(slotId);
    const id = (await harness.deliveryOf(orderId))?.id ?? '';
    const twice = () => cancel(orderId);
    await meet(harness.orm, { table: 'deliveries', id }, [twice, twice]);
    expect(await harness.takenOf(slotId)).toBe(before - 1);
    expect(await harness.deliveryOf(orderId)).toMatchObject({ status: 'CANCELLED', version: 2 });
  });

  it('and shipping at once: one of them succeeds', async () => {
    const orderId = await booked();
    await harness.receive('confirm-delivery', { orderId });
    const id = (await harness.deliveryOf(orderId))?.id ?? '';
    await meet(harness.orm, { table: 'deliveries', id }, [
      () => cancel(orderId),
      () => harness.receive('order-shipped', shipped(orderId)),
    ]);
    const { status } = (await harness.deliveryOf(orderId)) ?? {};
    const answer = await harness.replyTo(orderId);
    expect(answer?.data.success).toBe(status === 'CANCELLED');
    expect(['CANCELLED', 'IN_TRANSIT']).toContain(status);
  });

  it('and booking at once leave no place taken, whichever is first (SAG-9)', async () => {
    const before = await harness.takenOf(slotId);
    const orderId = newId();
    await meet(harness.orm, { table: 'slots', id: slotId }, [
      () => harness.receive('book-delivery', booking(orderId)),
      () => cancel(orderId),
    ]);
    expect(await harness.takenOf(slotId)).toBe(before);
    expect(await harness.replyTo(orderId)).toMatchObject({
      data: { data: { code: 'GIVEN_UP' } },
    });
  });
});

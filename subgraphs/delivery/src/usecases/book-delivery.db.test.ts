import { newId } from '@souk/platform/runtime/id';
import { meet } from '@souk/platform/testing/meet';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
beforeAll(async () => {
  harness = await deliveryHarness();
});

/** Each test has a day of its own: the slots of the others have begun. */
beforeEach(() => {
  harness.now = new Date(harness.now.getTime() + 24 * 3_600_000);
});

/** Books for a new order. Returns the order's id. */
async function book(changes: Parameters<typeof booking>[1] = {}): Promise<string> {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId, changes));
  return orderId;
}

/** A time of the test's day. The current time is noon. */
const text = (time: string) => `${harness.now.toISOString().slice(0, 10)}T${time}`;
const at = (time: string) => new Date(`${text(time)}Z`);

describe('booking a delivery', () => {
  it('takes a place in the first slot with room, and replies by the contract (DEL-1, SAG-3)', async () => {
    const [begun, full] = [await harness.addSlot(1, -1), await harness.addSlot(1, 1)];
    const [later, free] = [await harness.addSlot(1, 3), await harness.addSlot(1, 2)];
    await book({ slotId: full });
    const orderId = await book();
    const delivery = await harness.deliveryOf(orderId);
    expect(delivery).toMatchObject({ status: 'RESERVED', version: 1, slotId: free });
    const parcelId = parcelIdOf(orderId, 'sam');
    const parties = { buyerId: 'ann', sellerIds: ['sam'] };
    const about = { deliveryId: delivery?.id, orderId, parcelId, ...parties };
    const noon = harness.now.toISOString();
    const slot = { from: text('14:00:00.000Z'), to: text('15:00:00.000Z') };
    const result = { success: true, message: null, transactionId: delivery?.id };
    expect(await harness.published(orderId)).toEqual([
      {
        type: 'delivery-status',
        version: 1,
        data: { ...about, status: 'RESERVED', trackingNumber: null, note: null, at: noon },
      },
      {
        type: 'delivery-booked',
        version: null,
        data: { orderId, ...result, data: { slotId: free, ...slot } },
      },
    ]);
    expect(await Promise.all([begun, full, free, later].map((id) => harness.takenOf(id)))).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('stores the address and the requested time (DEL-3)', async () => {
    await harness.addSlot(1, 1);
    const orderId = await book({ wishedAt: at('13:30:00') });
    const { address } = booking(orderId);
    const delivery = await harness.deliveryOf(orderId);
    expect(delivery).toMatchObject({ orderId, address, wishedAt: at('13:30:00') });
    expect(delivery?.bookedAt).toEqual(harness.now);
  });

  it('stores who receives the goods, with telephone and company (DEL-3)', async () => {
    await harness.addSlot(1, 1);
    const receiver = { recipient: 'A. Receiver', telephone: '+7 900 000-00-00', company: 'Primer' };
    const address = { ...booking(newId()).address, ...receiver };
    const delivery = await harness.deliveryOf(await book({ address }));
    expect(delivery?.address).toEqual(address);
  });

  it('takes the slot that the requested time lies in, its start included, its end excluded', async () => {
    const [one, two] = [await harness.addSlot(9, 1), await harness.addSlot(9, 2)];
    const wishes = ['13:00:00', '13:59:59.999', '14:00:00', '14:59:59.999'];
    const orders = [];
    for (const time of wishes) orders.push(await book({ wishedAt: at(time) }));
    const deliveries = await Promise.all(orders.map((id) => harness.deliveryOf(id)));
    expect(deliveries.map((delivery) => delivery?.slotId)).toEqual([one, one, two, two]);
  });

  it('takes the named slot, whatever time is requested', async () => {
    await harness.addSlot(1, 1);
    const named = await harness.addSlot(1, 2);
    const orderId = await book({ slotId: named, wishedAt: at('13:00:00') });
    expect(await harness.deliveryOf(orderId)).toMatchObject({ slotId: named });
  });

  it.each([
    ['a full slot', () => ({ slotId: text('13') }), 'This delivery slot is full.', 2],
    [
      'a full slot, by its time',
      () => ({ wishedAt: at('13:30') }),
      'This delivery slot is full.',
      2,
    ],
    ['a slot that has begun', () => ({ slotId: text('11') }), 'This delivery slot has begun.', 2],
    ['a time in the past', () => ({ wishedAt: at('11:30') }), 'This delivery slot has begun.', 2],
    ['an unknown slot', () => ({ slotId: 'x' }), 'There is no such delivery slot.', 2],
    [
      'a time without a slot',
      () => ({ wishedAt: at('15:00') }),
      'There is no such delivery slot.',
      1,
    ],
  ])(
    'is refused for %s with the next free slots, and leaves no place taken (DEL-1)',
    async (_, wish, message, count) => {
      for (const hours of [-1, 1, 2, 4]) await harness.addSlot(1, hours);
      await book({ slotId: text('13') });
      const orderId = await book(wish());
      const free = [
        { slotId: text('14'), from: text('14:00:00.000Z'), to: text('15:00:00.000Z') },
        { slotId: text('16'), from: text('16:00:00.000Z'), to: text('17:00:00.000Z') },
      ];
      const data = { code: 'NO_DELIVERY_SLOT', alternatives: free.slice(-count) };
      const result = { success: false, message, transactionId: null, data };
      expect(await harness.published(orderId)).toEqual([
        { type: 'delivery-refused', version: null, data: { orderId, ...result } },
      ]);
      expect(await harness.deliveryOf(orderId)).toBeNull();
      const taken = ['11', '13', '14', '16'].map((hour) => harness.takenOf(text(hour)));
      expect(await Promise.all(taken)).toEqual([0, 1, 0, 0]);
    },
  );

  it('is refused when no slot is free', async () => {
    const orderId = await book();
    const data = { code: 'NO_DELIVERY_SLOT', alternatives: [] };
    expect(await harness.replyTo(orderId)).toMatchObject({
      type: 'delivery-refused',
      data: { message: 'No delivery slot is free.', data },
    });
  });

  it('gets the same reply when it is repeated, and changes nothing (SAG-4)', async () => {
    const slotId = await harness.addSlot(2, 1);
    const orderId = await book();
    const [status, first] = await harness.published(orderId);
    await harness.receive('book-delivery', booking(orderId), booking(orderId, { slotId: 'x' }));
    expect(await harness.published(orderId)).toEqual([status, first, first, first]);
    expect(await harness.takenOf(slotId)).toBe(1);
  });

  it('that was refused stays refused when there is room: no checkout would release that place', async () => {
    const full = await harness.addSlot(1, 1);
    await harness.addSlot(1, 2);
    const first = await book({ slotId: full });
    const second = await book({ slotId: full });
    const answer = await harness.replyTo(second);
    await harness.receive('cancel-delivery', { orderId: first });
    await harness.receive('book-delivery', booking(second, { slotId: full }));
    expect(await harness.replyTo(second)).toEqual(answer);
    expect(await harness.takenOf(full)).toBe(0);
  });

  it('takes the next slot when another order takes the last place of the first one at once (DEL-1)', async () => {
    const [one, two] = [await harness.addSlot(1, 1), await harness.addSlot(1, 2)];
    const orders = await meet(harness.orm, { table: 'slots', id: one }, [
      () => book(),
      () => book(),
    ]);
    const deliveries = await Promise.all(orders.map((id) => harness.deliveryOf(id)));
    expect(deliveries.map((delivery) => delivery?.slotId).sort()).toEqual([one, two]);
  });

  it('takes the last place once when two orders name its slot at once (DEL-1)', async () => {
    const slotId = await harness.addSlot(1, 1);
    const named = () => book({ slotId });
    const orders = await meet(harness.orm, { table: 'slots', id: slotId }, [named, named]);
    const answers = await Promise.all(orders.map((id) => harness.replyTo(id)));
    expect(answers.map((answer) => answer?.type).sort()).toEqual([
      'delivery-booked',
      'delivery-refused',
    ]);
    expect(await harness.takenOf(slotId)).toBe(1);
  });

  it('takes one place when the same order is booked twice at once (DEL-1)', async () => {
    const slotId = await harness.addSlot(9, 1);
    const orderId = newId();
    const twice = () => harness.receive('book-delivery', booking(orderId));
    await meet(harness.orm, { table: 'slots', id: slotId }, [twice, twice]);
    const messages = await harness.published(orderId);
    expect(messages.map(({ type }) => type)).toEqual([
      'delivery-status',
      'delivery-booked',
      'delivery-booked',
    ]);
    expect(messages[1]).toEqual(messages[2]);
    expect(await harness.takenOf(slotId)).toBe(1);
  });

  it('runs one statement for each order, and one for all messages', async () => {
    await harness.addSlot(3, 1);
    const orders = [newId(), newId(), newId()];
    const statements = await harness.statementsOf(() =>
      harness.receive(
        'book-delivery',
        ...orders.map((id) => booking(id, { sellerIds: ['sam', 'sue'] })),
      ),
    );
    expect(statements).toBe(4);
  });

  it('handles many orders at once without a deadlock, in whatever order they name the slots', async () => {
    const slots = await Promise.all([1, 2, 3, 4].map((hour) => harness.addSlot(50, hour)));
    const turned = (by: number) => [...slots.slice(by), ...slots.slice(0, by)];
    const before = harness.runs;
    const batches = Array.from({ length: 24 }, (_, n) =>
      turned(n % 4).map((slotId) => booking(newId(), { slotId })),
    );
    await Promise.all(batches.map((batch) => harness.receive('book-delivery', ...batch)));
    expect(harness.runs - before).toBe(batches.length);
    for (const slotId of slots) expect(await harness.takenOf(slotId)).toBe(24);
  });
});

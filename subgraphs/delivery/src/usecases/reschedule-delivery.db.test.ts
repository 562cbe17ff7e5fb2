import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { meet } from '@souk/platform/testing/meet';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
beforeAll(async () => {
  harness = await deliveryHarness();
});

/** Each test has a day of its own, with four slots of two places. */
let slots: string[];
beforeEach(async () => {
  harness.now = new Date(harness.now.getTime() + 24 * 3_600_000);
  slots = [];
  for (const hours of [1, 2, 3, 4]) slots.push(await harness.addSlot(2, hours));
});

const ann = viewerOf('ann');

async function booked(slotId = slots[0] ?? '') {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId, { slotId }));
  return { orderId, id: (await harness.deliveryOf(orderId))?.id ?? '' };
}

async function reschedule(id: string, slotId = '', viewer = ann, key: string = newId()) {
  const { rescheduleDelivery } = await harness.ask(
    viewer,
    `mutation ($id: ID!, $slotId: ID!, $key: ID!) {
      rescheduleDelivery(id: $id, slotId: $slotId, idempotencyKey: $key) {
        __typename
        ... on Delivery { status slot { id free } }
        ... on SlotFull { message alternatives { id free } }
        ... on IllegalDeliveryTransition { from to }
      }
    }`,
    { id, slotId, key },
  );
  return rescheduleDelivery as { __typename: string };
}

const taken = () => Promise.all(slots.map((id) => harness.takenOf(id)));

describe('rescheduling a delivery', () => {
  it('takes a place in the new slot, releases the old one, and publishes it (DEL-5)', async () => {
    const { id, orderId } = await booked();
    expect(await reschedule(id, slots[1])).toEqual({
      __typename: 'Delivery',
      status: 'RESERVED',
      slot: { id: slots[1], free: 1 },
    });
    expect(await taken()).toEqual([0, 1, 0, 0]);
    expect((await harness.published(orderId)).at(-1)).toMatchObject({
      version: 2,
      data: { status: 'RESERVED' },
    });
    await harness.receive('cancel-delivery', { orderId });
    expect(await taken()).toEqual([0, 0, 0, 0]);
  });

  it('is for the buyer and for operators; for others the delivery does not exist', async () => {
    const { id } = await booked();
    for (const viewer of [
      viewerOf('sam', 'seller'),
      viewerOf('carl', 'courier'),
      viewerOf('eve'),
    ]) {
      expect((await reschedule(id, slots[1], viewer)).__typename).toBe('NotFound');
    }
    expect(await taken()).toEqual([1, 0, 0, 0]);
    const operator = await reschedule(id, slots[1], viewerOf('olga', 'operator'));
    expect(operator.__typename).toBe('Delivery');
  });

  it('is refused for a full slot with the free slots, and leaves the old place', async () => {
    const { id, orderId } = await booked();
    await booked(slots[1]);
    await booked(slots[1]);
    const before = await harness.published(orderId);
    expect(await reschedule(id, slots[1])).toEqual({
      __typename: 'SlotFull',
      message: 'This delivery slot is full. Choose another one: see `alternatives`.',
      alternatives: [
        { id: slots[0], free: 1 },
        { id: slots[2], free: 2 },
        { id: slots[3], free: 2 },
      ],
    });
    expect(await taken()).toEqual([1, 2, 0, 0]);
    expect(await harness.published(orderId)).toEqual(before);
  });

  it('is refused for a slot that has begun, and for an unknown one', async () => {
    const { id } = await booked(slots[1]);
    harness.now = new Date(harness.now.getTime() + 3_600_001);
    expect(await reschedule(id, slots[0])).toMatchObject({
      __typename: 'SlotFull',
      message: 'This delivery slot has begun. Choose another one: see `alternatives`.',
    });
    expect((await reschedule(id, 'x')).__typename).toBe('NotFound');
    expect(await taken()).toEqual([0, 1, 0, 0]);
  });

  it('is refused once the goods have left', async () => {
    const { id, orderId } = await booked();
    await harness.receive('confirm-delivery', { orderId });
    await harness.advance(id, 'IN_TRANSIT');
    expect(await reschedule(id, slots[1])).toEqual({
      __typename: 'IllegalDeliveryTransition',
      from: 'IN_TRANSIT',
      to: 'SCHEDULED',
    });
    expect(await taken()).toEqual([1, 0, 0, 0]);
  });

  it('changes nothing when it is retried, or when the delivery has this slot', async () => {
    const { id, orderId } = await booked();
    const first = await reschedule(id, slots[1], ann, 'one');
    const before = await harness.published(orderId);
    expect(await reschedule(id, slots[1], ann, 'one')).toEqual(first);
    expect(await reschedule(id, slots[1])).toEqual(first);
    expect(await taken()).toEqual([0, 1, 0, 0]);
    expect(await harness.published(orderId)).toEqual(before);
  });

  it('takes the last place once when two ask at once', async () => {
    const [one, two] = [await booked(slots[0]), await booked(slots[0])];
    const last = slots[1] ?? '';
    await booked(last);
    const answers = await meet(
      harness.orm,
      { table: 'slots', id: last },
      [one, two].map(
        ({ id }) =>
          () =>
            reschedule(id, last),
      ),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Delivery', 'SlotFull']);
    expect(await taken()).toEqual([1, 2, 0, 0]);
  });

  it('does not deadlock when two deliveries exchange their slots at once', async () => {
    const [one, two] = [await booked(slots[0]), await booked(slots[1])];
    const before = harness.runs;
    const answers = await meet(harness.orm, { table: 'slots', id: slots[0] ?? '' }, [
      () => reschedule(one.id, slots[1]),
      () => reschedule(two.id, slots[0]),
    ]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Delivery', 'Delivery']);
    expect(harness.runs - before).toBe(2);
    expect(await taken()).toEqual([1, 1, 0, 0]);
  });

  describe('of an order of two parcels', () => {
    async function bookedTwo() {
      const orderId = newId();
      const sellers = { sellerIds: ['sam', 'sue'], slotId: slots[0] ?? '' };
      await harness.receive('book-delivery', booking(orderId, sellers));
      const ids = (await harness.deliveriesOf(orderId)).map(({ id }) => id);
      return { orderId, ids: [ids[0] ?? '', ids[1] ?? ''] as const };
    }

    it('keeps the old place for the other one, and takes no second one in the new slot', async () => {
      const { orderId, ids } = await bookedTwo();
      await reschedule(ids[0], slots[1]);
      expect(await taken()).toEqual([1, 1, 0, 0]);
      await reschedule(ids[1], slots[1]);
      expect(await taken()).toEqual([0, 1, 0, 0]);
      expect(await harness.placesOf(orderId)).toEqual([slots[1]]);
    });

    it('moves into a full slot in which the order has a place', async () => {
      const { ids } = await bookedTwo();
      await booked(slots[1]);
      await reschedule(ids[0], slots[1]);
      expect((await reschedule(ids[1], slots[1])).__typename).toBe('Delivery');
      expect(await taken()).toEqual([0, 2, 0, 0]);
    });

    it('takes one place when both are moved there at once', async () => {
      const { orderId, ids } = await bookedTwo();
      await meet(
        harness.orm,
        { table: 'slots', id: slots[1] ?? '' },
        ids.map((id) => () => reschedule(id, slots[1])),
      );
      expect(await taken()).toEqual([0, 1, 0, 0]);
      expect(await harness.placesOf(orderId)).toEqual([slots[1]]);
    });

    it('releases both places when one was moved and both are cancelled', async () => {
      const { orderId, ids } = await bookedTwo();
      await reschedule(ids[0], slots[2]);
      await harness.receive('cancel-delivery', { orderId });
      expect(await taken()).toEqual([0, 0, 0, 0]);
      expect(await harness.placesOf(orderId)).toEqual([]);
    });
  });
});

import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { decode } from '@souk/schema/contract';
import { deliveryFacts } from '@souk/schema/events/delivery';
import { booking, type DeliveryHarness, deliveryHarness } from '../../testing/harness.ts';

let harness: DeliveryHarness;
beforeEach(async () => {
  harness = await deliveryHarness();
});
afterEach(() => harness.orm.close());

const ann = viewerOf('ann');

async function booked(): Promise<string> {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  return orderId;
}

describe('the slots', () => {
  const ask = (from: string, to: string) =>
    harness.ask(
      null,
      `query ($from: DateTime!, $to: DateTime!) {
        deliverySlots(from: $from, to: $to) { id from to capacity free }
      }`,
      { from, to },
    );

  it('are shown to anybody, earliest first, full ones included, from the first instant up to the last', async () => {
    for (const hours of [3, 1, 2]) await harness.addSlot(1, hours);
    await booked();
    const { deliverySlots } = await ask('2026-11-21T13:00:00Z', '2026-11-21T15:00:00Z');
    expect(deliverySlots).toEqual([
      {
        id: '2026-11-21T13',
        from: '2026-11-21T13:00:00.000Z',
        to: '2026-11-21T14:00:00.000Z',
        capacity: 1,
        free: 0,
      },
      {
        id: '2026-11-21T14',
        from: '2026-11-21T14:00:00.000Z',
        to: '2026-11-21T15:00:00.000Z',
        capacity: 1,
        free: 1,
      },
    ]);
  });

  it('are found by their id from other parts of the graph', async () => {
    const id = await harness.addSlot(7, 1);
    const slot = (key: string) => `{ __typename: "DeliverySlot", id: "${key}" }`;
    const { _entities } = await harness.ask(
      null,
      `{ _entities(representations: [${slot(id)}, ${slot('x')}, ${slot('\\u0000')}]) {
        ... on DeliverySlot { free }
      } }`,
    );
    expect(_entities).toEqual([{ free: 7 }, null, null]);
  });
});

describe('the delivery of an order', () => {
  const show = async (orderId: string) => {
    const { _entities } = await harness.ask(
      ann,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order {
        deliveryEstimate
        delivery { status slot { id } address { street } attempts { failed } order { id } }
      } } }`,
      { of: [{ __typename: 'Order', id: orderId, shippingAddress: { city: 'Moscow' } }] },
    );
    return (_entities as [object])[0];
  };

  it('shows slot, address and attempts, and the end of the slot as the estimate (DEL-3)', async () => {
    const slotId = await harness.addSlot(1, 1);
    const orderId = await booked();
    expect(await show(orderId)).toEqual({
      deliveryEstimate: '2026-11-21T14:00:00.000Z',
      delivery: {
        status: 'RESERVED',
        slot: { id: slotId },
        address: { street: 'Lane 1' },
        attempts: [],
        order: { id: orderId },
      },
    });
  });

  it('has no slot once it is cancelled, and no estimate once it has arrived', async () => {
    await harness.addSlot(2, 1);
    const [cancelled, arrived] = [await booked(), await booked()];
    await harness.receive('cancel-delivery', { orderId: cancelled });
    const about = { orderId: arrived, number: 'S-1', buyerId: 'ann' };
    await harness.receive('order-delivered', {
      ...about,
      status: 'Delivered',
      deliveredAt: harness.now,
    });
    expect(await show(cancelled)).toMatchObject({
      deliveryEstimate: null,
      delivery: { status: 'CANCELLED', slot: null },
    });
    expect(await show(arrived)).toMatchObject({
      deliveryEstimate: null,
      delivery: { status: 'DELIVERED', attempts: [{ failed: false }] },
    });
  });

  it('costs as many queries for ten orders as for one', async () => {
    await harness.addSlot(10, 1);
    const orders = [];
    for (let n = 0; n < 10; n += 1) orders.push(await booked());
    const of = orders.map((id) => ({ __typename: 'Order', id }));
    const statements = await harness.statementsOf(() =>
      harness.ask(
        ann,
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order {
        deliveryEstimate delivery { status slot { id } events { at } attempts { failed } }
      } } }`,
        { of },
      ),
    );
    expect(statements).toBe(4);
  });
});

describe('the record that a subscription begins with', () => {
  const record = async (orderId: string, viewer = ann) =>
    (
      await harness.ask(viewer, 'query ($id: ID!) { deliveryRecord(orderId: $id) }', {
        id: orderId,
      })
    ).deliveryRecord as object;

  it('is the last one that was published, with its version (DEL-4)', async () => {
    await harness.addSlot(1, 1);
    const orderId = await booked();
    for (const step of ['book', 'confirm', 'out', 'back'] as const) {
      if (step === 'confirm') await harness.receive('confirm-delivery', { orderId });
      const id = (await harness.deliveryOf(orderId))?.id ?? '';
      if (step === 'out') await harness.advance(id, 'IN_TRANSIT');
      if (step === 'back') await harness.advance(id, 'FAILED', 'Nobody home.');
      const last = (await harness.published(orderId)).findLast(({ version }) => version !== null);
      const answer = await record(orderId);
      expect(answer).toEqual({ ...last?.data, aggregateversion: last?.version });
      expect(() => decode(deliveryFacts['delivery-status'], JSON.stringify(answer))).not.toThrow();
    }
  });

  it('is null for an order without a delivery, and for strangers', async () => {
    await harness.addSlot(1, 1);
    expect(await record(newId())).toBeNull();
    expect(await record(await booked(), viewerOf('eve'))).toBeNull();
  });
});

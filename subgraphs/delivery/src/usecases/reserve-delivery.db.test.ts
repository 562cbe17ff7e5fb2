import { newId } from '@souk/platform/runtime/id';
import { meet } from '@souk/platform/testing/meet';
import { booking, type Depot, openDepot, orchestrator } from '../testing/depot.ts';

let depot: Depot;
let slotId: string;
beforeAll(async () => {
  depot = await openDepot();
});
afterAll(() => depot.orm.close());

/** Each test has a day of its own, with one slot of one place. */
beforeEach(async () => {
  depot.now = new Date(depot.now.getTime() + 24 * 3_600_000);
  slotId = await depot.addSlot(1, 1);
});

const answer = `__typename
  ... on SagaStepResult { success message transactionId data }
  ... on SagaIsOurs { orderId }
  ... on ValidationFailed { fields { path } }`;

type Answer = { __typename: string; success?: boolean; transactionId?: string };

async function reserve(orderId: string, changes: object = {}): Promise<Answer> {
  const { reserveDelivery } = await depot.ask(
    orchestrator,
    `mutation ($orderId: ID!, $address: String!, $wish: DateTime, $key: ID!) {
      reserveDelivery(
        orderId: $orderId, address: $address, preferredTimeSlot: $wish, idempotencyKey: $key
      ) { ${answer} }
    }`,
    { orderId, address: 'Moscow, Lane 1', key: newId(), ...changes },
  );
  return reserveDelivery as Answer;
}

async function cancel(id: string, key: string = newId()): Promise<Answer> {
  const { cancelDeliveryReservation } = await depot.ask(
    orchestrator,
    `mutation ($id: ID!, $key: ID!) {
      cancelDeliveryReservation(id: $id, idempotencyKey: $key) { ${answer} }
    }`,
    { id, key },
  );
  return cancelDeliveryReservation as Answer;
}

describe('an outside orchestrator', () => {
  it('reserves a place at the wished time, and gives it back, once (DEL-1, DEL-2, SAG-3, SAG-4)', async () => {
    const orderId = newId();
    const from = new Date(depot.now.getTime() + 3_600_000).toISOString();
    const to = new Date(depot.now.getTime() + 7_200_000).toISOString();
    const reserved = await reserve(orderId, { wish: from });
    const delivery = await depot.deliveryOf(orderId);
    expect(reserved).toEqual({
      __typename: 'SagaStepResult',
      success: true,
      message: null,
      transactionId: delivery?.id,
      data: { slotId, from, to },
    });
    expect(delivery?.address).toMatchObject({ street: 'Moscow, Lane 1', city: '' });
    expect(await depot.takenOf(slotId)).toBe(1);
    const cancelled = await cancel(delivery?.id ?? '');
    expect(cancelled).toMatchObject({ success: true, transactionId: delivery?.id, data: null });
    expect(await cancel(orderId)).toEqual(cancelled);
    expect(await depot.takenOf(slotId)).toBe(0);
  });

  it('tells nobody in the shop, whose orders go by other ids', async () => {
    const orderId = newId();
    await reserve(orderId);
    await cancel(orderId);
    expect(await depot.toldOf(orderId)).toEqual([]);
  });

  it('is refused for a full slot, and may ask again', async () => {
    const [first, second] = [newId(), newId()];
    await reserve(first);
    expect(await reserve(second)).toMatchObject({
      success: false,
      transactionId: null,
      message: 'No delivery slot is free.',
      data: { code: 'NO_DELIVERY_SLOT', alternatives: [] },
    });
    await cancel(first);
    expect(await reserve(second)).toMatchObject({ success: true });
  });

  it('that cancels first is refused afterwards (SAG-9)', async () => {
    const orderId = newId();
    for (let time = 1; time <= 3; time += 1) {
      expect(await cancel(orderId)).toMatchObject({ success: true, transactionId: null });
    }
    expect(await reserve(orderId)).toMatchObject({ success: false, data: { code: 'GIVEN_UP' } });
    expect(await depot.takenOf(slotId)).toBe(0);
  });

  it('changes nothing by asking again, under one key or another', async () => {
    const orderId = newId();
    const reserved = await reserve(orderId, { key: 'one' });
    expect(await reserve(orderId, { key: 'one' })).toEqual(reserved);
    expect(await reserve(orderId)).toEqual(reserved);
    expect((await reserve(newId(), { key: 'one' })).__typename).toBe('IdempotencyKeyReused');
    expect(await depot.takenOf(slotId)).toBe(1);
  });

  it('gets one place when it asks twice at once', async () => {
    const orderId = newId();
    const twice = () => reserve(orderId);
    const [one, two] = await meet(depot.orm, { table: 'slots', id: slotId }, [twice, twice]);
    expect(one).toMatchObject({ success: true });
    expect(two).toEqual(one);
    expect(await depot.takenOf(slotId)).toBe(1);
  });

  it('has no say in an order of ours, booked, refused or given up (RST-4)', async () => {
    const [taken, refused, early] = [newId(), newId(), newId()];
    await depot.hear('book-delivery', booking(taken));
    await depot.hear('book-delivery', booking(refused));
    await depot.hear('cancel-delivery', { orderId: early });
    const { id } = (await depot.deliveryOf(taken)) ?? {};
    for (const orderId of [taken, refused, early]) {
      const ours = { __typename: 'SagaIsOurs', orderId };
      expect(await reserve(orderId)).toEqual(ours);
      expect(await cancel(orderId)).toEqual(ours);
    }
    expect(await cancel(id ?? '')).toEqual({ __typename: 'SagaIsOurs', orderId: taken });
    expect(await depot.takenOf(slotId)).toBe(1);
  });

  it('takes nothing from an order of ours that it named first', async () => {
    const orderId = newId();
    const second = await depot.addSlot(1, 2);
    await reserve(orderId);
    await depot.hear('book-delivery', booking(orderId));
    expect(await depot.takenOf(second)).toBe(1);
    expect(await cancel(orderId)).toMatchObject({ success: true });
    expect([await depot.takenOf(slotId), await depot.takenOf(second)]).toEqual([0, 1]);
  });

  it.each([
    ['an order id that nobody can have', 'x y', {}, 'orderId'],
    ['no address', newId(), { address: ' ' }, 'address'],
    ['an address that no database can hold', newId(), { address: '\0' }, 'address'],
  ])('is refused for %s (GW-8)', async (_, orderId, changes, path) => {
    const refused = { __typename: 'ValidationFailed', fields: [{ path: [path] }] };
    expect(await reserve(orderId, changes)).toEqual(refused);
  });
});

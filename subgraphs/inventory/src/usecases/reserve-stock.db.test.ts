import { newId } from '@souk/platform/runtime/id';
import { Checkout } from '../testing/checkout.ts';
import { openWarehouse, viewerOf, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

const shown = `{
  __typename
  ... on SagaStepResult { success message transactionId data }
  ... on SagaIsOurs { orderId }
  ... on ValidationFailed { fields { path } }
}`;
const orchestrator = viewerOf('service-account-orchestrators');

type Answer = {
  readonly __typename: string;
  readonly success: boolean;
  readonly transactionId: string | null;
};
type Item = { readonly productId: string; readonly quantity: number };

async function reserve(orderId: string, items: readonly Item[], key = newId()) {
  const { reserveStock } = await warehouse.ask(
    orchestrator,
    `mutation ($orderId: ID!, $items: [ItemInput!]!, $key: ID!) {
      reserveStock(orderId: $orderId, items: $items, idempotencyKey: $key) ${shown}
    }`,
    { orderId, items, key },
  );
  return reserveStock as Answer;
}

async function cancel(id: string | null, key = newId()) {
  const { cancelReservation } = await warehouse.ask(
    orchestrator,
    `mutation ($id: ID!, $key: ID!) {
      cancelReservation(id: $id, idempotencyKey: $key) ${shown}
    }`,
    { id, key },
  );
  return cancelReservation as Answer;
}

const two = (productId: string) => [{ productId, quantity: 2 }];

describe('an orchestrator outside of the shop', () => {
  it('reserves and cancels by the id of the reservation (INV-7, INV-8, SAG-4)', async () => {
    const tea = await warehouse.offer(10);
    const reserved = await reserve('their-1', two(tea));
    expect(reserved).toEqual({
      __typename: 'SagaStepResult',
      success: true,
      message: null,
      transactionId: expect.any(String),
      data: null,
    });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
    expect(await cancel(reserved.transactionId)).toEqual(reserved);
    expect(await cancel(reserved.transactionId)).toEqual(reserved);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('cancels by the id of the order, also before it reserves (INV-8)', async () => {
    const tea = await warehouse.offer(10);
    const [known, early] = [newId(), newId()];
    await reserve(known, two(tea));
    expect(await cancel(known)).toMatchObject({ success: true });
    expect(await cancel(early)).toMatchObject({ success: true });
    expect(await reserve(early, two(tea))).toMatchObject({
      success: false,
      message: 'The order was given up.',
      data: { code: 'GIVEN_UP', productIds: [] },
    });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('is refused all where one line is short, and that is no error (INV-7)', async () => {
    const [tea, mug] = [await warehouse.offer(10), await warehouse.offer(1)];
    expect(await reserve(newId(), [...two(tea), ...two(mug)])).toEqual({
      __typename: 'SagaStepResult',
      success: false,
      message: `Not enough in stock of ${mug}.`,
      transactionId: null,
      data: { code: 'OUT_OF_STOCK', productIds: [mug] },
    });
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('is answered as before under the same key', async () => {
    const tea = await warehouse.offer(10);
    const first = await reserve('their-2', two(tea), 'key');
    expect(await reserve('their-2', two(tea), 'key')).toEqual(first);
    expect(await reserve('their-2', two(tea))).toEqual(first);
    expect((await reserve('their-3', two(tea), 'key')).__typename).toBe('IdempotencyKeyReused');
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('reserves once when it asks five times at once', async () => {
    const tea = await warehouse.offer(10);
    const asked = Array.from({ length: 5 }, () => reserve('their-4', two(tea)));
    const ids = (await Promise.all(asked)).map(({ transactionId }) => transactionId);
    expect(new Set(ids).size).toBe(1);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('keeps out of orders whose checkout is ours (RST-4)', async () => {
    const tea = await warehouse.offer(10);
    const order = new Checkout(warehouse, [tea, 2]);
    const transactionId = (await order.reserve())?.data.transactionId as string;
    const heard = newId();
    await warehouse.hear('order-placed', { data: { orderId: heard } });
    const ours = (orderId: string) => ({ __typename: 'SagaIsOurs', orderId });
    expect(await reserve(order.orderId, two(tea))).toEqual(ours(order.orderId));
    expect(await reserve(heard, two(tea))).toEqual(ours(heard));
    expect(await cancel(heard)).toEqual(ours(heard));
    expect(await cancel(transactionId)).toEqual(ours(order.orderId));
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it.each([
    ['none of it', [{ productId: 'tea', quantity: 0 }], ['items', '0', 'quantity']],
    ['nothing', [], ['items']],
  ])('may not ask for %s (GW-8)', async (_, items, path) => {
    expect(await reserve(newId(), items)).toEqual({
      __typename: 'ValidationFailed',
      fields: [{ path }],
    });
  });
});

import { newId } from '@souk/platform/runtime/id';
import { Checkout } from '../testing/checkout.ts';
import { openWarehouse, viewerOf, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

const mutation = `mutation ($id: ID!, $delta: Int!, $key: ID!) {
  adjustStock(productId: $id, delta: $delta, reason: "Count", idempotencyKey: $key) {
    __typename
    ... on Product { stock { total reserved } }
    ... on BelowReserved { reserved }
    ... on ValidationFailed { fields { path } }
  }
}`;

async function adjust(
  id: string,
  delta: number,
  key = newId(),
  viewer = viewerOf('sam', 'seller'),
) {
  const { adjustStock } = await warehouse.ask(viewer, mutation, { id, delta, key });
  return adjustStock;
}

describe('adjusting a stock', () => {
  it('leaves in the log who did it, and why, once', async () => {
    const id = await warehouse.offer(10);
    const fields = { by: 'sam', productId: id, delta: -1, reason: 'Count' };
    await adjust(id, -1, 'broken');
    await adjust(id, -1, 'broken');
    expect(warehouse.log).toEqual([{ fields, message: 'adjustStock' }]);
  });

  it('adds to it, or takes from it', async () => {
    const id = await warehouse.offer(10);
    expect(await adjust(id, 5)).toMatchObject({ stock: { total: 15 } });
    expect(await adjust(id, -15)).toMatchObject({ stock: { total: 0 } });
    const told = (await warehouse.told(id)).filter(({ type }) => type === 'stock-changed');
    expect(told.map(({ data }) => data.total)).toEqual([10, 15, 0]);
  });

  it('is refused below what is promised, and leaves nothing', async () => {
    const id = await warehouse.offer(10);
    await new Checkout(warehouse, [id, 4]).reserve();
    expect(await adjust(id, -7)).toEqual({ __typename: 'BelowReserved', reserved: 4 });
    expect(await warehouse.stockOf(id)).toEqual({ total: 10, reserved: 4 });
  });

  it.each([2_147_483_647, -2])('is refused for %d: no stock can be that', async (delta) => {
    const id = await warehouse.offer(1);
    expect(await adjust(id, delta)).toEqual({
      __typename: 'ValidationFailed',
      fields: [{ path: ['delta'] }],
    });
    expect(await warehouse.stockOf(id)).toEqual({ total: 1, reserved: 0 });
  });

  it('again with its key changes nothing', async () => {
    const id = await warehouse.offer(10);
    const answers = [await adjust(id, 5, 'once'), await adjust(id, 5, 'once')];
    expect(answers[1]).toEqual(answers[0]);
    expect(await adjust(id, 6, 'once')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await warehouse.stockOf(id)).toEqual({ total: 15, reserved: 0 });
  });

  it('twenty times at once is twenty changes', async () => {
    const id = await warehouse.offer(10);
    await Promise.all(Array.from({ length: 20 }, () => adjust(id, 2)));
    expect(await warehouse.stockOf(id)).toEqual({ total: 50, reserved: 0 });
  });

  it("of another's product, or of none, is of something that does not exist (ID-13)", async () => {
    const id = await warehouse.offer(10);
    const foreign = await adjust(id, 1, newId(), viewerOf('sue', 'seller'));
    expect(foreign).toEqual({ __typename: 'NotFound' });
    expect(await adjust(newId(), 1)).toEqual(foreign);
    expect(await warehouse.stockOf(id)).toEqual({ total: 10, reserved: 0 });
  });
});

import { newId } from '@souk/platform/runtime/id';
import { together } from '@souk/platform/testing/together';
import { Product } from '../domain/product.ts';
import { Checkout } from '../testing/checkout.ts';
import { openWarehouse, viewerOf, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

const mutation = `mutation ($id: ID!, $quantity: Int!, $expected: Int, $key: ID!) {
  setStock(productId: $id, quantity: $quantity, expectedTotal: $expected, idempotencyKey: $key) {
    __typename
    ... on Product {
      id sku name status version price { amount } seller { id }
      stock { total reserved available inStock }
    }
    ... on BelowReserved { reserved message }
    ... on VersionConflict { currentVersion }
    ... on ValidationFailed { fields { path } }
  }
}`;
const [sam, olga] = [viewerOf('sam', 'seller'), viewerOf('olga', 'operator')];

type More = {
  viewer?: typeof sam;
  key?: string;
  expected?: number;
  transact?: Warehouse['transact'];
};

async function set(id: string, quantity: number, more: More = {}) {
  const { viewer = sam, key = newId(), expected = null, transact = warehouse.transact } = more;
  const variables = { id, quantity, expected, key };
  const { setStock } = await warehouse.ask(viewer, mutation, variables, transact);
  return setStock as { __typename: string; stock: object };
}

const stocksTold = async (id: string) =>
  (await warehouse.told(id)).filter(({ type }) => type === 'stock-changed');

describe('setting a stock', () => {
  it('sets it, and does not add to it (INV-1, INV-3)', async () => {
    const id = await warehouse.offer(3);
    const ten = { total: 10, reserved: 0, available: 10, inStock: true };
    expect((await set(id, 10)).stock).toEqual(ten);
    expect((await set(id, 10)).stock).toEqual(ten);
    expect((await stocksTold(id)).map(({ data }) => data.total)).toEqual([3, 10]);
  });

  it('is refused below what is promised, and leaves nothing (INV-1)', async () => {
    const id = await warehouse.offer(10);
    await new Checkout(warehouse, [id, 2]).reserve();
    expect(await set(id, 0)).toEqual({
      __typename: 'BelowReserved',
      reserved: 2,
      message: '2 of it are promised to buyers.',
    });
    expect(await warehouse.stockOf(id)).toEqual({ total: 10, reserved: 2 });
    expect(await set(id, 2)).toMatchObject({ stock: { total: 2, available: 0, inStock: false } });
  });

  it.each([-1, 2_147_483_648])('is refused for %d (GW-8)', async (quantity) => {
    const id = await warehouse.offer(1);
    if (quantity < 0) expect((await set(id, quantity)).__typename).toBe('ValidationFailed');
    else await expect(set(id, quantity)).rejects.toThrow('32-bit');
    expect(await warehouse.stockOf(id)).toEqual({ total: 1, reserved: 0 });
  });

  it('is refused for who has read another total', async () => {
    const id = await warehouse.offer(3);
    expect(await set(id, 5, { expected: 4 })).toEqual({
      __typename: 'VersionConflict',
      currentVersion: 1,
    });
    expect(await set(id, 5, { expected: 3 })).toMatchObject({ stock: { total: 5 } });
  });

  it('again with its key changes nothing', async () => {
    const id = await warehouse.offer(3);
    await set(id, 5, { key: 'once' });
    await set(id, 7);
    expect(await set(id, 5, { key: 'once' })).toMatchObject({ stock: { total: 7 } });
    expect((await set(id, 6, { key: 'once' })).__typename).toBe('IdempotencyKeyReused');
    expect(await stocksTold(id)).toHaveLength(3);
  });

  it('at once with buyers never loses a promise', async () => {
    const id = await warehouse.offer(100);
    const orders = Array.from({ length: 20 }, () => new Checkout(warehouse, [id, 1]));
    const counts = Array.from({ length: 10 }, (_, n) => set(id, 50 + n));
    await Promise.all([...orders.map((order) => order.reserve()), ...counts]);
    expect((await warehouse.stockOf(id)).reserved).toBe(20);
    const versions = await warehouse.orm.em.execute(
      'select aggregate_version as version from outbox where topic = ? and key = ? order by position',
      ['stock-changed', id],
    );
    const expected = Array.from({ length: versions.length }, (_, n) => ({ version: n + 1 }));
    expect(versions).toEqual(expected);
  });

  it('of another seller is of something that does not exist (ID-13)', async () => {
    const id = await warehouse.offer(3);
    const sue = viewerOf('sue', 'seller');
    expect(await set(id, 5, { viewer: sue })).toEqual({ __typename: 'NotFound' });
    expect(await set(id, 5, { viewer: olga })).toMatchObject({ stock: { total: 5 } });
  });
});

describe('setting the stock of what nobody knows', () => {
  it("makes a draft of the caller's, which can't be ordered (INV-1)", async () => {
    const id = newId();
    expect(await set(id, 10, { viewer: olga })).toEqual({
      __typename: 'Product',
      id,
      sku: id,
      name: id,
      status: 'DRAFT',
      version: 1,
      price: { amount: '0.00' },
      seller: { id: 'olga' },
      stock: { total: 10, reserved: 0, available: 10, inStock: true },
    });
    expect((await warehouse.told(id)).map(({ type }) => type)).toEqual([
      'product-changed',
      'stock-changed',
    ]);
    const answer = await new Checkout(warehouse, [id, 1]).reserve();
    expect(answer?.data).toMatchObject({ data: { code: 'UNKNOWN_PRODUCT', productIds: [id] } });
  });

  it('takes another code where its id is one already', async () => {
    const id = newId();
    await warehouse.offer(1, { sku: id });
    const answer = await set(id, 10, { viewer: olga });
    expect(answer).toMatchObject({ __typename: 'Product', id, name: id });
    expect(answer).not.toMatchObject({ sku: id });
  });

  it('makes one when five count it at once', async () => {
    const id = newId();
    const transact = together(warehouse.transact, 5);
    const asked = [1, 2, 3, 4, 5].map((count) => set(id, count, { transact }));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['Product']));
    expect(await warehouse.orm.em.fork().count(Product, { id })).toBe(1);
  });
});

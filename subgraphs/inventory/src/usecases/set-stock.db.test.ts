import { hashOf } from '@souk/platform/messaging/idempotency';
import { newId } from '@souk/platform/runtime/id';
import { together } from '@souk/platform/testing/together';
import { Product } from '../domain/product.ts';
import {
  ann,
  type InventoryHarness,
  inventoryHarness,
  olga,
  sam,
  sue,
} from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

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

type More = {
  viewer?: typeof sam;
  key?: string;
  expected?: number;
  transact?: InventoryHarness['transact'];
};

async function set(id: string, quantity: number, more: More = {}) {
  const { viewer = sam, key = newId(), expected = null, transact = inventory.transact } = more;
  const variables = { id, quantity, expected, key };
  const { setStock } = await inventory.ask(viewer, mutation, variables, transact);
  return setStock as { __typename: string; stock: object };
}

const stockChanges = (id: string) => inventory.publishedAs('stock-changed', id);

describe('setting a stock', () => {
  it('sets the total, and does not add to it (INV-1, INV-3)', async () => {
    const id = await inventory.offer(3);
    const ten = { total: 10, reserved: 0, available: 10, inStock: true };
    expect((await set(id, 10)).stock).toEqual(ten);
    expect((await set(id, 10)).stock).toEqual(ten);
    expect((await stockChanges(id)).map(({ data }) => data.total)).toEqual([3, 10]);
  });

  it('is refused below the reserved units, and leaves nothing (INV-1)', async () => {
    const id = await inventory.offer(10);
    await inventory.checkout([id, 2]).reserve();
    expect(await set(id, 0)).toEqual({
      __typename: 'BelowReserved',
      reserved: 2,
      message: '2 units are reserved. The total cannot be less.',
    });
    expect(await inventory.stockOf(id)).toEqual({ total: 10, reserved: 2 });
    expect(await set(id, 2)).toMatchObject({ stock: { total: 2, available: 0, inStock: false } });
  });

  it.each([-1, 2_147_483_648])('is refused for %d (GW-8)', async (quantity) => {
    const id = await inventory.offer(1);
    if (quantity < 0) expect((await set(id, quantity)).__typename).toBe('ValidationFailed');
    else await expect(set(id, quantity)).rejects.toThrow('32-bit');
    expect(await inventory.stockOf(id)).toEqual({ total: 1, reserved: 0 });
  });

  it('is refused when the caller has read another total', async () => {
    const id = await inventory.offer(3);
    expect(await set(id, 5, { expected: 4 })).toEqual({
      __typename: 'VersionConflict',
      currentVersion: 1,
    });
    expect(await set(id, 5, { expected: 3 })).toMatchObject({ stock: { total: 5 } });
  });

  it('changes nothing when it is retried', async () => {
    const id = await inventory.offer(3);
    await set(id, 5, { key: 'once' });
    await set(id, 7);
    expect(await set(id, 5, { key: 'once' })).toMatchObject({ stock: { total: 7 } });
    expect((await set(id, 6, { key: 'once' })).__typename).toBe('IdempotencyKeyReused');
    expect(await stockChanges(id)).toHaveLength(3);
  });

  it('at once with buyers never loses a reservation', async () => {
    const id = await inventory.offer(100);
    const orders = Array.from({ length: 20 }, () => inventory.checkout([id, 1]));
    const counts = Array.from({ length: 10 }, (_, n) => set(id, 50 + n));
    await Promise.all([...orders.map((order) => order.reserve()), ...counts]);
    expect((await inventory.stockOf(id)).reserved).toBe(20);
    const versions = await inventory.orm.em.execute(
      'select aggregate_version as version from outbox where topic = ? and key = ? order by position',
      ['stock-changed', id],
    );
    const expected = Array.from({ length: versions.length }, (_, n) => ({ version: n + 1 }));
    expect(versions).toEqual(expected);
  });

  it('is NotFound for the product of another seller (ID-13)', async () => {
    const id = await inventory.offer(3);
    expect(await set(id, 5, { viewer: sue })).toEqual({ __typename: 'NotFound' });
    expect(await set(id, 5, { viewer: olga })).toMatchObject({ stock: { total: 5 } });
  });

  it('logs who did it, once', async () => {
    const id = await inventory.offer(3);
    const lines = inventory.log.length;
    await set(id, 5, { key: 'logged' });
    await set(id, 5, { key: 'logged' });
    const fields = { by: 'sam', productId: id, quantity: 5, expectedTotal: null };
    expect(inventory.log.slice(lines)).toEqual([{ fields, message: 'setStock' }]);
  });

  it('replays a key that was stored for the fields that the client sent', async () => {
    const id = await inventory.offer(3);
    const sent = { productId: id, quantity: 5, expectedTotal: null, idempotencyKey: 'stored' };
    await inventory.run(
      `insert into stored_answers (caller_id, operation, key, request_hash, answer, at)
       values ('sam', 'setStock', 'stored', ?, null, now())`,
      [hashOf(sent)],
    );
    expect(await set(id, 5, { key: 'stored' })).toMatchObject({ stock: { total: 3 } });
  });

  it('needs the scope, also for the own product and an unknown one', async () => {
    const id = await inventory.offer(3, {}, 'ann');
    await expect(set(id, 5, { viewer: ann })).rejects.toThrow(
      'You do not have permission to do this.',
    );
    expect(await inventory.stockOf(id)).toEqual({ total: 3, reserved: 0 });
    const unknown = newId();
    await expect(set(unknown, 5, { viewer: ann })).rejects.toThrow(
      'You do not have permission to do this.',
    );
    expect(await inventory.published(unknown)).toEqual([]);
  });
});

describe('setting the stock of an unknown product', () => {
  it("creates a draft of the caller, which can't be ordered (INV-1)", async () => {
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
    expect((await inventory.published(id)).map(({ type }) => type)).toEqual([
      'product-changed',
      'stock-changed',
    ]);
    const answer = await inventory.checkout([id, 1]).reserve();
    expect(answer?.data).toMatchObject({ data: { code: 'UNKNOWN_PRODUCT', productIds: [id] } });
  });

  it('gives it another SKU when its id is the SKU of a product', async () => {
    const id = newId();
    await inventory.offer(1, { sku: id });
    const answer = await set(id, 10, { viewer: olga });
    expect(answer).toMatchObject({ __typename: 'Product', id, name: id });
    expect(answer).not.toMatchObject({ sku: id });
  });

  it('is NotFound on a retry once the draft belongs to another seller', async () => {
    const id = newId();
    await set(id, 10, { key: 'given-away' });
    await inventory.run('update products set seller_id = ? where id = ?', ['sue', id]);
    expect(await set(id, 10, { key: 'given-away' })).toEqual({ __typename: 'NotFound' });
  });

  it('creates one when five set it at once', async () => {
    const id = newId();
    const transact = together(inventory.transact, 5);
    const asked = [1, 2, 3, 4, 5].map((count) => set(id, count, { transact }));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['Product']));
    expect(await inventory.orm.em.fork().count(Product, { id })).toBe(1);
  });
});

import { type InventoryHarness, inventoryHarness, olga } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const start = Date.parse('2026-11-21T12:00:00Z');
const at = (n: number) => new Date(start + n * 1_000).toISOString();
const tick = () => {
  inventory.now = new Date(inventory.now.getTime() + 1_000);
};
beforeEach(() => {
  inventory.now = new Date(start);
});

const bodiesOf = async (key: string) =>
  (await inventory.published(key)).map(({ type, version, data }) => [type, version, data]);

/** A product of 12.34 with 9 units; SKU and name differ from all other values. */
const offer = (sku: string) =>
  inventory.offer(9, {
    sku,
    name: `Name of ${sku}`,
    price: { currency: 'EUR', minorUnits: 1_234 },
  });

const stock = (productId: string, total: number, reserved: number, n: number) => ({
  ...{ productId, total, reserved, available: total - reserved, at: at(n) },
});

describe('the facts of a product have its values', () => {
  it('when it is offered, changed and archived', async () => {
    const productId = await offer('one');
    tick();
    const changed = await inventory.ask(
      olga,
      `mutation ($id: ID!) { updateProduct(id: $id, expectedVersion: 1, input: {
        name: "Another", price: { amount: "5.67" }, sellerId: "sue"
      }) { __typename ... on Product { version } ... on ValidationFailed { fields { path } } } }`,
      { id: productId },
    );
    expect(changed).toEqual({ updateProduct: { __typename: 'Product', version: 2 } });
    tick();
    await inventory.ask(
      olga,
      'mutation ($id: ID!) { archiveProduct(id: $id, expectedVersion: 2) { __typename } }',
      { id: productId },
    );
    const product = { productId, sku: 'one' };
    const second = { ...product, name: 'Another', price: 5.67, currency: 'RUB', sellerId: 'sue' };
    const published = await bodiesOf(productId);
    expect(published.filter(([type]) => type === 'product-changed')).toEqual([
      [
        'product-changed',
        1,
        {
          ...{ ...product, name: 'Name of one', price: 12.34, currency: 'EUR' },
          ...{ sellerId: 'sam', status: 'ACTIVE', at: at(0) },
        },
      ],
      ['product-changed', 2, { ...second, status: 'ACTIVE', at: at(1) }],
      ['product-changed', 3, { ...second, status: 'ARCHIVED', at: at(2) }],
    ]);
  });

  it('when it is in categories: the id of the first one', async () => {
    const productId = await inventory.offer(1, {
      sku: 'sorted',
      categories: ['Old Cups', 'Gifts'],
    });
    const [[, , { categoryId } = { categoryId: '' }] = []] = await bodiesOf(productId);
    const [{ id } = { id: 0 }] = await inventory.run(
      `select id from categories where slug = 'old-cups'`,
    );
    expect(categoryId).toBe(String(id));
  });

  it('when its stock is reserved, released and shipped', async () => {
    const productId = await offer('two');
    const [given, kept] = [inventory.checkout([productId, 2]), inventory.checkout([productId, 3])];
    const steps = [() => given.reserve(), () => kept.reserve(), () => given.release()];
    for (const step of [...steps, () => kept.commit(), () => kept.ship()]) {
      tick();
      await step();
    }
    const stocks = (await bodiesOf(productId)).filter(([type]) => type === 'stock-changed');
    expect(stocks).toEqual([
      ['stock-changed', 1, stock(productId, 9, 0, 0)],
      ['stock-changed', 2, stock(productId, 9, 2, 1)],
      ['stock-changed', 3, stock(productId, 9, 5, 2)],
      ['stock-changed', 4, stock(productId, 9, 3, 3)],
      ['stock-changed', 5, stock(productId, 6, 0, 5)],
    ]);
  });
});

describe('the replies to a checkout have the values of the reservation', () => {
  const reservationOf = async (orderId: string) => {
    const [row] = await inventory.run('select id from reservations where order_id = ?', [orderId]);
    return row?.id;
  };

  it('when it is reserved, committed and released', async () => {
    const [first, second] = [await offer('three'), await offer('four')];
    const checkout = inventory.checkout([first, 1], [second, 2]);
    const { orderId } = checkout;
    await checkout.reserve();
    await checkout.commit();
    await checkout.release();
    const body = {
      ...{ orderId, success: true, message: null, data: null },
      transactionId: await reservationOf(orderId),
    };
    expect(body.transactionId).toMatch(/^[\da-f-]{36}$/);
    expect(await bodiesOf(orderId)).toEqual([
      ['stock-reserved', null, body],
      ['stock-committed', null, body],
      ['stock-released', null, body],
    ]);
    // All lines, each with its own quantity.
    expect((await bodiesOf(first)).map(([type]) => type)).toContain('stock-changed');
    expect((await inventory.publishedAs('stock-changed', second))[1]?.data.reserved).toBe(2);
  });

  it('when it is refused, with the products that are short and no others', async () => {
    const [plenty, few] = [await offer('five'), await offer('six')];
    const checkout = inventory.checkout([plenty, 1], [few, 10]);
    await checkout.reserve();
    const { orderId } = checkout;
    expect(await bodiesOf(orderId)).toEqual([
      [
        'stock-refused',
        null,
        {
          ...{ orderId, success: false, transactionId: null },
          message: `Not enough in stock of ${few}.`,
          data: { code: 'OUT_OF_STOCK', productIds: [few] },
        },
      ],
    ]);
  });

  it('when its goods have left, or nothing is reserved', async () => {
    const productId = await offer('seven');
    const [gone, unknown] = [inventory.checkout([productId, 1]), inventory.checkout()];
    await gone.reserve();
    await gone.ship();
    await gone.release();
    const refused = { success: false, transactionId: null, data: null };
    expect((await bodiesOf(gone.orderId)).at(-1)).toEqual([
      'stock-released',
      null,
      { ...refused, orderId: gone.orderId, message: 'The goods have left.' },
    ]);
    await unknown.commit();
    expect(await bodiesOf(unknown.orderId)).toEqual([
      [
        'stock-committed',
        null,
        {
          ...{ ...refused, orderId: unknown.orderId },
          message: 'No stock is reserved for this order.',
        },
      ],
    ]);
  });
});

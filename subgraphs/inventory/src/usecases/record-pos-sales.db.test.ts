import { newId } from '@souk/platform/runtime/id';
import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

/** A plain record on `order-placed`, with the id that the consumer gives it. */
function sale(orderId: string, items: object[], id = `order-placed/0/${newId()}`) {
  return { id, source: null, data: { orderId, items } };
}

const two = (productId: string) => [{ productId, quantity: 2 }];

async function reservationsOf(orderId: string) {
  return inventory.run(
    `select status, product_id as "productId", quantity, released, shipped
     from reservations left join reservation_lines on reservation_id = id where order_id = ?`,
    [orderId],
  );
}

describe('a POS sale', () => {
  it('lowers the stock at once, and logs its order (INV-5)', async () => {
    const tea = await inventory.offer(10);
    await inventory.receive('order-placed', sale('test-order', two(tea)));
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect(await reservationsOf('test-order')).toEqual([
      { status: 'SHIPPED', productId: tea, quantity: 2, released: 0, shipped: 2 },
    ]);
    expect(inventory.log.at(-1)).toEqual({
      message: 'POS sale recorded',
      fields: { orderId: 'test-order', traceId: expect.any(String) },
    });
    expect((await inventory.published(tea)).at(-1)?.data).toMatchObject({ total: 8, available: 8 });
    expect(await inventory.published('test-order')).toEqual([]);
  });

  it('changes nothing when it is redelivered; a second record is a second sale (INV-5, INV-6)', async () => {
    const tea = await inventory.offer(10);
    const [one, other] = [sale('twice', two(tea)), sale('twice', two(tea))];
    await inventory.receive('order-placed', one);
    await inventory.receive('order-placed', one);
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    await inventory.receive('order-placed', other, one);
    expect(await inventory.stockOf(tea)).toEqual({ total: 6, reserved: 0 });
  });

  it('lowers the stock of a product that is not on sale: the goods are gone', async () => {
    const tea = await inventory.offer(10);
    await inventory.orm.em.execute(`update products set status = 'ARCHIVED' where id = ?`, [tea]);
    await inventory.receive('order-placed', sale('old-goods', two(tea)));
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
  });

  it.each([
    [
      'more than is in stock',
      (tea: string) => [...two(tea), ...two(tea)],
      /^Not enough in stock of/,
    ],
    ['an unknown product', (tea: string) => [...two(tea), ...two('car')], /^Not for sale: car/],
  ])('of %s is refused with the reason, and leaves nothing (INV-5)', async (_, items, why) => {
    const tea = await inventory.offer(3);
    const orderId = newId();
    const attempt = inventory.receive('order-placed', sale(orderId, items(tea)));
    await expect(attempt).rejects.toThrow(why);
    expect(await inventory.stockOf(tea)).toEqual({ total: 3, reserved: 0 });
    expect(await reservationsOf(orderId)).toEqual([]);
  });

  it('is refused when the units are reserved', async () => {
    const tea = await inventory.offer(3);
    await inventory.checkout([tea, 2]).reserve();
    const attempt = inventory.receive('order-placed', sale('late', two(tea)));
    await expect(attempt).rejects.toThrow('Not enough in stock');
    expect(await inventory.stockOf(tea)).toEqual({ total: 3, reserved: 2 });
  });

  it('with the id of an internal order is ignored, and logged (INV-4, INV-5)', async () => {
    const tea = await inventory.offer(10);
    const reserved = inventory.checkout([tea, 2]);
    await reserved.reserve();
    const placed = { data: { orderId: newId() } };
    await inventory.receive('order-placed', placed, placed);
    for (const orderId of [reserved.orderId, placed.data.orderId]) {
      await inventory.receive('order-placed', sale(orderId, two(tea)));
      const message = 'POS sale ignored: the order is internal';
      expect(inventory.log.at(-1)).toMatchObject({ message, fields: { orderId } });
    }
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('is recorded once when several tills sell the last units at once', async () => {
    const tea = await inventory.offer(3);
    const sales = Array.from({ length: 6 }, (_, till) => sale(`till-${till}`, two(tea)));
    const results = await Promise.allSettled(
      sales.map((message) => inventory.receive('order-placed', message)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await inventory.stockOf(tea)).toEqual({ total: 1, reserved: 0 });
  });
});

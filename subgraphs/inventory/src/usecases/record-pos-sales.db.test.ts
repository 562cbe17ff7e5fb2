import { newId } from '@souk/platform/runtime/id';
import { Checkout } from '../testing/checkout.ts';
import { openWarehouse, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.orm.close());

/** A line that somebody put on `order-placed`, with the id that the consumer gave it. */
function sale(orderId: string, items: object[], id = `order-placed/0/${newId()}`) {
  return { id, source: null, data: { orderId, items } };
}

const two = (productId: string) => [{ productId, quantity: 2 }];

async function reservationsOf(orderId: string) {
  return warehouse.orm.em.execute('select status, lines from reservations where order_id = ?', [
    orderId,
  ]);
}

describe('a sale made elsewhere', () => {
  it('takes its goods at once, and the log names its order (INV-5)', async () => {
    const tea = await warehouse.offer(10);
    await warehouse.hear('order-placed', sale('test-order', two(tea)));
    expect(await warehouse.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect(await reservationsOf('test-order')).toEqual([{ status: 'SHIPPED', lines: two(tea) }]);
    expect(warehouse.log.at(-1)).toEqual({
      message: 'sold elsewhere',
      fields: { orderId: 'test-order', traceId: expect.any(String) },
    });
    expect((await warehouse.told(tea)).at(-1)?.data).toMatchObject({ total: 8, available: 8 });
    expect(await warehouse.told('test-order')).toEqual([]);
  });

  it('redelivered takes nothing; typed twice it is two sales (INV-5, INV-6)', async () => {
    const tea = await warehouse.offer(10);
    const [one, other] = [sale('twice', two(tea)), sale('twice', two(tea))];
    await warehouse.hear('order-placed', one);
    await warehouse.hear('order-placed', one);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    await warehouse.hear('order-placed', other, one);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 6, reserved: 0 });
  });

  it('also takes what is not sold here: the goods are gone', async () => {
    const tea = await warehouse.offer(10);
    await warehouse.orm.em.execute(`update products set status = 'ARCHIVED' where id = ?`, [tea]);
    await warehouse.hear('order-placed', sale('old-goods', two(tea)));
    expect(await warehouse.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
  });

  it.each([
    ['more than there is', (tea: string) => [...two(tea), ...two(tea)], /^Not enough in stock of/],
    [
      'a product that nobody knows',
      (tea: string) => [...two(tea), ...two('car')],
      /^We do not sell car/,
    ],
  ])('of %s changes nothing, and says why (INV-5)', async (_, items, why) => {
    const tea = await warehouse.offer(3);
    const orderId = newId();
    const attempt = warehouse.hear('order-placed', sale(orderId, items(tea)));
    await expect(attempt).rejects.toThrow(why);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 3, reserved: 0 });
    expect(await reservationsOf(orderId)).toEqual([]);
  });

  it('takes nothing that is promised to buyers', async () => {
    const tea = await warehouse.offer(3);
    await new Checkout(warehouse, [tea, 2]).reserve();
    const attempt = warehouse.hear('order-placed', sale('late', two(tea)));
    await expect(attempt).rejects.toThrow('Not enough in stock');
    expect(await warehouse.stockOf(tea)).toEqual({ total: 3, reserved: 2 });
  });

  it('of an order of ours is ignored, and the log says so (INV-4, INV-5)', async () => {
    const tea = await warehouse.offer(10);
    const reserved = new Checkout(warehouse, [tea, 2]);
    await reserved.reserve();
    const heard = { data: { orderId: newId() } };
    await warehouse.hear('order-placed', heard, heard);
    for (const orderId of [reserved.orderId, heard.data.orderId]) {
      await warehouse.hear('order-placed', sale(orderId, two(tea)));
      const message = 'ignored a sale: the order is ours';
      expect(warehouse.log.at(-1)).toMatchObject({ message, fields: { orderId } });
    }
    expect(await warehouse.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('sells the last one once when several tills sell it at once', async () => {
    const tea = await warehouse.offer(3);
    const sales = Array.from({ length: 6 }, (_, till) => sale(`till-${till}`, two(tea)));
    const results = await Promise.allSettled(
      sales.map((message) => warehouse.hear('order-placed', message)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await warehouse.stockOf(tea)).toEqual({ total: 1, reserved: 0 });
  });
});

import { newId } from '@souk/platform/runtime/id';
import { Checkout } from '../testing/checkout.ts';
import { openWarehouse, viewerOf, type Warehouse } from '../testing/harness.ts';

let warehouse: Warehouse;
let tea: string;
let order: Checkout;

beforeAll(async () => {
  warehouse = await openWarehouse();
  tea = await warehouse.offer(10);
  order = new Checkout(warehouse, [tea, 2]);
  await order.reserve();
});
afterAll(() => warehouse.orm.close());

async function reservationOf(orderId: string, viewer: ReturnType<typeof viewerOf> | null) {
  const { _entities } = await warehouse.ask(
    viewer,
    `query ($id: ID!) { _entities(representations: [{ __typename: "Order", id: $id }]) {
      ... on Order { reservation { status createdAt lines { quantity product { id name } } } }
    } }`,
    { id: orderId },
  );
  return (_entities as { reservation: object | null }[])[0]?.reservation;
}

const [ann, olga] = [viewerOf('ann'), viewerOf('olga', 'operator')];

describe('the reservation of an order', () => {
  it.each([
    ['its buyer', ann],
    ['the seller of its goods', viewerOf('sam', 'seller')],
    ['an operator', olga],
  ])('is shown to %s', async (_, viewer) => {
    expect(await reservationOf(order.orderId, viewer)).toEqual({
      status: 'HELD',
      createdAt: '2026-11-21T12:00:00.000Z',
      lines: [{ quantity: 2, product: { id: tea, name: 'Tea' } }],
    });
  });

  it.each([
    ['nobody', null],
    ['another buyer', viewerOf('bob')],
    ['another seller', viewerOf('sue', 'seller')],
  ])('does not exist for %s (ID-13)', async (_, viewer) => {
    expect(await reservationOf(order.orderId, viewer)).toBeNull();
    expect(await reservationOf(newId(), viewer)).toBeNull();
  });

  it('shows how far it has come, and its product also when that left the shop', async () => {
    const mug = await warehouse.offer(10);
    const other = new Checkout(warehouse, [mug, 1]);
    await other.reserve();
    await warehouse.orm.em.execute(`update products set status = 'ARCHIVED' where id = ?`, [mug]);
    await other.commit();
    expect(await reservationOf(other.orderId, ann)).toMatchObject({
      status: 'COMMITTED',
      lines: [{ product: { id: mug } }],
    });
  });

  it('is none where nothing was ever kept aside', async () => {
    const [refused, buried] = [new Checkout(warehouse, [tea, 99]), new Checkout(warehouse)];
    await refused.reserve();
    await buried.release();
    expect(await reservationOf(refused.orderId, olga)).toBeNull();
    expect(await reservationOf(buried.orderId, olga)).toBeNull();
  });
});

import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import {
  ann,
  type Checkout,
  type InventoryHarness,
  inventoryHarness,
  olga,
  sam,
  sue,
} from '../testing/harness.ts';

let inventory: InventoryHarness;
let tea: string;
let order: Checkout;

beforeAll(async () => {
  inventory = await inventoryHarness();
  tea = await inventory.offer(10);
  order = inventory.checkout([tea, 2]);
  await order.reserve();
});

async function reservationOf(orderId: string, viewer: typeof ann | null) {
  const { _entities } = await inventory.ask(
    viewer,
    `query ($id: ID!) { _entities(representations: [{ __typename: "Order", id: $id }]) {
      ... on Order { reservation {
        status createdAt lines { quantity released shipped product { id name } }
      } }
    } }`,
    { id: orderId },
  );
  return (_entities as { reservation: object | null }[])[0]?.reservation;
}

describe('the reservation of an order', () => {
  it.each([
    ['its buyer', ann],
    ['the seller of its goods', sam],
    ['an operator', olga],
  ])('is shown to %s', async (_, viewer) => {
    expect(await reservationOf(order.orderId, viewer)).toEqual({
      status: 'HELD',
      createdAt: '2026-11-21T12:00:00.000Z',
      lines: [{ quantity: 2, released: 0, shipped: 0, product: { id: tea, name: 'Tea' } }],
    });
  });

  it.each([
    ['nobody', null],
    ['another buyer', viewerOf('bob')],
    ['another seller', sue],
  ])('does not exist for %s (ID-13)', async (_, viewer) => {
    expect(await reservationOf(order.orderId, viewer)).toBeNull();
    expect(await reservationOf(newId(), viewer)).toBeNull();
  });

  it('shows its status, and its product even when that is archived', async () => {
    const mug = await inventory.offer(10);
    const other = inventory.checkout([mug, 1]);
    await other.reserve();
    await inventory.orm.em.execute(`update products set status = 'ARCHIVED' where id = ?`, [mug]);
    await other.commit();
    expect(await reservationOf(other.orderId, ann)).toMatchObject({
      status: 'COMMITTED',
      lines: [{ product: { id: mug } }],
    });
  });

  it('is null when nothing was ever reserved', async () => {
    const [refused, cancelled] = [inventory.checkout([tea, 99]), inventory.checkout()];
    await refused.reserve();
    await cancelled.release();
    expect(await reservationOf(refused.orderId, olga)).toBeNull();
    expect(await reservationOf(cancelled.orderId, olga)).toBeNull();
  });

  it('of several sellers shows each of them only own lines (ID-13)', async () => {
    const [own, cup] = [await inventory.offer(10), await inventory.offer(10, {}, 'sue')];
    const both = inventory.checkout([own, 3], [cup, 4]);
    await both.reserve();
    await both.cancel(newId(), [own, 1]);
    await both.shipParcel([cup, 4]);
    const ofSam = { quantity: 3, released: 1, shipped: 0, product: { id: own, name: 'Tea' } };
    const ofSue = { quantity: 4, released: 0, shipped: 4, product: { id: cup, name: 'Tea' } };
    const linesFor = async (viewer: typeof ann) =>
      ((await reservationOf(both.orderId, viewer)) as { lines: object[] }).lines;
    expect(await linesFor(sam)).toEqual([ofSam]);
    expect(await linesFor(sue)).toEqual([ofSue]);
    for (const viewer of [ann, olga]) expect(await linesFor(viewer)).toEqual([ofSam, ofSue]);
  });

  it('shows a line to the seller at that time, whoever has the product now', async () => {
    const mug = await inventory.offer(10);
    const given = inventory.checkout([mug, 1]);
    await given.reserve();
    await inventory.run('update products set seller_id = ? where id = ?', ['sue', mug]);
    expect(await reservationOf(given.orderId, sam)).toMatchObject({ lines: [{ quantity: 1 }] });
    expect(await reservationOf(given.orderId, sue)).toBeNull();
  });
});

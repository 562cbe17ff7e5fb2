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
      ... on Order { reservation { status createdAt lines { quantity product { id name } } } }
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
      lines: [{ quantity: 2, product: { id: tea, name: 'Tea' } }],
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
});

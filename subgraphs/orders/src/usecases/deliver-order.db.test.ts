import { Forbidden } from '@souk/platform/kernel/actor';
import { ann, type OrdersHarness, olga, ordersHarness, sam, sue } from '../testing/harness.ts';
import { deliverOrder } from './deliver-order.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

async function shipped(): Promise<string> {
  const id = await orders.confirmed();
  await orders.change(sam, 'shipOrder', id);
  return id;
}

describe('delivering an order', () => {
  it('is for its seller and for operators (ID-9, ID-10)', async () => {
    const id = await shipped();
    expect(await orders.change(sue, 'deliverOrder', id)).toEqual({ __typename: 'NotFound' });
    expect(await orders.change(olga, 'deliverOrder', id)).toMatchObject({ status: 'DELIVERED' });
    expect((await orders.publishedTypes(id)).slice(-2)).toEqual([
      'parcel-delivered',
      'order-delivered',
    ]);
  });

  it('is refused before the goods have left, and leaves nothing (ORD-5)', async () => {
    const id = await orders.confirmed();
    const before = await orders.published(id);
    expect(await orders.change(sam, 'deliverOrder', id)).toMatchObject({
      __typename: 'IllegalTransition',
      from: 'CONFIRMED',
      to: 'DELIVERED',
    });
    expect(await orders.published(id)).toEqual(before);
  });

  it('changes nothing when it is retried', async () => {
    const id = await shipped();
    await orders.change(sam, 'deliverOrder', id);
    const before = await orders.published(id);
    expect(await orders.change(sam, 'deliverOrder', id)).toMatchObject({ status: 'DELIVERED' });
    expect(await orders.published(id)).toEqual(before);
  });

  it('is published once when two ask at once (EVT-1, ORD-5)', async () => {
    const id = await shipped();
    await Promise.all([
      orders.change(sam, 'deliverOrder', id),
      orders.change(olga, 'deliverOrder', id),
    ]);
    const types = await orders.publishedTypes(id);
    expect(types.filter((type) => type === 'order-delivered')).toHaveLength(1);
  });

  it('is forbidden without its scope, and leaves the order (ID-10)', async () => {
    const id = await shipped();
    const deliverOrderAsBuyer = orders.transact((work) =>
      deliverOrder(work, ann, { id, idempotencyKey: 'key' }),
    );
    await expect(deliverOrderAsBuyer).rejects.toThrow(Forbidden);
    expect((await orders.orderOf(id)).status).toBe('SHIPPED');
  });
});

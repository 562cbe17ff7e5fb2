import { changeParcel } from '../testing/change-parcel.ts';
import {
  type OrdersHarness,
  ofTwoSellers,
  olga,
  ordersHarness,
  sam,
  sue,
} from '../testing/harness.ts';

let orders: OrdersHarness;
beforeAll(async () => {
  orders = await ordersHarness();
});

const deliver = (...[viewer, id, more]: [typeof sam, string, object?]) =>
  changeParcel(orders, viewer, 'deliverParcel', id, more);

/** An order of two sellers of which all parcels have left; the ids of the parcels. */
async function shipped(): Promise<[id: string, ofSam: string, ofSue: string]> {
  const id = await orders.confirmed(ofTwoSellers);
  await orders.change(olga, 'shipOrder', id);
  const [ofSam, ofSue] = (await orders.orderOf(id)).parcelIds;
  return [id, ofSam ?? '', ofSue ?? ''];
}

describe('delivering a parcel', () => {
  it('is for its seller: the order is DELIVERED with the last one (PAR-1)', async () => {
    const [id, ofSam, ofSue] = await shipped();
    expect(await deliver(sam, ofSam)).toMatchObject({ parcel: { status: 'DELIVERED' } });
    expect((await orders.orderOf(id)).status).toBe('SHIPPED');
    await orders.delivery(id, 'DELIVERED', ofSue);
    expect((await orders.orderOf(id)).status).toBe('DELIVERED');
    expect((await orders.publishedTypes(id)).slice(-3)).toEqual([
      'parcel-delivered',
      'parcel-delivered',
      'order-delivered',
    ]);
  });

  it('is refused before it has left and for other sellers, and changes nothing', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const [ofSam = ''] = (await orders.orderOf(id)).parcelIds;
    const before = await orders.published(id);
    expect(await deliver(sam, ofSam)).toMatchObject({
      fromParcel: 'PENDING',
      toParcel: 'DELIVERED',
    });
    expect(await deliver(sue, ofSam)).toEqual({ __typename: 'NotFound' });
    expect(await orders.published(id)).toEqual(before);
  });

  it('changes nothing when it is repeated', async () => {
    const [id, ofSam] = await shipped();
    const key = { idempotencyKey: 'deliver-once' };
    expect(await deliver(sam, ofSam, key)).toMatchObject({ replayed: false });
    const before = await orders.published(id);
    expect(await deliver(sam, ofSam, key)).toMatchObject({ replayed: true });
    expect(await deliver(sam, ofSam)).toMatchObject({ parcel: { status: 'DELIVERED' } });
    expect(await orders.published(id)).toEqual(before);
  });

  it('happens once when two ask at once', async () => {
    const [id, ofSam] = await shipped();
    await Promise.all([deliver(sam, ofSam), deliver(olga, ofSam)]);
    const types = await orders.publishedTypes(id);
    expect(types.filter((type) => type === 'parcel-delivered')).toHaveLength(1);
  });
});

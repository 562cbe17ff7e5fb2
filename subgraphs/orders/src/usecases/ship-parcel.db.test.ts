import { newId } from '@souk/platform/runtime/id';
import { changeParcel } from '../testing/change-parcel.ts';
import {
  ann,
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

const ship = (...[viewer, id, more]: [typeof sam, string, object?]) =>
  changeParcel(orders, viewer, 'shipParcel', id, more);

/** The sellers who see each of the last changes, with type and status. */
async function lastRecords(orderId: string, count: number) {
  const records = (await orders.published(orderId)).filter(({ type }) => type === 'order-status');
  return records.slice(-count).map(({ data }) => {
    const { type, status, sellerIds } = data as Record<string, unknown>;
    return [type, status, sellerIds];
  });
}

describe('shipping a parcel', () => {
  it('is for its seller: the order is SHIPPED with the last one (ID-9, PAR-1)', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const ofSam = await orders.parcelOf(id, 'sam');
    const ofSue = await orders.parcelOf(id, 'sue');
    const number = { trackingNumber: 'S-1' };
    expect(await ship(sam, ofSam.id, number)).toMatchObject({ parcel: { status: 'SHIPPED' } });
    expect((await orders.orderOf(id)).status).toBe('CONFIRMED');
    expect(await orders.parcelOf(id, 'sam')).toMatchObject({ trackingNumber: 'S-1', version: 2 });
    await ship(olga, ofSue.id);
    expect((await orders.orderOf(id)).status).toBe('SHIPPED');
    expect(await lastRecords(id, 3)).toEqual([
      ['parcel-shipped', 'CONFIRMED', ['sam']],
      ['parcel-shipped', 'CONFIRMED', ['sue']],
      ['order-shipped', 'SHIPPED', ['sam', 'sue']],
    ]);
    const types = await orders.publishedTypes(id);
    expect(types.slice(-3)).toEqual(['parcel-shipped', 'parcel-shipped', 'order-shipped']);
  });

  it('of an order of one seller is one change of the order', async () => {
    const id = await orders.confirmed();
    await ship(sam, (await orders.parcelOf(id, 'sam')).id);
    expect(await lastRecords(id, 1)).toEqual([['order-shipped', 'SHIPPED', ['sam']]]);
    expect((await orders.publishedTypes(id)).slice(-2)).toEqual([
      'parcel-shipped',
      'order-shipped',
    ]);
  });

  it('does not exist for another seller and the buyer may not; nothing is left (ID-10)', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const { id: parcelId } = await orders.parcelOf(id, 'sam');
    const before = await orders.published(id);
    expect(await ship(sue, parcelId)).toEqual({ __typename: 'NotFound' });
    expect(await ship(sam, newId())).toEqual({ __typename: 'NotFound' });
    await expect(ship(ann, parcelId)).rejects.toThrow();
    expect(await orders.published(id)).toEqual(before);
  });

  it('is refused before the order is confirmed, and for another version', async () => {
    const early = await orders.placed(ofTwoSellers);
    const { id: parcelId } = await orders.parcelOf(early, 'sam');
    expect(await ship(sam, parcelId)).toMatchObject({ from: 'NEW', to: 'SHIPPED' });
    const id = await orders.confirmed(ofTwoSellers);
    const stale = await ship(sam, (await orders.parcelOf(id, 'sam')).id, { expectedVersion: 7 });
    expect(stale).toEqual({ __typename: 'VersionConflict', currentVersion: 1 });
    expect((await orders.parcelOf(id, 'sam')).status).toBe('PENDING');
  });

  it('changes nothing when it is retried, or the courier reports it as well', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const { id: parcelId } = await orders.parcelOf(id, 'sam');
    const key = { idempotencyKey: 'ship-once' };
    expect(await ship(sam, parcelId, key)).toMatchObject({ replayed: false });
    const before = await orders.published(id);
    expect(await ship(sam, parcelId, key)).toMatchObject({ replayed: true });
    expect(await ship(sam, parcelId)).toMatchObject({ parcel: { status: 'SHIPPED' } });
    await orders.delivery(id, 'IN_TRANSIT', parcelId);
    expect(await orders.published(id)).toEqual(before);
  });

  it('happens once when two ask at once with the version they saw', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const { id: parcelId, version: expectedVersion } = await orders.parcelOf(id, 'sam');
    const answers = await Promise.all(
      [sam, olga].map((viewer) => ship(viewer, parcelId, { expectedVersion })),
    );
    const names = answers.map(({ __typename }) => __typename);
    expect(names.sort()).toEqual(['ShipParcelPayload', 'VersionConflict']);
  });
});

describe('an order of several sellers as a whole', () => {
  it('is not shipped, delivered or cancelled by one of them, who is named the own parcel', async () => {
    const id = await orders.confirmed(ofTwoSellers);
    const before = await orders.published(id);
    for (const field of ['shipOrder', 'cancelOrder']) {
      const answer = await orders.change(sam, field, id);
      expect(answer).toEqual({ __typename: 'SeveralParcels' });
    }
    expect(await orders.published(id)).toEqual(before);
    await orders.change(olga, 'shipOrder', id);
    expect(await orders.change(sue, 'deliverOrder', id)).toEqual({ __typename: 'SeveralParcels' });
    expect(await orders.change(olga, 'deliverOrder', id)).toMatchObject({ status: 'DELIVERED' });
  });
});

import { type OrderChange, occurrencesOf } from './order-change.ts';

const at = new Date('2026-11-21T12:00:00Z');
const change = (changes: Partial<OrderChange>): OrderChange => ({
  ...{ orderId: 'o', number: 'S-1', buyerId: 'ann', sellerIds: ['sam', 'tom'], at },
  status: 'NEW',
  ...changes,
});
const of = (changes: Partial<OrderChange>) =>
  occurrencesOf(change(changes)).map(({ userId, kind, cause }) => [userId, kind, cause]);

describe('of a change of an order', () => {
  it.each(['NEW', 'PROCESSING', 'PAID', 'ITEMS_RESERVED', 'DELIVERY_BOOKED'])(
    'to %s no user is notified',
    (status) => expect(of({ status })).toEqual([]),
  );

  it.each(['SHIPPED', 'DELIVERED', 'FAILED', 'CANCELLED'])(
    'to %s the buyer is notified',
    (status) => expect(of({ status })).toEqual([['ann', `ORDER_${status}`, 'o']]),
  );

  it('to CONFIRMED the buyer and each seller are notified', () =>
    expect(of({ status: 'CONFIRMED' })).toEqual([
      ['ann', 'ORDER_CONFIRMED', 'o'],
      ['sam', 'SALE_CONFIRMED', 'o'],
      ['tom', 'SALE_CONFIRMED', 'o'],
    ]));

  it('of which one parcel has left or arrived, the buyer is notified of the parcel', () => {
    const parcel = { parcelId: 'p', sellerIds: ['sam'] };
    expect(of({ ...parcel, status: 'CONFIRMED', parcelStatus: 'SHIPPED' })).toContainEqual([
      ...['ann', 'PARCEL_SHIPPED', 'p'],
    ]);
    expect(of({ ...parcel, status: 'SHIPPED', parcelStatus: 'DELIVERED' })).toContainEqual([
      ...['ann', 'PARCEL_DELIVERED', 'p'],
    ]);
  });

  it('that has left, the notification has the tracking number', () => {
    const shipped = { status: 'SHIPPED', trackingNumber: 'T-1' };
    expect(occurrencesOf(change(shipped))).toMatchObject([{ details: { trackingNumber: 'T-1' } }]);
    expect(occurrencesOf(change({ status: 'SHIPPED' }))).toMatchObject([{ details: {} }]);
  });

  it('whose last parcel has left or arrived, the buyer is notified of the order alone', () => {
    const parcel = { parcelId: 'p', sellerIds: ['sam'] };
    for (const status of ['SHIPPED', 'DELIVERED'])
      expect(of({ ...parcel, status, parcelStatus: status })).toEqual([
        ['ann', `ORDER_${status}`, 'o'],
      ]);
  });
});

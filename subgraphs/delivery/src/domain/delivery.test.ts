import fc from 'fast-check';
import { type BookDelivery, Delivery } from './delivery.ts';
import { IllegalDeliveryTransition } from './refusals.ts';
import { type DeliveryStatus, transitions } from './status.ts';
import { trackingNumberOf } from './tracking-number.ts';

const noon = new Date('2026-11-21T12:00:00Z');
const all = Object.keys(transitions) as DeliveryStatus[];
const wanted: BookDelivery = {
  orderId: 'o-1',
  buyerId: 'ann',
  sellerIds: ['sam'],
  address: { street: 'Lane 1', city: 'Moscow', state: null, country: 'Russia', zipCode: '1' },
  slotId: null,
  wishedAt: null,
};

const parcel = { id: 'd-1', parcelId: 'p-1', sellerIds: ['sam'] };

function deliveryIn(status: DeliveryStatus, trackingNumber: string | null = null): Delivery {
  const delivery = Delivery.book(parcel, wanted, 's-1', noon);
  return Object.assign(delivery, { status, version: 7, trackingNumber });
}

describe('a delivery', () => {
  it('begins RESERVED, with the place that was taken', () => {
    const delivery = Delivery.book(parcel, wanted, 's-1', noon);
    expect(delivery).toMatchObject({ status: 'RESERVED', slotId: 's-1', trackingNumber: null });
    expect(delivery.booked()).toEqual({
      seq: 1,
      status: 'RESERVED',
      moved: true,
      note: null,
      at: noon,
    });
  });

  it.each(all)(
    'that is %s accepts only a status that couriers report and the table allows',
    (from) => {
      const couriers: readonly DeliveryStatus[] = ['IN_TRANSIT', 'DELIVERED', 'FAILED'];
      const allowed: readonly DeliveryStatus[] = transitions[from];
      for (const to of all) {
        const delivery = deliveryIn(from);
        const advance = () => delivery.advance(to, 'Nobody home.', noon);
        if (from === to) expect(advance()).toEqual([]);
        else if (allowed.includes(to) && couriers.includes(to)) {
          expect(advance()).toMatchObject([
            { seq: 8, status: to, moved: true, note: 'Nobody home.' },
          ]);
        } else {
          expect(advance).toThrow(IllegalDeliveryTransition);
          expect(delivery).toMatchObject({ status: from, version: 7 });
        }
      }
    },
  );

  it.each(all)('that is %s is cancelled only before the goods have left', (from) => {
    const delivery = deliveryIn(from);
    if (delivery.hasLeft()) expect(() => delivery.cancel(noon)).toThrow(IllegalDeliveryTransition);
    else expect(delivery.cancel(noon)).toHaveLength(from === 'CANCELLED' ? 0 : 1);
  });

  it.each([
    ['RESERVED', ['SCHEDULED', 'IN_TRANSIT']],
    ['SCHEDULED', ['IN_TRANSIT']],
    ['IN_TRANSIT', []],
    ['FAILED', []],
    ['DELIVERED', []],
    ['CANCELLED', []],
  ] as const)(
    'that is %s makes the transitions %p when its order is shipped (DEL-4)',
    (from, steps) => {
      const changes = deliveryIn(from, 'own').ship(null, 'own', noon);
      expect(changes.map(({ status }) => status)).toEqual(steps);
    },
  );

  it('that is CANCELLED does not follow its order', () => {
    const delivery = deliveryIn('CANCELLED');
    expect(delivery.ship('RA1', 'SK1', noon)).toEqual([]);
    expect(delivery).toEqual(deliveryIn('CANCELLED'));
  });

  it.each([
    ['RESERVED', ['SCHEDULED', 'IN_TRANSIT', 'DELIVERED']],
    ['SCHEDULED', ['IN_TRANSIT', 'DELIVERED']],
    ['IN_TRANSIT', ['DELIVERED']],
    ['FAILED', ['IN_TRANSIT', 'DELIVERED']],
    ['DELIVERED', []],
    ['CANCELLED', []],
  ] as const)(
    'that is %s makes the transitions %p when its order is delivered (DEL-4)',
    (from, steps) => {
      const changes = deliveryIn(from, 'own').arrive('own', noon);
      expect(changes.map(({ status }) => status)).toEqual(steps);
      expect(changes.map(({ seq }) => seq)).toEqual(steps.map((_, index) => 8 + index));
    },
  );

  it('gets a generated tracking number unless its order has one (DEL-5)', () => {
    const [generated, given] = [deliveryIn('RESERVED'), deliveryIn('RESERVED')];
    generated.ship(null, 'SK1', noon);
    given.ship('RA123456785RU', 'SK1', noon);
    expect([generated.trackingNumber, given.trackingNumber]).toEqual(['SK1', 'RA123456785RU']);
  });

  it.each(['IN_TRANSIT', 'FAILED', 'DELIVERED'] as const)(
    'that is %s takes over the tracking number of its order, once',
    (status) => {
      const delivery = deliveryIn(status, 'SK1');
      expect(delivery.ship('RA1', 'SK2', noon)).toMatchObject([{ seq: 8, status, moved: false }]);
      expect(delivery.ship('RA1', 'SK2', noon)).toEqual([]);
      expect(delivery).toMatchObject({ status, trackingNumber: 'RA1' });
    },
  );

  it('has the same history, in whatever order the events of its order arrive', () => {
    const events = {
      shipped: (delivery: Delivery) => delivery.ship('RA1', 'SK1', noon),
      delivered: (delivery: Delivery) => delivery.arrive('SK1', noon),
      shippedAgain: (delivery: Delivery) => delivery.ship('RA1', 'SK1', noon),
    };
    const arrivals = fc.shuffledSubarray(['shipped', 'delivered', 'shippedAgain'] as const, {
      minLength: 3,
    });
    fc.assert(
      fc.property(arrivals, (order) => {
        const delivery = Delivery.book(parcel, wanted, 's-1', noon);
        const changes = order.flatMap((event) => events[event](delivery));
        const moves = changes.filter(({ moved }) => moved).map(({ status }) => status);
        expect(moves).toEqual(['SCHEDULED', 'IN_TRANSIT', 'DELIVERED']);
        expect(delivery).toMatchObject({ status: 'DELIVERED', trackingNumber: 'RA1' });
      }),
    );
  });

  it('moves to another slot only before the goods have left', () => {
    for (const status of all) {
      const delivery = deliveryIn(status);
      const reschedule = () => delivery.reschedule('s-2', noon);
      if (status === 'RESERVED' || status === 'SCHEDULED') {
        expect(reschedule()).toMatchObject([{ seq: 8, status, moved: false, note: null }]);
        expect(reschedule()).toEqual([]);
        expect(delivery.slotId).toBe('s-2');
      } else {
        expect(reschedule).toThrow(IllegalDeliveryTransition);
        expect(delivery.slotId).toBe('s-1');
      }
    }
  });
});

describe('a tracking number', () => {
  it('is short enough to be read out', () => {
    const id = '0192f3c1-7b44-7d10-a3b1-1f6f0c9e2a55';
    expect(trackingNumberOf(id)).toBe('SKA3B11F6F0C9E2A55');
  });
});

import { parcelTransitions as inSql } from '../persistence/migrations/parcel-guards.ts';
import {
  cancelledUnits,
  emptied,
  moved,
  type Parcel,
  paidFor,
  parcelsOf,
  remainingUnits,
  statusOf,
  withoutUnits,
} from './parcel.ts';
import { type ParcelStatus, parcelTransitions } from './parcel-status.ts';
import { IllegalParcelTransition } from './refusals.ts';

const line = (productId: string, sellerId: string, quantity: number, price: number) => ({
  ...{ productId, name: productId, sellerId, quantity },
  unitPrice: { currency: 'RUB', minorUnits: price },
});
const lines = [
  line('tea', 'sam', 2, 450),
  line('mug', 'sue', 3, 1_200),
  line('pot', 'sam', 1, 100),
];
const orderId = '0198b6a4-0000-7000-8000-000000000001';

const [ofSam, ofSue] = parcelsOf(orderId, lines) as [Parcel, Parcel];
const in_ = (...statuses: ParcelStatus[]) => statuses.map((status) => ({ ...ofSam, status }));

describe('the parcels of an order', () => {
  it('are one for each seller, in the order of the first lines, with an id that follows from both', () => {
    expect(parcelsOf(orderId, lines).map(({ sellerId }) => sellerId)).toEqual(['sam', 'sue']);
    expect(parcelsOf(orderId, lines)).toEqual([ofSam, ofSue]);
    // Computed with Python's uuid.uuid3.
    expect(ofSam.id).toBe('cb8d0e2c-f5bc-3c9f-a6f2-dcf6b8987e82');
  });

  it('hold the units that are neither cancelled nor about to be', () => {
    expect(remainingUnits(ofSam, lines)).toEqual([
      { productId: 'tea', quantity: 2 },
      { productId: 'pot', quantity: 1 },
    ]);
    const without = withoutUnits(ofSam, [{ productId: 'tea', quantity: 1 }], lines);
    expect(cancelledUnits(without, 'tea')).toBe(1);
    const leaving = [{ productId: 'pot', quantity: 1 }];
    const about = {
      id: 'c',
      whole: false,
      amount: 100,
      code: 'C',
      reason: 'R',
      runs: [],
      wakeAt: '',
    };
    const cancelling = { ...without, cancellation: { ...about, lines: leaving } };
    expect(remainingUnits(cancelling, lines)).toEqual([{ productId: 'tea', quantity: 1 }]);
  });

  it('are CANCELLED with their last unit, and paid for what is left', () => {
    const without = withoutUnits(ofSam, [{ productId: 'tea', quantity: 2 }], lines);
    expect(without).toMatchObject({ status: 'PENDING', version: 2 });
    expect(paidFor({ ...without, refunded: 30 }, lines)).toBe(70);
    const empty = withoutUnits(without, [{ productId: 'pot', quantity: 1 }], lines);
    expect(empty).toMatchObject({ status: 'CANCELLED', version: 3 });
    expect(paidFor(empty, lines)).toBe(0);
    expect(emptied(ofSam, lines)).toMatchObject({
      status: 'CANCELLED',
      cancelled: empty.cancelled,
    });
  });

  it.each([
    [in_('PENDING', 'PENDING'), 'CONFIRMED'],
    [in_('PENDING', 'DELIVERED'), 'CONFIRMED'],
    [in_('SHIPPED', 'DELIVERED'), 'SHIPPED'],
    [in_('SHIPPED', 'CANCELLED'), 'SHIPPED'],
    [in_('DELIVERED', 'DELIVERED'), 'DELIVERED'],
    [in_('DELIVERED', 'CANCELLED'), 'DELIVERED'],
    [in_('CANCELLED', 'CANCELLED'), 'CANCELLED'],
  ] as const)('decide the status of a confirmed order: %#', (parcels, status) => {
    expect(statusOf(parcels)).toBe(status);
  });

  it('make only the transitions of the table, which SQL has as well', () => {
    const all = Object.keys(parcelTransitions) as ParcelStatus[];
    const allowed = all.flatMap((from) => parcelTransitions[from].map((to) => [from, to]));
    expect(allowed).toEqual(inSql);
    for (const from of all) {
      for (const to of all) {
        const move = () => moved({ ...ofSam, status: from }, to);
        if (allowed.some(([one, other]) => one === from && other === to))
          expect(move().status).toBe(to);
        else expect(move).toThrow(IllegalParcelTransition);
      }
    }
  });
});

import type { Refused } from './reservation.ts';
import { committed, released, reserved } from './reservation-reply.ts';
import type { ReservationStatus } from './reservation-status.ts';

const kept = (status: ReservationStatus, refused: Refused | null = null) => ({
  id: 'r-1',
  status,
  refused,
});
const short: Refused = { code: 'OUT_OF_STOCK', productIds: ['tea', 'mug'] };
const yes = { success: true, message: null, transactionId: 'r-1', data: null };

describe('what a checkout is answered', () => {
  it.each<[ReservationStatus, boolean, boolean, boolean]>([
    ['HELD', true, true, false],
    ['COMMITTED', true, true, false],
    ['SHIPPED', true, true, false],
    ['RELEASED', false, false, true],
    ['EXPIRED', false, false, true],
  ])('of a reservation that is %s', (status, isReserved, isCommitted, isReleased) => {
    expect(reserved(kept(status)).success).toBe(isReserved);
    expect(committed(kept(status)).success).toBe(isCommitted);
    expect(released(kept(status)).success).toBe(isReleased);
  });

  it('names the reservation when all is well', () => {
    expect(reserved(kept('HELD'))).toEqual(yes);
    expect(committed(kept('COMMITTED'))).toEqual(yes);
    expect(released(kept('RELEASED'))).toEqual(yes);
  });

  it('says why not, for people and for machines (SAG-3)', () => {
    const answer = reserved(kept('RELEASED', short));
    expect(answer).toEqual({
      success: false,
      message: 'Not enough in stock of tea, mug.',
      transactionId: null,
      data: short,
    });
    expect(reserved(kept('RELEASED')).data).toEqual({ code: 'GIVEN_UP', productIds: [] });
    const unknown = { code: 'UNKNOWN_PRODUCT', productIds: ['car'] } as const;
    expect(reserved(kept('RELEASED', unknown)).message).toBe('We do not sell car.');
    expect(committed(undefined).message).toBe('Nothing is kept aside for this order.');
    expect(released(kept('SHIPPED')).message).toBe('The goods have left.');
  });
});

import type { RefusedReservation } from './reservation.ts';
import { commitReply, releaseReply, reserveReply } from './reservation-reply.ts';
import type { ReservationStatus } from './reservation-status.ts';

const reservation = (status: ReservationStatus, refused: RefusedReservation | null = null) => ({
  id: 'r-1',
  status,
  refused,
});
const outOfStock: RefusedReservation = { code: 'OUT_OF_STOCK', productIds: ['tea', 'mug'] };
const done = { success: true, message: null, transactionId: 'r-1', data: null };

describe('the reply to a checkout', () => {
  it.each<[ReservationStatus, boolean, boolean, boolean]>([
    ['HELD', true, true, false],
    ['COMMITTED', true, true, false],
    ['SHIPPED', true, true, false],
    ['RELEASED', false, false, true],
    ['EXPIRED', false, false, true],
  ])('depends on the status: %s', (status, isReserved, isCommitted, isReleased) => {
    expect(reserveReply(reservation(status)).success).toBe(isReserved);
    expect(commitReply(reservation(status)).success).toBe(isCommitted);
    expect(releaseReply(reservation(status)).success).toBe(isReleased);
  });

  it('names the reservation on success', () => {
    expect(reserveReply(reservation('HELD'))).toEqual(done);
    expect(commitReply(reservation('COMMITTED'))).toEqual(done);
    expect(releaseReply(reservation('RELEASED'))).toEqual(done);
  });

  it('has a reason on failure, for people and for programs (SAG-3)', () => {
    expect(reserveReply(reservation('RELEASED', outOfStock))).toEqual({
      success: false,
      message: 'Not enough in stock of tea, mug.',
      transactionId: null,
      data: outOfStock,
    });
    const cancelled = { code: 'GIVEN_UP', productIds: [] };
    expect(reserveReply(reservation('RELEASED'))).toMatchObject({
      message: 'The order was cancelled.',
      data: cancelled,
    });
    const unknown = { code: 'UNKNOWN_PRODUCT', productIds: ['car'] } as const;
    expect(reserveReply(reservation('RELEASED', unknown)).message).toBe('Not for sale: car.');
    expect(commitReply(undefined).message).toBe('No stock is reserved for this order.');
    expect(releaseReply(reservation('SHIPPED')).message).toBe('The goods have left.');
  });
});

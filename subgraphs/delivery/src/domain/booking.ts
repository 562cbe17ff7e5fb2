/** The checkout of one of the shop's orders, or an external orchestrator (OUTSIDE). */
export type Origin = 'CHECKOUT' | 'OUTSIDE';

/** GIVEN_UP: the booking arrived after its cancellation. */
type RefusalCode = 'NO_DELIVERY_SLOT' | 'GIVEN_UP';

/** A refused booking. It is stored, so that a repeated request gets the same reply. */
export type RefusedBooking = {
  readonly code: RefusalCode;
  readonly message: string;
  /** Ids of slots that had room. */
  readonly alternatives: readonly string[];
};

/**
 * The reply to a booking that arrives after its cancellation. A cancellation that comes first
 * stores it as a tombstone.
 */
export const cancelledBefore: RefusedBooking = {
  code: 'GIVEN_UP',
  message: 'The order was cancelled.',
  alternatives: [],
};

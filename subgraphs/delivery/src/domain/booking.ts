/** Who asked: our own checkout, or an orchestrator outside of the shop about an order of its own. */
export type Origin = 'CHECKOUT' | 'OUTSIDE';

/** Why there is no delivery. GIVEN_UP: the booking came after its cancel. */
type RefusalCode = 'NO_DELIVERY_SLOT' | 'GIVEN_UP';

/** What whoever asks for this order again is told again. */
export type Refused = {
  readonly code: RefusalCode;
  readonly message: string;
  /** Ids of slots that had room. */
  readonly alternatives: readonly string[];
};

export const givenUp: Refused = {
  code: 'GIVEN_UP',
  message: 'The order was given up.',
  alternatives: [],
};

/**
 * The transitions of a payment by card when this migration was written. A migration never changes, so
 * it does not import the domain's table; a test compares the two.
 */
export const cardTransitions: readonly (readonly [from: string, to: string])[] = [
  ['REQUIRES_ACTION', 'HELD'],
  ['REQUIRES_ACTION', 'DECLINED'],
  ['REQUIRES_ACTION', 'RELEASED'],
  ['HELD', 'CAPTURED'],
  ['HELD', 'RELEASED'],
  ['HELD', 'DECLINED'],
  ['CAPTURED', 'REFUNDED'],
];

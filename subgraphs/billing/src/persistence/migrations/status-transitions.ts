/**
 * The transitions of a payment when this migration was written. A migration never changes, so it
 * does not import the domain's table; a test compares the two.
 */
export const transitions: readonly (readonly [from: string, to: string])[] = [
  ['HELD', 'CAPTURED'],
  ['HELD', 'RELEASED'],
  ['CAPTURED', 'REFUNDED'],
];

/**
 * Where a payment could go when this migration was written. A migration never changes, so it does not
 * read the domain's table; a test holds the two against one another.
 */
export const transitions: readonly (readonly [from: string, to: string])[] = [
  ['HELD', 'CAPTURED'],
  ['HELD', 'RELEASED'],
  ['CAPTURED', 'REFUNDED'],
];

/**
 * The transitions of a delivery when this migration was written. A migration never changes, so it
 * does not import the domain's table; a test compares the two.
 */
export const transitions: readonly (readonly [from: string, to: string])[] = [
  ['RESERVED', 'SCHEDULED'],
  ['RESERVED', 'CANCELLED'],
  ['SCHEDULED', 'IN_TRANSIT'],
  ['SCHEDULED', 'CANCELLED'],
  ['IN_TRANSIT', 'DELIVERED'],
  ['IN_TRANSIT', 'FAILED'],
  ['FAILED', 'IN_TRANSIT'],
];

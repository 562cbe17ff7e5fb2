/**
 * Where a delivery could go when this migration was written. A migration never changes, so it does
 * not read the domain's table; a test holds the two against one another.
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

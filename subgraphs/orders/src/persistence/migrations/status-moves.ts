/**
 * Where an order could go when this migration was written. A migration never changes, so it does not
 * read the domain's table; a test holds the two against one another.
 */
export const transitions: readonly (readonly [from: string, to: string])[] = [
  ['NEW', 'PROCESSING'],
  ['NEW', 'FAILED'],
  ['NEW', 'CANCELLED'],
  ['PROCESSING', 'PAID'],
  ['PROCESSING', 'FAILED'],
  ['PROCESSING', 'CANCELLED'],
  ['PAID', 'ITEMS_RESERVED'],
  ['PAID', 'FAILED'],
  ['PAID', 'CANCELLED'],
  ['ITEMS_RESERVED', 'DELIVERY_BOOKED'],
  ['ITEMS_RESERVED', 'FAILED'],
  ['ITEMS_RESERVED', 'CANCELLED'],
  ['DELIVERY_BOOKED', 'CONFIRMED'],
  ['DELIVERY_BOOKED', 'FAILED'],
  ['DELIVERY_BOOKED', 'CANCELLED'],
  ['CONFIRMED', 'SHIPPED'],
  ['CONFIRMED', 'CANCELLED'],
  ['SHIPPED', 'DELIVERED'],
];

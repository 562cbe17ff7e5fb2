type Move = readonly [from: string, to: string];

/**
 * Where an order could go when this migration was written. A migration never changes, so it does not
 * read the domain's table; a test holds the two against one another.
 */
export const transitions: readonly Move[] = [
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

/** Where an order can get from each status, in one step or more. */
export function reachable(moves: readonly Move[]): readonly Move[] {
  const longer = moves.flatMap(([from, via]) =>
    moves.filter(([start]) => start === via).map(([, to]): Move => [from, to]),
  );
  const known = new Set(moves.map(String));
  const fresh = longer.filter((move) => !known.has(String(move)));
  const once = [...new Map(fresh.map((move) => [String(move), move])).values()];
  return once.length === 0 ? moves : reachable([...moves, ...once]);
}

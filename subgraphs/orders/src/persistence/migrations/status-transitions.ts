type Transition = readonly [from: string, to: string];

/**
 * The transitions of an order when this migration was written. A migration never changes, so it
 * does not import the domain's table; a test compares the two.
 */
export const transitions: readonly Transition[] = [
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

/** The transitions as a list of SQL rows. */
export function pairs(allowed: readonly Transition[]): string {
  return allowed.map(([from, to]) => `('${from}', '${to}')`).join(', ');
}

/** The pairs of statuses that one or more transitions connect: the transitive closure. */
export function reachable(pairs: readonly Transition[]): readonly Transition[] {
  const longer = pairs.flatMap(([from, via]) =>
    pairs.filter(([start]) => start === via).map(([, to]): Transition => [from, to]),
  );
  const known = new Set(pairs.map(String));
  const added = longer.filter((pair) => !known.has(String(pair)));
  const once = [...new Map(added.map((pair) => [String(pair), pair])).values()];
  return once.length === 0 ? pairs : reachable([...pairs, ...once]);
}

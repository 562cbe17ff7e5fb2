/** Returns the highest version of each key, in ascending order of keys, for an upsert of copies. */
export function latestByKey<Item extends { readonly version: number }>(
  items: readonly Item[],
  keyOf: (one: Item) => string,
): Item[] {
  const byKey = new Map<string, Item>();
  for (const one of items) {
    const known = byKey.get(keyOf(one));
    if (!known || known.version < one.version) byKey.set(keyOf(one), one);
  }
  // Always in the same order, so that two upserts never wait for one another.
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

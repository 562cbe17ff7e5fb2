/** Of each key only the highest version, keys in ascending order: what an upsert of copies wants. */
export function latestByKey<Told extends { readonly version: number }>(
  told: readonly Told[],
  keyOf: (one: Told) => string,
): Told[] {
  const byKey = new Map<string, Told>();
  for (const one of told) {
    const known = byKey.get(keyOf(one));
    if (!known || known.version < one.version) byKey.set(keyOf(one), one);
  }
  // Always in the same order, so that two upserts never wait for one another.
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

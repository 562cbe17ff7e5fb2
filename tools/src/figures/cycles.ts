/** Returns the strongly connected components of a graph that have more than one node. */
export function cycles(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  const reach = new Map([...graph.keys()].map((node) => [node, reachable(graph, node)]));
  const left = new Set(graph.keys());
  const found: string[][] = [];
  for (const node of graph.keys()) {
    if (!left.has(node)) continue;
    const cycle = [...left].filter(
      (other) => reach.get(node)?.has(other) && reach.get(other)?.has(node),
    );
    for (const member of cycle) left.delete(member);
    if (cycle.length > 1) found.push(cycle);
  }
  return found;
}

/** Returns all nodes that can be reached from a node, directly or through others. */
export function reachable(graph: ReadonlyMap<string, Iterable<string>>, from: string): Set<string> {
  const seen = new Set<string>();
  const next = [from];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    for (const target of graph.get(node) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      next.push(target);
    }
  }
  return seen;
}

/** The sets of nodes that reach one another, those of one node left out. */
export function circles(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  const reach = new Map([...graph.keys()].map((node) => [node, reachable(graph, node)]));
  const left = new Set(graph.keys());
  const found: string[][] = [];
  for (const node of graph.keys()) {
    if (!left.has(node)) continue;
    const circle = [...left].filter(
      (other) => reach.get(node)?.has(other) && reach.get(other)?.has(node),
    );
    for (const member of circle) left.delete(member);
    if (circle.length > 1) found.push(circle);
  }
  return found;
}

/** All nodes that a node leads to, over others too. */
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

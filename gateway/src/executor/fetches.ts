import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { stepsOf } from './positions.ts';
import type { Condition, PlanPath } from './program.ts';

/** A fetch of the plan with its place: its stage is the number of fetches in the longest chain before it. */
export type Fetch = {
  readonly node: FetchNode;
  readonly path: PlanPath;
  readonly when: readonly Condition[];
  readonly after: readonly Fetch[];
  readonly stage: number;
};

/** The fetches of a plan. */
export function fetchesOf(plan: PlanNode): Fetch[] {
  const fetches: Fetch[] = [];
  walk(plan, { path: [], when: [], after: [] }, fetches);
  return fetches;
}

type Place = {
  readonly path: readonly (string | number)[];
  readonly when: readonly Condition[];
  readonly after: readonly Fetch[];
};

/** Adds the fetches below a node, and returns those that what follows must wait for. */
function walk(node: PlanNode, place: Place, fetches: Fetch[]): readonly Fetch[] {
  switch (node.kind) {
    case 'Sequence': {
      let { after } = place;
      for (const child of node.nodes) after = walk(child, { ...place, after }, fetches);
      return after;
    }
    case 'Parallel':
      return [...new Set(node.nodes.flatMap((child) => walk(child, place, fetches)))];
    case 'Flatten':
      return walk(node.node, { ...place, path: [...place.path, ...node.path] }, fetches);
    case 'Condition': {
      const branch = (child: PlanNode | undefined, is: boolean) => {
        const when = [...place.when, { variable: node.condition, is }];
        return child ? walk(child, { ...place, when }, fetches) : place.after;
      };
      return [...new Set([...branch(node.ifClause, true), ...branch(node.elseClause, false)])];
    }
    case 'Fetch': {
      const { when, after } = place;
      const path = { text: place.path.join('.'), steps: stepsOf(place.path) };
      const stage = Math.max(0, ...after.map((earlier) => earlier.stage + 1));
      const fetch = { node, path, when, after, stage };
      fetches.push(fetch);
      return [fetch];
    }
    default:
      throw new TypeError('A plan with @defer can not be run.');
  }
}

/** The fetches that become one call, in an order in which each call stands behind those that it waits for. */
export function clustersOf(fetches: readonly Fetch[], merges: boolean): Fetch[][] {
  const clusters = new Map<unknown, Fetch[]>();
  for (const fetch of [...fetches].sort((a, b) => a.stage - b.stage)) {
    const { requires, serviceName } = fetch.node;
    const key = merges && requires ? `${fetch.stage} ${serviceName}` : fetch;
    const cluster = clusters.get(key);
    if (cluster) cluster.push(fetch);
    else clusters.set(key, [fetch]);
  }
  return merges ? withoutLateCalls([...clusters.values()]) : [...clusters.values()];
}

/**
 * Moves fetches that nothing waits for into the next later call of their subgraph. The answer waits for that call
 * anyway, so one call less costs no time. Not beside mutations, whose order is that of the plan.
 */
function withoutLateCalls(clusters: Fetch[][]): Fetch[][] {
  const needed = new Set(clusters.flat().flatMap(({ after }) => after));
  if (clusters.flat().some(({ node }) => node.operationKind === 'mutation')) return clusters;
  const stageOf = ([first]: Fetch[]) => first?.stage ?? 0;
  const subgraphOf = ([first]: Fetch[]) => first?.node.requires && first.node.serviceName;
  return clusters.filter((cluster, at) => {
    if (!subgraphOf(cluster) || cluster.some((one) => needed.has(one))) return true;
    const later = clusters.find(
      (other, place) =>
        place > at &&
        subgraphOf(other) === subgraphOf(cluster) &&
        stageOf(other) > stageOf(cluster),
    );
    later?.push(...cluster);
    return later === undefined;
  });
}

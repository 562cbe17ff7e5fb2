import type { PlanNode } from '@apollo/query-planner';
import { type DocumentNode, getOperationAST } from 'graphql';
import { compilePart, type PlanContext } from './compile-part.ts';
import { clustersOf, type Fetch, fetchesOf } from './fetches.ts';
import { mergeFieldsOf } from './merge.ts';
import type { Group, Part, PlanPath, Program } from './program.ts';

/**
 * Compiles a plan. Unless `merges` is false, the fetches of entities of one stage from one subgraph are one call,
 * so none waits for a longer chain than its own; root fields of a mutation keep their order.
 */
export function compileProgram(
  document: DocumentNode,
  plan: PlanNode | undefined,
  context: PlanContext,
  merges = true,
): Program {
  const clusters = clustersOf(plan ? fetchesOf(plan) : [], merges);
  const groups = clusters.map((cluster) => compileGroup(cluster, clusters, context));
  markExtended(groups);
  const selection = getOperationAST(document)?.selectionSet;
  return { groups, fields: selection ? mergeFieldsOf(selection, []) : [] };
}

function compileGroup(
  cluster: readonly Fetch[],
  clusters: readonly Fetch[][],
  context: PlanContext,
): Group {
  const needed = new Set(cluster.flatMap(({ after }) => after));
  const after = [...clusters.keys()].filter((at) => clusters[at]?.some((one) => needed.has(one)));
  const parts = new Map<string, Part & { at: PlanPath[] }>();
  for (const fetch of cluster) {
    const { requires, inputRewrites, outputRewrites } = fetch.node;
    const part = compilePart(fetch, context);
    // Not the text of the operation: the planner numbers its operations in their names.
    const { selection, when } = part;
    const key = JSON.stringify([requires, selection, inputRewrites, outputRewrites, when]);
    const known = parts.get(key);
    if (known) known.at.push(fetch.path);
    else parts.set(key, part);
  }
  const [first] = cluster as readonly [Fetch];
  const { serviceName: subgraph, operationName, operationKind: kind } = first.node;
  return { subgraph, kind, operationName, after, parts: [...parts.values()], texts: new Map() };
}

/** An object that two paths share must not be changed below one of them. */
function markExtended(groups: readonly Group[]): void {
  const paths = groups.flatMap(({ parts }) => parts.flatMap(({ at }) => at));
  for (const part of groups.flatMap(({ parts }) => parts)) {
    part.isExtendedBelow = part.at.some(({ text }) =>
      paths.some((other) => other.text.startsWith(`${text}.`)),
    );
  }
}

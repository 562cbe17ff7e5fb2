import type { FetchDataRewrite, FetchNode, PlanNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { type ConditionValues, isIncluded } from './condition-values.ts';
import { mergeFieldsOf } from './merge.ts';
import { stepsOf } from './positions.ts';
import type { Condition, Group, Part, PlanPath, Program } from './program.ts';
import type { IsOfType } from './rewrites.ts';

/** What the compiler must know of the supergraph. */
export type PlanContext = {
  readonly isOfType: IsOfType;
  /** The fields of the keys by which a subgraph finds objects of a type. */
  readonly keysOf: (subgraph: string, typename: string) => readonly ReadonlySet<string>[];
  /** The client's variables: a plan has a variable of its own that may have the same name as one of them. */
  readonly variables: readonly VariableDefinitionNode[];
};

/** A fetch of the plan with its place: its stage is the number of fetches in the longest chain before it. */
type Fetch = {
  readonly node: FetchNode;
  readonly path: PlanPath;
  readonly when: readonly Condition[];
  readonly after: readonly Fetch[];
  readonly stage: number;
};

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
  const fetches: Fetch[] = [];
  if (plan) walk(plan, { path: [], when: [], after: [] }, fetches);
  const clusters = clustersOf(fetches, merges);
  const groups = clusters.map((cluster) => compileGroup(cluster, clusters, context));
  markExtended(groups);
  const selection = getOperationAST(document)?.selectionSet;
  return { groups, fields: selection ? mergeFieldsOf(selection, []) : new Map() };
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
function clustersOf(fetches: readonly Fetch[], merges: boolean): Fetch[][] {
  const clusters = new Map<unknown, Fetch[]>();
  for (const fetch of [...fetches].sort((a, b) => a.stage - b.stage)) {
    const { requires, serviceName } = fetch.node;
    const key = merges && requires ? `${fetch.stage} ${serviceName}` : fetch;
    const cluster = clusters.get(key);
    if (cluster) cluster.push(fetch);
    else clusters.set(key, [fetch]);
  }
  return [...clusters.values()];
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
    const { requires, operation, inputRewrites, outputRewrites } = fetch.node;
    const key = JSON.stringify([requires, operation, inputRewrites, outputRewrites, fetch.when]);
    const known = parts.get(key);
    if (known) known.at.push(fetch.path);
    else parts.set(key, compilePart(fetch, context));
  }
  const [first] = cluster as readonly [Fetch];
  const { serviceName: subgraph, operationName, operationKind: kind } = first.node;
  return { subgraph, kind, operationName, after, parts: [...parts.values()], texts: new Map() };
}

function compilePart(
  { node, path, when }: Fetch,
  { isOfType, keysOf, variables: own }: PlanContext,
): Part & { at: PlanPath[] } {
  const operation = operationOf(node);
  const { requires, inputRewrites: input = [], outputRewrites: output = [], serviceName } = node;
  const set = requires ? entitySelection(operation) : operation.selectionSet;
  const declared = [...(operation.variableDefinitions ?? []), ...own];
  const variables = [...variablesIn(set)].flatMap(
    (name) =>
      (requires ? declared.toReversed() : declared).find(
        ({ variable }) => variable.name.value === name,
      ) ?? [],
  );
  const names = new Set(
    requires?.flatMap((one) => ('selections' in one ? namesIn(one.selections) : [])),
  );
  const keyFields = (typename: string) =>
    keysOf(serviceName, typename).find((key) => [...key].every((name) => names.has(name))) ??
    new Set<string>();
  return {
    keySet: requires
      ? { requires, input, keyFields, isOfType, asInterface: input.some(setsType) }
      : null,
    at: [path],
    selection: stripIgnoredCharacters(print(set)).slice(1, -1),
    variables,
    fields: mergeFieldsOf(set, output),
    when,
    excludes: (name, conditions) => excludes(set, name, conditions),
    selects: (conditions) => selectsAny(set, conditions),
    output,
    isOfType,
    isExtendedBelow: false,
  };
}

function namesIn(selections: readonly { kind: string; name?: string; alias?: string }[] = []) {
  return selections.flatMap(({ alias, name }) => alias ?? name ?? []);
}

/** The operation with its fragments in place, as two fetches may have different fragments of one name. */
function operationOf({ operation }: FetchNode): OperationDefinitionNode {
  const document = parse(operation, { noLocation: true });
  const own = getOperationAST(document);
  if (!own) throw new TypeError('A fetch of the plan has no operation.');
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  if (fragments.size === 0) return own;
  return visit(own, {
    FragmentSpread: ({ name, directives }) => {
      const { typeCondition, selectionSet } = fragments.get(name.value) ?? {};
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet };
    },
  });
}

function entitySelection({ selectionSet }: OperationDefinitionNode): SelectionSetNode {
  const [entities] = selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet)
    throw new TypeError('A fetch of entities has no selection.');
  return entities.selectionSet;
}

function variablesIn(set: SelectionSetNode): Set<string> {
  const names = new Set<string>();
  visit(set, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

/** Whether anything is selected: an empty selection needs no call. */
function selectsAny({ selections }: SelectionSetNode, conditions: ConditionValues): boolean {
  return selections.some((node) => {
    if (!isIncluded(node, conditions)) return false;
    return node.kind !== Kind.INLINE_FRAGMENT || selectsAny(node.selectionSet, conditions);
  });
}

/** Whether a field of this name is left out by `@skip` or `@include`. */
function excludes(set: SelectionSetNode, name: string, conditions: ConditionValues): boolean {
  return set.selections.some((node) => {
    const inner = 'selectionSet' in node ? node.selectionSet : undefined;
    const isNamed = node.kind === Kind.FIELD && (node.alias ?? node.name).value === name;
    if (!isIncluded(node, conditions)) return isNamed || (inner ? mentions(inner, name) : false);
    return inner ? excludes(inner, name, conditions) : false;
  });
}

function mentions(set: SelectionSetNode, name: string): boolean {
  return set.selections.some((node) => {
    if (node.kind === Kind.FIELD && (node.alias ?? node.name).value === name) return true;
    return 'selectionSet' in node && node.selectionSet ? mentions(node.selectionSet, name) : false;
  });
}

function setsType(rewrite: FetchDataRewrite): boolean {
  return rewrite.kind === 'ValueSetter' && rewrite.path.at(-1) === '__typename';
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

/** Whether a program changes something. */
export function isMutation({ kind }: Group): boolean {
  return kind === OperationTypeNode.MUTATION;
}

import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner';
import {
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { type ConditionValues, isIncluded } from './condition-values.ts';
import type { Fetch } from './fetches.ts';
import { leavesByType } from './key-sets.ts';
import { mergeFieldsOf } from './merge.ts';
import type { Part, PlanPath } from './program.ts';
import type { IsOfType } from './rewrites.ts';

/** What the compiler must know of the supergraph. */
export type PlanContext = {
  readonly isOfType: IsOfType;
  /** The fields of the keys by which a subgraph finds objects of a type. */
  readonly keysOf: (subgraph: string, typename: string) => readonly ReadonlySet<string>[];
  /** The client's variables: a plan has a variable of its own that may have the same name as one of them. */
  readonly variables: readonly VariableDefinitionNode[];
};

/** Compiles one fetch, at the path where it stands. */
export function compilePart(
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
  const asInterface = input.some(setsType);
  const known = new Map<string, ReadonlySet<string>>();
  const keyFields = (typename: string) => {
    const earlier = known.get(typename);
    if (earlier) return earlier;
    const keys = keysOf(serviceName, typename);
    const used = keys.find((key) => [...key].every((name) => names.has(name))) ?? noFields;
    // Values of a subgraph must not fill the memory.
    if (keys.length > 0) known.set(typename, used);
    return used;
  };
  const keySet = requires && { requires, input, keyFields, isOfType, asInterface };
  return {
    keySet: keySet ? { ...keySet, leavesOf: leavesByType(keySet) } : null,
    at: [path],
    selection: stripIgnoredCharacters(print(set)).slice(1, -1),
    variables,
    fields: mergeFieldsOf(set, output),
    when,
    excludes: (name, conditions) => excludes(set, name, conditions),
    selects: (conditions) => selectsAny(set, conditions, !requires || asInterface),
    output,
    isOfType,
    isExtendedBelow: false,
  };
}

const noFields: ReadonlySet<string> = new Set();

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

/** Whether anything is selected: an empty selection needs no call, nor does `__typename` where it is known. */
function selectsAny(
  { selections }: SelectionSetNode,
  conditions: ConditionValues,
  countsTypename: boolean,
): boolean {
  return selections.some((node) => {
    if (!isIncluded(node, conditions)) return false;
    if (node.kind === Kind.INLINE_FRAGMENT)
      return selectsAny(node.selectionSet, conditions, countsTypename);
    return countsTypename || node.kind !== Kind.FIELD || node.name.value !== '__typename';
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

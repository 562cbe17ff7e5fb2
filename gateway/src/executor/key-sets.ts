import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { applyRewrites, type IsOfType } from './rewrites.ts';
import { isObject, type Tree } from './tree.ts';

/** How a fetch names the entities that it asks for. */
export type KeySet = {
  readonly requires: readonly QueryPlanSelectionNode[];
  readonly input: readonly FetchDataRewrite[];
  /** Whether the subgraph knows only the interface of the objects (`@interfaceObject`). */
  readonly asInterface: boolean;
  /** The fields of a type that are parts of the used key: an entity without a value there does not exist. */
  readonly keyFields: (typename: string) => ReadonlySet<string>;
  readonly isOfType: IsOfType;
  /** The required fields of a type. Null when one has fields of its own, or when rewrites change representations. */
  readonly leavesOf: (typename: unknown) => Leaves | null;
};

/** Required fields that are leaves, and one of them that is part of the key. */
type Leaves = { readonly key: string; readonly names: readonly string[] };

/** Compiles `leavesOf`: the fields of a type are found when it occurs first. */
export function leavesByType(keySet: Omit<KeySet, 'leavesOf'>): KeySet['leavesOf'] {
  const known = new Map<unknown, Leaves | null>();
  return (typename) => {
    const found = known.get(typename);
    if (found !== undefined) return found;
    const leaves = leavesIn(keySet, typename);
    // Values of a subgraph must not fill the memory.
    if (leaves) known.set(typename, leaves);
    return leaves;
  };
}

function leavesIn(
  { requires, input, isOfType, keyFields }: Omit<KeySet, 'leavesOf'>,
  typename: unknown,
): Leaves | null {
  if (input.length > 0 || typeof typename !== 'string') return null;
  const names = new Set<string>();
  const keys = new Set<string>();
  for (const node of requires) {
    if (node.kind !== 'InlineFragment') return null;
    const { typeCondition, selections } = node;
    if (typeCondition && !isOfType(typename, typeCondition)) continue;
    for (const key of keyFields(typeCondition ?? typename)) keys.add(key);
    for (const field of selections) {
      if (field.kind !== 'Field' || field.selections) return null;
      names.add(field.alias ?? field.name);
    }
  }
  names.delete('__typename');
  const key = [...names].find((name) => keys.has(name));
  return key === undefined ? null : { key, names: [...names] };
}

/**
 * The representation of an object. `absent`: a required value is missing. `noEntity`: its key is null, or
 * the fetch does not ask for objects of its type.
 */
export type Representation = Tree | 'absent' | 'otherType' | 'noEntity';

/** Whether a field was not asked for, by `@skip` or `@include`: then no field is left that requires it. */
export type IsExcluded = (treeName: string) => boolean;

/** Builds the representation of an object for a fetch, with the input rewrites of the plan. */
export function representationOf(
  object: Tree,
  keySet: KeySet,
  isExcluded: IsExcluded,
): Representation {
  const { requires, input, isOfType } = keySet;
  const typename = object.__typename ?? onlyTypeIn(requires);
  if (typeof typename !== 'string') return 'absent';
  const result: Tree = { __typename: typename };
  for (const node of requires) {
    if (node.kind !== 'InlineFragment') continue;
    const { typeCondition } = node;
    if (typeCondition && !isOfType(typename, typeCondition)) continue;
    const keys = keySet.keyFields(typeCondition ?? typename);
    const found = addFields(result, object, node.selections, { isOfType, isExcluded }, keys);
    if (found !== 'found') return found;
  }
  if (!requires.some((node) => matches(node, typename, isOfType))) return 'otherType';
  applyRewrites(input, result, typename, isOfType);
  return result;
}

function matches(node: QueryPlanSelectionNode, typename: string, isOfType: IsOfType): boolean {
  if (node.kind !== 'InlineFragment') return false;
  return !node.typeCondition || isOfType(typename, node.typeCondition);
}

/** A subgraph may leave out `__typename` where the type is certain. */
function onlyTypeIn(requires: readonly QueryPlanSelectionNode[]): string | undefined {
  const [only, other] = requires;
  return only?.kind === 'InlineFragment' && !other ? only.typeCondition : undefined;
}

type Found = 'found' | 'absent' | 'noEntity';
type Rules = { readonly isOfType: IsOfType; readonly isExcluded: IsExcluded };

function addFields(
  result: Tree,
  object: Tree,
  selections: readonly QueryPlanSelectionNode[],
  rules: Rules,
  keys: ReadonlySet<string>,
): Found {
  const { isOfType, isExcluded } = rules;
  for (const node of selections) {
    if (node.kind === 'InlineFragment') {
      const { typeCondition, selections: inner } = node;
      const own = object.__typename;
      if (typeCondition && own !== undefined && !isOfType(String(own), typeCondition)) continue;
      const found = addFields(result, object, inner, rules, keys);
      if (found !== 'found') return found;
      continue;
    }
    const name = node.alias ?? node.name;
    if (name === '__typename' && result.__typename !== undefined) continue;
    const value = required(object[name], node.selections, rules);
    if (value === undefined && !keys.has(name) && isExcluded(name)) continue;
    if (value === undefined) return 'absent';
    if (keys.has(name) && hasNull(value)) return 'noEntity';
    result[name] = merged(result[name], value);
  }
  return 'found';
}

/** The required part of a value; undefined when something of it is absent. */
function required(
  value: unknown,
  selections: readonly QueryPlanSelectionNode[] | undefined,
  rules: Rules,
): unknown {
  if (!selections || value === null || value === undefined) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => required(item, selections, rules));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isObject(value)) return undefined;
  const result: Tree = {};
  const found = addFields(result, value, selections, rules, noKeys);
  return found === 'found' ? result : undefined;
}

const noKeys: ReadonlySet<string> = new Set();

function hasNull(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value as object).some(hasNull);
}

/** Two fragments may require different fields of one object. */
function merged(earlier: unknown, value: unknown): unknown {
  if (isObject(earlier) && isObject(value)) {
    for (const [name, inner] of Object.entries(value)) earlier[name] = merged(earlier[name], inner);
    return earlier;
  }
  if (Array.isArray(earlier) && Array.isArray(value))
    return earlier.map((item, index) => merged(item, value[index]));
  return value;
}

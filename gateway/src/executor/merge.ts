import type { FetchDataRewrite } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import type { MissingEntities } from './missing-entities.ts';
import { isObject, type Tree } from './tree.ts';

/** The fields that an answer may bring to an object. A list, as it is read for each object of each answer. */
export type MergeFields = readonly {
  readonly treeName: string;
  /** Null at a leaf. */
  readonly inner: MergeFields | null;
}[];

type Mutable = Map<string, Mutable | null>;

/** Compiles the fields of a fetch, over all its fragments, under the names that its rewrites give them. */
export function mergeFieldsOf(
  set: SelectionSetNode,
  rewrites: readonly FetchDataRewrite[],
): MergeFields {
  const fields: Mutable = new Map();
  collect(set, fields);
  for (const rewrite of rewrites) {
    if (rewrite.kind !== 'KeyRenamer') continue;
    const names = rewrite.path.filter((step) => !step.startsWith('... on '));
    const last = names.pop() ?? '';
    const parent = names.reduce<Mutable | null | undefined>((at, name) => at?.get(name), fields);
    const renamed = parent?.get(last);
    if (parent && renamed !== undefined) unite(parent, rewrite.renameKeyTo, renamed);
  }
  return listOf(fields);
}

function listOf(fields: Mutable): MergeFields {
  return [...fields].map(([treeName, inner]) => ({ treeName, inner: inner && listOf(inner) }));
}

function collect({ selections }: SelectionSetNode, into: Mutable): void {
  for (const node of selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet, into);
    if (node.kind !== Kind.FIELD) continue;
    const name = (node.alias ?? node.name).value;
    const inner = node.selectionSet ? (into.get(name) ?? new Map()) : null;
    into.set(name, inner);
    if (inner && node.selectionSet) collect(node.selectionSet, inner);
  }
}

function unite(parent: Mutable, name: string, fields: Mutable | null): void {
  const earlier = parent.get(name);
  if (!earlier || !fields) parent.set(name, fields);
  else for (const [inner, below] of fields) unite(earlier, inner, below);
}

/** The position of two lists of unequal length, from the object that was merged into. Null: there are none. */
export type Conflict = (string | number)[] | null;

/**
 * Merges an answer into an object of the tree. A later null never replaces a value. `copy`: composite values are
 * copied, since the same answer belongs to another object as well. Of two lists of unequal length the
 * first stays, and the first such conflict is the result.
 */
export function merge(target: Tree, answer: Tree, fields: MergeFields, copy: boolean): Conflict {
  let first: Conflict = null;
  for (let at = 0; at < fields.length; at += 1) {
    const { treeName, inner } = fields[at] as MergeFields[number];
    const value = answer[treeName];
    if (value === undefined) continue;
    const earlier = target[treeName];
    if (value === null) target[treeName] = earlier ?? null;
    else if (inner === null) target[treeName] = value;
    else if (earlier === undefined || earlier === null)
      target[treeName] = copy ? structuredClone(value) : value;
    else first = under(treeName, mergeValues(earlier, value, inner, copy), first);
  }
  return first;
}

function mergeValues(
  earlier: unknown,
  value: unknown,
  fields: MergeFields,
  copy: boolean,
): Conflict {
  if (isObject(earlier) && isObject(value)) return merge(earlier, value, fields, copy);
  if (!Array.isArray(earlier) || !Array.isArray(value)) return null;
  if (earlier.length !== value.length) return [];
  let first: Conflict = null;
  for (const [index, item] of value.entries()) {
    if (item === null || item === undefined) continue;
    if (earlier[index] === null) earlier[index] = copy ? structuredClone(item) : item;
    else first = under(index, mergeValues(earlier[index], item, fields, copy), first);
  }
  return first;
}

function under(key: string | number, conflict: Conflict, first: Conflict): Conflict {
  return first ?? (conflict && [key, ...conflict]);
}

/** The fields of an entity that does not exist: null, where no other subgraph has a value. `missing` notes them. */
export function fillWithNull(target: Tree, fields: MergeFields, missing?: MissingEntities): void {
  for (const { treeName } of fields) {
    if (treeName === '__typename' || (target[treeName] ?? null) !== null) continue;
    target[treeName] = null;
    missing?.add(target, treeName);
  }
}

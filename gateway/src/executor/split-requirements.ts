import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { typeBelow } from './field-definition.ts';
import { typename } from './rename.ts';

/** The fields with arguments that a field requires: their arguments as text, by their path in the object. */
export type Requirements = ReadonlyMap<string, string>;

/** The requirements of a field of an object type; undefined for a field that requires no arguments. */
export type RequirementsOf = (typename: string, fieldName: string) => Requirements | undefined;

/**
 * Splits a query where two of its fields require one field with different arguments: the planner would fetch that
 * field once, and compute one of the two from the wrong value, without an error. The first document has all
 * that has no conflict; each other document has only fields that have one, and the paths to them.
 * A mutation is never split, as it would be executed twice.
 */
export function splitByRequirements(
  document: DocumentNode,
  schema: GraphQLSchema,
  requirementsOf: RequirementsOf,
): readonly DocumentNode[] {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [document];
  const root = schema.getRootType(operation.operation);
  if (!root || operation.operation === OperationTypeNode.MUTATION) return [document];
  const split = new Split(schema, requirementsOf);
  split.find(operation.selectionSet, root);
  if (split.count < 2) return [document];
  return Array.from({ length: split.count }, (_, part) => {
    const selectionSet = split.select(operation.selectionSet, root, part);
    return withSelection(operation, selectionSet);
  });
}

class Split {
  readonly #schema: GraphQLSchema;
  readonly #requirementsOf: RequirementsOf;
  /** The part of each field with requirements, by its coordinate. */
  readonly #parts = new Map<string, number>();
  /** What the fields of each part require. */
  readonly #required: Map<string, string>[] = [];

  constructor(schema: GraphQLSchema, requirementsOf: RequirementsOf) {
    this.#schema = schema;
    this.#requirementsOf = requirementsOf;
  }

  get count(): number {
    return this.#required.length;
  }

  /** Gives each field with requirements the first part that has no conflict with it. */
  find(set: SelectionSetNode, type: GraphQLCompositeType): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) this.#place(node, type);
      const inner = this.#innerType(node, type);
      if ('selectionSet' in node && node.selectionSet && inner) this.find(node.selectionSet, inner);
    }
  }

  #place(node: FieldNode, type: GraphQLCompositeType): void {
    const id = `${type.name}.${node.name.value}`;
    if (this.#parts.has(id)) return;
    const wanted = this.#requiredBy(node, type);
    if (wanted.length === 0) return;
    const fits = (required: Map<string, string>) =>
      wanted.every(([path, args]) => (required.get(path) ?? args) === args);
    const found = this.#required.findIndex(fits);
    const part = found < 0 ? this.#required.push(new Map()) - 1 : found;
    for (const [path, args] of wanted) this.#required[part]?.set(path, args);
    this.#parts.set(id, part);
  }

  #requiredBy(node: FieldNode, type: GraphQLCompositeType): [string, string][] {
    const types = isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type);
    return types.flatMap(({ name }) =>
      [...(this.#requirementsOf(name, node.name.value) ?? [])].map(
        ([path, args]): [string, string] => [`${name}.${path}`, args],
      ),
    );
  }

  /** The selection of one part; `whole`: with all that is in no part. One that would be empty has `__typename`. */
  select(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    part: number,
    whole = part === 0,
  ): SelectionSetNode {
    const found = set.selections.flatMap((node) => this.#selected(node, type, part, whole) ?? []);
    return { kind: Kind.SELECTION_SET, selections: found.length > 0 ? found : [typename] };
  }

  #selected(
    node: SelectionNode,
    type: GraphQLCompositeType,
    part: number,
    whole: boolean,
  ): SelectionNode | null {
    const own =
      node.kind === Kind.FIELD ? this.#parts.get(`${type.name}.${node.name.value}`) : undefined;
    const isKept = own === undefined ? whole : own === part;
    const inner = this.#innerType(node, type);
    const set = 'selectionSet' in node ? node.selectionSet : undefined;
    if (!set || !inner) return isKept ? node : null;
    if (!isKept && !this.#leadsTo(set, inner, part)) return null;
    return { ...node, selectionSet: this.select(set, inner, part, isKept) } as SelectionNode;
  }

  #leadsTo(set: SelectionSetNode, type: GraphQLCompositeType, part: number): boolean {
    return set.selections.some((node) => {
      if (node.kind === Kind.FIELD && this.#parts.get(`${type.name}.${node.name.value}`) === part)
        return true;
      const inner = this.#innerType(node, type);
      const own = 'selectionSet' in node ? node.selectionSet : undefined;
      return own && inner ? this.#leadsTo(own, inner, part) : false;
    });
  }

  #innerType(node: SelectionNode, type: GraphQLCompositeType): GraphQLCompositeType | undefined {
    if (node.kind === Kind.FRAGMENT_SPREAD) return undefined;
    const name = node.kind === Kind.INLINE_FRAGMENT ? node.typeCondition?.name.value : undefined;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = name === undefined ? type : this.#schema.getType(name);
      return isCompositeType(condition) ? condition : undefined;
    }
    return typeBelow(type, node.name.value);
  }
}

function withSelection(
  operation: OperationDefinitionNode,
  selectionSet: SelectionSetNode,
): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
}

/** The requirements in a selection set, as `@join__field(requires:)` has it. */
export function requirementsIn({ selections }: SelectionSetNode, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue;
    const at = node.kind === Kind.FIELD ? `${path}.${node.name.value}` : path;
    if (node.kind === Kind.FIELD && (node.arguments?.length ?? 0) > 0)
      found.set(at, (node.arguments ?? []).map(print).sort().join());
    if (!node.selectionSet) continue;
    for (const [inner, args] of requirementsIn(node.selectionSet, at)) found.set(inner, args);
  }
  return found;
}

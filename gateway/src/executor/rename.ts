import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { fieldDefinition, typeBelow } from './field-definition.ts';

/** The operation and the fragments of a client's document. */
export type ClientOperation = {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};

const typenameField = TypeNameMetaFieldDef.name;

/** Whether the field is `__schema` or `__type`, which no subgraph answers. */
export function isIntrospection(fieldName: string): boolean {
  return fieldName === '__schema' || fieldName === '__type';
}

/**
 * The names of the operation's fields in plans and in the tree of answers. A field with an alias or with
 * arguments has a generated one, since the planner distinguishes values by response name: a client's alias
 * that is the name of a key would replace that key. No generated name is a field of the schema.
 */
export class TreeNames {
  readonly #generated = new Map<string, string>();
  readonly #taken: ReadonlySet<string>;
  #last = 0;

  constructor(schema: GraphQLSchema) {
    this.#taken = generatedLookAlikes(schema);
  }

  /** The name of a field in the tree. `type` is its parent; equal fields have equal names. */
  of(field: FieldNode, type: GraphQLCompositeType): string {
    const { name, alias, arguments: given = [] } = field;
    if (name.value === typenameField) return typenameField;
    const plain = !alias && !hasArguments(type, name.value) && !isUnsafe(name.value);
    if (plain) return name.value;
    const response = (alias ?? name).value;
    const key = `${response} ${name.value} ${given.map(print).sort().join()}`;
    const known = this.#generated.get(key);
    if (known) return known;
    const next = this.#next();
    this.#generated.set(key, next);
    return next;
  }

  #next(): string {
    do this.#last += 1;
    while (this.#taken.has(`_${this.#last}`));
    return `_${this.#last}`;
  }
}

function hasArguments(type: GraphQLCompositeType, fieldName: string): boolean {
  return (fieldDefinition(type, fieldName)?.args.length ?? 0) > 0;
}

/** A property of this name would be read from the prototype of every object. */
function isUnsafe(name: string): boolean {
  return name.startsWith('__') || name in Object.prototype;
}

const lookAlikes = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

function generatedLookAlikes(schema: GraphQLSchema): ReadonlySet<string> {
  const known = lookAlikes.get(schema);
  if (known) return known;
  const found = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const name of Object.keys(type.getFields())) if (/^_\d+$/.test(name)) found.add(name);
  }
  lookAlikes.set(schema, found);
  return found;
}

/**
 * Writes the operation for the planner: tree names instead of the client's, fragments in place, without
 * what needs no subgraph (`__schema`, `__type`, `__typename` of the root). Null when nothing is left.
 */
export function renameOperation(
  client: ClientOperation,
  schema: GraphQLSchema,
  names: TreeNames,
): DocumentNode | null {
  const { operation } = client;
  const root = schema.getRootType(operation.operation);
  if (!root) return null;
  const write = new RenamedWriter(client, schema, names);
  const selections = write.selections(operation.selectionSet, root, true);
  if (selections.length === 0) return null;
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
}

class RenamedWriter {
  readonly #client: ClientOperation;
  readonly #schema: GraphQLSchema;
  readonly #names: TreeNames;

  constructor(client: ClientOperation, schema: GraphQLSchema, names: TreeNames) {
    this.#client = client;
    this.#schema = schema;
    this.#names = names;
  }

  selections(set: SelectionSetNode, type: GraphQLCompositeType, isRoot: boolean): SelectionNode[] {
    return set.selections.flatMap((given): SelectionNode[] => {
      const node = withoutConstants(given);
      if (!node) return [];
      if (node.kind === Kind.FIELD) return this.#field(node, type, isRoot);
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT ? node : this.#client.fragments.get(node.name.value);
      if (!fragment) return [];
      const condition =
        fragment.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
      const inner = isCompositeType(condition) ? condition : type;
      const selections = this.selections(fragment.selectionSet, inner, isRoot);
      return selections.length === 0 ? [] : [inlineFragment(inner, node.directives, selections)];
    });
  }

  #field(node: FieldNode, type: GraphQLCompositeType, isRoot: boolean): SelectionNode[] {
    const { value } = node.name;
    if (value === typenameField) return isRoot ? [] : [typename];
    if (isIntrospection(value)) return isRoot ? [] : [typename];
    const treeName = this.#names.of(node, type);
    const { alias: _, selectionSet, ...field } = node;
    const named = treeName === value ? field : { ...field, alias: nameNode(treeName) };
    const inner = typeBelow(type, value);
    if (!selectionSet || !inner) return [named];
    const found = this.selections(selectionSet, inner, false);
    // The planner leaves out a field when it finds that nothing of it can be included.
    const selections = found.every(isConditional) ? [...found, typename] : found;
    return [{ ...named, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  }
}

/**
 * The selection without conditions that no variable decides; null when such a condition leaves it out. The planner
 * would lose them in a fetch that has another condition, and subgraphs would resolve what nobody asked for.
 */
function withoutConstants<Node extends SelectionNode>(node: Node): Node | null {
  const constants = (node.directives ?? []).flatMap((directive) => {
    const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
    const isConstant = value?.kind === Kind.BOOLEAN && conditions.includes(directive.name.value);
    return isConstant ? [{ directive, holds: value.value }] : [];
  });
  if (constants.length === 0) return node;
  if (constants.some(({ directive, holds }) => holds === (directive.name.value === 'skip')))
    return null;
  const decided = constants.map(({ directive }) => directive);
  const directives = node.directives?.filter((directive) => !decided.includes(directive));
  return { ...node, directives };
}

const conditions = ['skip', 'include'];

function isConditional(node: SelectionNode): boolean {
  if ((node.directives?.length ?? 0) > 0) return true;
  return node.kind === Kind.INLINE_FRAGMENT && node.selectionSet.selections.every(isConditional);
}

/** Selects `__typename`. */
export const typename: FieldNode = { kind: Kind.FIELD, name: nameNode(typenameField) };

function nameNode(value: string) {
  return { kind: Kind.NAME, value } as const;
}

function inlineFragment(
  type: GraphQLCompositeType,
  directives: readonly DirectiveNode[] | undefined,
  selections: SelectionNode[],
): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(type.name) },
    ...(directives && { directives }),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

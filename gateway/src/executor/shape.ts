import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { CollectedFields, type IncludedOperation } from './collected-fields.ts';
import { fieldDefinition } from './field-definition.ts';
import { leafReader, type ReadLeaf } from './leaf.ts';
import { isIntrospection, type TreeNames } from './rename.ts';

/** What an answer must have at one position. */
export type ValueShape = { readonly nonNull: boolean; readonly typeName: string } & (
  | { readonly kind: 'leaf'; readonly read: ReadLeaf }
  | { readonly kind: 'list'; readonly of: ValueShape }
  | { readonly kind: 'object'; readonly selection: Selection }
);

/** One field of an answer. `source` says where its value is: in the tree, or known to the gateway. */
export type FieldShape = {
  /** The client's name of the field. */
  readonly name: string;
  readonly treeName: string;
  /** `Type.field`, for messages. */
  readonly coordinate: string;
  readonly source: 'tree' | 'typename' | 'introspection';
  readonly value: ValueShape;
};

/** The fields of an object of one type, in the order in which the client mentions them first. */
export type ObjectShape = { readonly typeName: string; readonly fields: readonly FieldShape[] };

/** The operation whose shape is compiled. */
export type ShapedOperation = IncludedOperation & {
  readonly names: Pick<TreeNames, 'of'>;
  /** How values of a leaf type are read; without it as `leafReader` does. */
  readonly readerOf?: typeof leafReader;
};

/** The selection of one composite position, over all fragments. Shapes are compiled when a type occurs first. */
export class Selection {
  readonly type: GraphQLCompositeType;
  readonly #operation: ShapedOperation;
  readonly #sets: readonly SelectionSetNode[];
  readonly #shapes = new Map<unknown, ObjectShape | null>();

  constructor(
    operation: ShapedOperation,
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
  ) {
    this.#operation = operation;
    this.type = type;
    this.#sets = sets;
  }

  /**
   * The shape of an object with that `__typename`. Null when the selection depends on the type and the
   * client's schema has no such type at this position.
   */
  shapeOf(typename: unknown): ObjectShape | null {
    const known = this.#shapes.get(typename);
    if (known !== undefined) return known;
    const type = this.#typeOf(typename);
    const shape = type && this.#compile(type);
    // Values of a subgraph must not fill the memory.
    if (typename === undefined || this.#operation.schema.getType(String(typename)))
      this.#shapes.set(typename, shape);
    return shape;
  }

  /** The shapes of all types that objects here may have. */
  allShapes(): ObjectShape[] {
    const types = isAbstractType(this.type)
      ? this.#operation.schema.getPossibleTypes(this.type)
      : [this.type];
    return types.flatMap(({ name }) => this.shapeOf(name) ?? []);
  }

  #typeOf(typename: unknown): GraphQLCompositeType | null {
    const { type } = this;
    // A subgraph with `@interfaceObject` knows only the interface, also where the type is an object.
    if (isObjectType(type)) return this.#isKnownAs(type, typename) ? type : null;
    if (typename === undefined || typename === type.name) return type;
    const named = this.#operation.schema.getType(String(typename));
    return isObjectType(named) && this.#operation.schema.isSubType(type, named) ? named : null;
  }

  #isKnownAs(type: GraphQLNamedType, typename: unknown): boolean {
    if (typename === undefined || typename === type.name) return true;
    const other = this.#operation.schema.getType(String(typename));
    return isObjectType(type) && isInterfaceType(other) && type.getInterfaces().includes(other);
  }

  #compile(type: GraphQLCompositeType): ObjectShape | null {
    const collected = new CollectedFields(this.#operation, type);
    for (const set of this.#sets) collected.add(set);
    if (isAbstractType(type) && collected.dependOnType) return null;
    const fields = [...collected.nodes].flatMap(
      ([name, nodes]) => this.#field(type, name, nodes) ?? [],
    );
    return { typeName: type.name, fields };
  }

  #field(type: GraphQLCompositeType, name: string, nodes: FieldNode[]): FieldShape | null {
    const [node] = nodes;
    if (!node) return null;
    const fieldName = node.name.value;
    const coordinate = `${type.name}.${fieldName}`;
    const treeName = this.#operation.names.of(node, type);
    if (fieldName === TypeNameMetaFieldDef.name)
      return { name, treeName, coordinate, source: 'typename', value: opaque };
    if (isIntrospection(fieldName))
      return { name, treeName, coordinate, source: 'introspection', value: opaque };
    const field = fieldDefinition(type, fieldName);
    if (!field) return null;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const value = valueShape(this.#operation, field.type, sets, false);
    return { name, treeName, coordinate, source: 'tree', value };
  }
}

const opaque: ValueShape = { nonNull: false, typeName: '', kind: 'leaf', read: (value) => value };

function valueShape(
  operation: ShapedOperation,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  nonNull: boolean,
): ValueShape {
  if (isNonNullType(type)) return valueShape(operation, type.ofType, sets, true);
  const typeName = String(type);
  if (isListType(type))
    return { nonNull, typeName, kind: 'list', of: valueShape(operation, type.ofType, sets, false) };
  if (!isCompositeType(type)) {
    const read = (operation.readerOf ?? leafReader)(type);
    return { nonNull, typeName, kind: 'leaf', read };
  }
  return { nonNull, typeName, kind: 'object', selection: new Selection(operation, type, sets) };
}

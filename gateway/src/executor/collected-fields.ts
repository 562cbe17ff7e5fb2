import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { ClientOperation } from './rename.ts';

/** An operation with the values of its `@skip` and `@include`. */
export type IncludedOperation = ClientOperation & {
  readonly schema: GraphQLSchema;
  readonly isIncluded: (node: Pick<FieldNode, 'directives'>) => boolean;
};

/** Collects the fields of one type over all fragments (GraphQL specification, section 6.3.2). */
export class CollectedFields {
  readonly nodes = new Map<string, FieldNode[]>();
  /** Whether other fields are selected for some type. */
  dependOnType = false;
  readonly #operation: IncludedOperation;
  readonly #type: GraphQLCompositeType;
  readonly #visited = new Set<string>();

  constructor(operation: IncludedOperation, type: GraphQLCompositeType) {
    this.#operation = operation;
    this.#type = type;
  }

  add({ selections }: SelectionSetNode): void {
    const { isIncluded, fragments } = this.#operation;
    for (const node of selections) {
      if (!isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) this.#addField(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (this.#matches(node.typeCondition?.name.value)) this.add(node.selectionSet);
      } else if (!this.#visited.has(node.name.value)) {
        this.#visited.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment && this.#matches(fragment.typeCondition.name.value))
          this.add(fragment.selectionSet);
      }
    }
  }

  #addField(node: FieldNode): void {
    if (node.name.value === TypeNameMetaFieldDef.name) this.dependOnType = true;
    const name = (node.alias ?? node.name).value;
    const earlier = this.nodes.get(name);
    if (earlier) earlier.push(node);
    else this.nodes.set(name, [node]);
  }

  #matches(condition: string | undefined): boolean {
    const { schema } = this.#operation;
    const type = condition === undefined ? this.#type : schema.getType(condition);
    if (type === this.#type) return true;
    const own = this.#type;
    const isSuper =
      isAbstractType(type) &&
      (isObjectType(own) || isInterfaceType(own)) &&
      schema.isSubType(type, own);
    if (!isSuper) this.dependOnType = true;
    return isSuper;
  }
}

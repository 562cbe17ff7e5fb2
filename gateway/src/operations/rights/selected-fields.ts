import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from '../fragments.ts';

/**
 * Lists everything that an operation may select, as `Type` and `Type.field`. A field of an interface
 * counts as that field of every implementing type; a viewer who may not see all of them selects by type
 * (`... on`). Fields that `@skip` leaves out count too, so that the document alone decides.
 */
export function selectedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Set<string> {
  const selected = new Set<string>();
  const unseen = fragmentsOf(document);
  const visit = (selections: readonly SelectionNode[], parent: GraphQLNamedType): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const type = visitField(selection, parent, schema, selected);
        if (type) visit(selection.selectionSet?.selections ?? [], type);
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      const fragment = spread === null ? selection : unseen.get(spread);
      if (spread !== null) unseen.delete(spread);
      if (!fragment || !('selectionSet' in fragment)) continue;
      const type = schema.getType(fragment.typeCondition?.name.value ?? parent.name);
      if (!type) continue;
      selected.add(type.name);
      visit(fragment.selectionSet.selections, type);
    }
  };
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (root) visit(operation.selectionSet.selections, root);
  return selected;
}

function visitField(
  { name: { value: name } }: FieldNode,
  parent: GraphQLNamedType,
  schema: GraphQLSchema,
  selected: Set<string>,
): GraphQLNamedType | undefined {
  if (name === '__typename') return undefined;
  for (const type of [parent, ...possibleTypes(parent, schema)]) {
    selected.add(type.name).add(`${type.name}.${name}`);
  }
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = fields[name] && getNamedType(fields[name].type);
  if (type) selected.add(type.name);
  return type;
}

function possibleTypes(type: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

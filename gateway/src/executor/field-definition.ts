import {
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** The definition of a field; undefined where the type has no such field, as a union has none. */
export function fieldDefinition(
  type: GraphQLCompositeType,
  fieldName: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
}

/** The type of the objects that a field has; undefined for a leaf, and where the type has no such field. */
export function typeBelow(
  type: GraphQLCompositeType,
  fieldName: string,
): GraphQLCompositeType | undefined {
  const inner = getNamedType(fieldDefinition(type, fieldName)?.type);
  return isCompositeType(inner) ? inner : undefined;
}

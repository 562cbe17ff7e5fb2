import { type GraphQLObjectType, getNamedType, isListType, isRequiredArgument } from 'graphql';

/** How a request reaches fields of a type: through this entity, within this selection. */
export type EntityPath = {
  readonly entity: string;
  readonly wrap: (selection: string) => string;
};

/** The fields of a type that identify it as an entity. Empty for any other type. */
export function keysOf(type: GraphQLObjectType): string[] {
  const keys = type.astNode?.directives?.filter(({ name }) => name.value === 'key') ?? [];
  const given = keys.map(({ arguments: args = [] }) => args.map(({ value }) => value));
  const resolvable = given.filter((values) => values.every(({ kind }) => kind === 'StringValue'));
  return resolvable.flat().flatMap((value) => (value.kind === 'StringValue' ? [value.value] : []));
}

/** An entity is reached directly, any other type through a field of an entity that returns one of it. */
export function entityPathTo(
  type: GraphQLObjectType,
  types: readonly GraphQLObjectType[],
): EntityPath {
  for (const entity of keysOf(type).length > 0 ? [] : types) {
    const field = Object.values(entity.getFields()).find(
      (one) =>
        getNamedType(one.type) === type &&
        !isListType(one.type) &&
        !one.args.some(isRequiredArgument),
    );
    if (field && keysOf(entity).length > 0)
      return { entity: entity.name, wrap: (selection) => `${field.name} { ${selection} }` };
  }
  return { entity: type.name, wrap: (selection) => selection };
}

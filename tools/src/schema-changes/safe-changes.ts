import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/**
 * What graphql-js does not report because it disturbs no client: new types, fields and directives,
 * and what is deprecated from now on.
 */
export function safeChanges(before: GraphQLSchema, after: GraphQLSchema): string[] {
  const types = Object.values(after.getTypeMap()).flatMap((type) => {
    const earlier = before.getType(type.name);
    if (!earlier) return [`${type.name} was added.`];
    return [...addedFields(earlier, type), ...deprecations(earlier, type)];
  });
  const directives = after.getDirectives().filter(({ name }) => !before.getDirective(name));
  return [...types, ...directives.map(({ name }) => `@${name} was added.`)];
}

/** A new value of an enum or a new field of an input is not among them: those are dangerous or worse. */
function addedFields(before: GraphQLNamedType, after: GraphQLNamedType): string[] {
  if (!isObjectType(after) && !isInterfaceType(after)) return [];
  const known = membersOf(before);
  const added = [...membersOf(after).keys()].filter((name) => !known.has(name));
  return added.map((name) => `${after.name}.${name} was added.`);
}

function deprecations(before: GraphQLNamedType, after: GraphQLNamedType): string[] {
  const known = membersOf(before);
  return [...membersOf(after)].flatMap(([name, reason]) =>
    reason && known.has(name) && !known.get(name)
      ? [`${after.name}.${name} was deprecated: ${reason}`]
      : [],
  );
}

/** Fields or values by name, with the reason why they are deprecated. */
function membersOf(type: GraphQLNamedType): Map<string, string | null | undefined> {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  const members = hasFields
    ? Object.values(type.getFields())
    : isEnumType(type)
      ? type.getValues()
      : [];
  return new Map(members.map(({ name, deprecationReason }) => [name, deprecationReason]));
}

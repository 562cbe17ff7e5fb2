import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/**
 * Lists the changes that graphql-js does not report, as they affect no client: new types, fields and
 * directives, and new deprecations.
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

/** Leaves out enum values and input fields: graphql-js reports those, as they may affect clients. */
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

/** Deprecation reasons of fields or enum values, by name. */
function membersOf(type: GraphQLNamedType): Map<string, string | null | undefined> {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  const members = hasFields
    ? Object.values(type.getFields())
    : isEnumType(type)
      ? type.getValues()
      : [];
  return new Map(members.map(({ name, deprecationReason }) => [name, deprecationReason]));
}

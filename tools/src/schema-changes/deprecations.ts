import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

type Member = { readonly name: string; readonly deprecationReason?: string | null | undefined };

/** Everything in a schema that is deprecated, with its reason. */
export function deprecations(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return types.flatMap((type) =>
    membersOf(type).flatMap(({ name, deprecationReason }) =>
      deprecationReason ? [`${name}: ${deprecationReason}`] : [],
    ),
  );
}

/** The fields, arguments and values of a type, by their whole names. */
function membersOf(type: GraphQLNamedType): Member[] {
  if (isEnumType(type)) return type.getValues().map((value) => named(type.name, value));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => named(type.name, field));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    named(type.name, field),
    ...field.args.map((argument) => named(`${type.name}.${field.name}`, argument)),
  ]);
}

const named = (owner: string, { name, deprecationReason }: Member): Member => ({
  name: `${owner}.${name}`,
  deprecationReason,
});

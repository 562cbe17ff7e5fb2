import { existsSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { type DirectiveNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { typeDefsOf } from '../subgraphs.ts';

const subgraphs = new URL('../../subgraphs/', import.meta.url);
/** The types of the prelude that `platform` resolves. */
const shared = {
  Money: '@souk/platform/kernel/money#Money as MoneyModel',
  SagaStepResult: '@souk/platform/kernel/saga-reply#SagaReply as SagaReplyModel',
};

/**
 * Added to the types: a field that the model of its type lacks needs a resolver. Without this, a field
 * that nothing resolves would compile, and be null or a fault.
 */
const requiredResolvers = `
type Missing<Name extends keyof Resolvers & keyof ResolversParentTypes> =
  NonNullable<Resolvers[Name]> extends GraphQLScalarType ? never : Exclude<
    keyof NonNullable<Resolvers[Name]>,
    keyof ResolversParentTypes[Name] | \`__\${string}\`
  >;

/** The resolvers of the subgraph: at least those of fields that the models lack. */
export type RequiredResolvers = Partial<Resolvers> & {
  [Name in Exclude<keyof Resolvers & keyof ResolversParentTypes, ${Object.keys(shared)
    .map((name) => `'${name}'`)
    .join(' | ')}> as Missing<Name> extends never ? never : Name]:
    Required<Pick<NonNullable<Resolvers[Name]>, Missing<Name>>>;
};
`;

/** Generates the TypeScript types of a subgraph's resolvers. */
export async function resolverTypes(name: string): Promise<string> {
  const types = await codegen({
    filename: 'schema.generated.ts',
    schema: typeDefsOf(name),
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    config: {
      federation: true,
      enumsAsTypes: true,
      useTypeImports: true,
      // A query or a mutation without a resolver does not compile.
      avoidOptionals: { query: true, mutation: true, subscription: true },
      contextType: './context.ts#Context',
      scalars: { BigInt: 'string', DateTime: 'Date', Decimal: 'string', JSON: 'unknown' },
      mappers: mappersOf(name),
    },
  });
  return types + requiredResolvers;
}

/** The model of each schema type that resolvers represent by another type. */
function mappersOf(name: string): Record<string, string> {
  const mappers: Record<string, string> = { ...shared };
  for (const definition of typeDefsOf(name).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const mapper = mapperOf(name, definition);
    if (mapper) mappers[definition.name.value] = mapper;
  }
  return mappers;
}

/**
 * The model of a type: the export of `graphql/models.ts` with its name, or else the domain's class
 * with a file of its name. For an entity of another subgraph, the fields of its representation: the
 * id, and `@external` fields if a field requires them.
 */
function mapperOf(subgraph: string, type: ObjectTypeDefinitionNode): string | undefined {
  const name = type.name.value;
  if (modelsOf(subgraph).includes(name)) return `./models.ts#${name} as ${name}Model`;
  const file = name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
  // Resolvers return a refusal as a plain object, never as the thrown error.
  if (type.interfaces?.some(({ name }) => name.value === 'Refusal')) return undefined;
  const inDomain = existsSync(new URL(`${subgraph}/src/domain/${file}.ts`, subgraphs));
  if (inDomain) return `../domain/${file}.ts#${name} as ${name}Model`;
  if (!has(type, 'key')) return undefined;
  const external = type.fields?.filter((field) => has(field, 'external')) ?? [];
  const fields = external.map((field) => `'${field.name.value}'`).join(' | ');
  return `Pick<${name}, 'id'>${fields && ` & Partial<Pick<${name}, ${fields}>>`}`;
}

/** The names of the types that `graphql/models.ts` exports. */
function modelsOf(subgraph: string): readonly string[] {
  const file = new URL(`${subgraph}/src/graphql/models.ts`, subgraphs);
  if (!existsSync(file)) return [];
  const exported = readFileSync(file, 'utf8').matchAll(/^export type \{? ?(\w+)/gm);
  return [...exported].flatMap(([, name]) => name ?? []);
}

function has({ directives = [] }: { directives?: readonly DirectiveNode[] }, directive: string) {
  return directives.some(({ name }) => name.value === directive);
}

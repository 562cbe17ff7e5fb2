import { existsSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { type DirectiveNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { typeDefsOf } from '../subgraphs.ts';

const subgraphs = new URL('../../subgraphs/', import.meta.url);
const money = '@souk/platform/kernel/money#Money as MoneyModel';

/** What the resolvers of a subgraph are given and must answer, as TypeScript. */
export function resolverTypes(name: string): Promise<string> {
  return codegen({
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
}

/** What stands for a type of the schema in the resolvers, where it is not the type itself. */
function mappersOf(name: string): Record<string, string> {
  const mappers: Record<string, string> = { Money: money };
  for (const definition of typeDefsOf(name).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const mapper = mapperOf(name, definition);
    if (mapper) mappers[definition.name.value] = mapper;
  }
  return mappers;
}

/**
 * What `graphql/models.ts` exports under the type's name; else the domain's class, where it has a
 * file for the type. Of an entity that others own, what can be
 * known here: the id, and what the gateway brings along (`@external`) when a field asks for it.
 */
function mapperOf(subgraph: string, type: ObjectTypeDefinitionNode): string | undefined {
  const name = type.name.value;
  if (modelsOf(subgraph).includes(name)) return `./models.ts#${name} as ${name}Model`;
  const file = name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
  // A refusal is answered as a plain object, never as the error that was thrown.
  if (type.interfaces?.some(({ name }) => name.value === 'Refusal')) return undefined;
  const inDomain = existsSync(new URL(`${subgraph}/src/domain/${file}.ts`, subgraphs));
  if (inDomain) return `../domain/${file}.ts#${name} as ${name}Model`;
  if (!has(type, 'key')) return undefined;
  const brought = type.fields?.filter((field) => has(field, 'external')) ?? [];
  const fields = brought.map((field) => `'${field.name.value}'`).join(' | ');
  return `Pick<${name}, 'id'>${fields && ` & Partial<Pick<${name}, ${fields}>>`}`;
}

/** The names of the types that a subgraph keeps for its resolvers alone. */
function modelsOf(subgraph: string): readonly string[] {
  const file = new URL(`${subgraph}/src/graphql/models.ts`, subgraphs);
  if (!existsSync(file)) return [];
  const exported = readFileSync(file, 'utf8').matchAll(/^export type \{? ?(\w+)/gm);
  return [...exported].flatMap(([, name]) => name ?? []);
}

function has({ directives = [] }: { directives?: readonly DirectiveNode[] }, directive: string) {
  return directives.some(({ name }) => name.value === directive);
}

import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  parse,
} from 'graphql';
import type { Row, StubSubgraph, SubgraphData } from './federation-case.ts';

const directives = [
  'authenticated',
  'composeDirective',
  'context',
  'cost',
  'external',
  'fromContext',
  'inaccessible',
  'interfaceObject',
  'key',
  'listSize',
  'override',
  'policy',
  'provides',
  'requires',
  'requiresScopes',
  'shareable',
  'tag',
];

/** The SDL of a subgraph, with a link to Federation 2.9 that imports what it uses, unless it has a link of its own. */
export function typeDefsOf({ sdl }: StubSubgraph): DocumentNode {
  if (sdl.includes('specs.apollo.dev/federation/')) return parse(sdl);
  const used = directives.filter((name) => new RegExp(`@${name}\\b`).test(sdl));
  const imports = used.map((name) => `"@${name}"`).join(', ');
  const url = 'https://specs.apollo.dev/federation/v2.9';
  return parse(`extend schema @link(url: "${url}", import: [${imports}])\n${sdl}`);
}

/** A subgraph that answers from its data, as `graphql` options. */
export function stubSchemaOf(subgraph: StubSubgraph) {
  const { sdl, data = {} } = subgraph;
  // The library ignores the name that `@link(as:)` gives to the specification.
  const named = sdl.replace('as: "fed", ', '').replaceAll('@fed__', '@federation__');
  const schema = buildSubgraphSchema([{ typeDefs: typeDefsOf({ sdl: named }) }]);
  const entities = schema.getQueryType()?.getFields()._entities;
  if (entities) {
    entities.resolve = (_, { representations }) =>
      representations.map((one: Row) => entityOf(schema, data, one));
  }
  return { schema, fieldResolver: resolverFor(schema, data), typeResolver };
}

const typeResolver = ({ __typename }: Row) => __typename as string;

function resolverFor(
  schema: GraphQLSchema,
  data: SubgraphData,
): GraphQLFieldResolver<Row, unknown> {
  return (source, args, _, { fieldName, returnType, parentType }) => {
    const self = source ?? (data[parentType.name] as Row | undefined) ?? {};
    const given = self[fieldName];
    const value = typeof given === 'function' ? given(args, self) : given;
    const type = getNamedType(returnType);
    return isCompositeType(type) ? completed(value, type.name) : value;
  };

  function completed(value: unknown, typeName: string): unknown {
    if (Array.isArray(value)) return value.map((one) => completed(one, typeName));
    if (typeof value !== 'object' || value === null || value instanceof Error) return value;
    const row = { __typename: typeName, ...value };
    const stored = storedIn(schema, data, row);
    return stored ? { ...stored, ...row, __typename: stored.__typename } : row;
  }
}

/** The object that a representation means, with the representation's other fields; null: there is none. */
function entityOf(
  schema: GraphQLSchema,
  data: SubgraphData,
  representation: Row,
): Row | Error | null {
  const stored = storedIn(schema, data, representation);
  if (!stored) return null;
  if (stored.error instanceof Error) return stored.error;
  return { ...representation, ...stored };
}

/** Finds the object with the values of `wanted`, as far as it has those fields. */
function storedIn(schema: GraphQLSchema, data: SubgraphData, wanted: Row): Row | undefined {
  const { __typename, ...values } = wanted;
  for (const name of objectTypesOf(schema, String(__typename))) {
    const rows = data[name];
    const row = Array.isArray(rows) ? rows.find((one: Row) => matches(one, values)) : undefined;
    if (row) return { ...row, __typename: name };
  }
  return undefined;
}

function objectTypesOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  if (!isAbstractType(type)) return [name];
  return schema.getPossibleTypes(type).map((one) => one.name);
}

function matches(row: Row, values: Row): boolean {
  const shared = Object.keys(values).filter((key) => key in row && typeof row[key] !== 'function');
  if (shared.length === 0 && Object.keys(values).length > 0) return false;
  return shared.every((key) => includes(row[key], values[key]));
}

/** Whether a stored value is the wanted one, or an object with at least its fields. */
function includes(stored: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return stored === wanted;
  if (typeof stored !== 'object' || stored === null) return false;
  return Object.entries(wanted).every(([key, value]) => {
    return key === '__typename' || includes((stored as Row)[key], value);
  });
}

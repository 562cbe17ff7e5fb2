import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import type { Subgraphs } from '../subgraph.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@shareable", "@provides"])`;

/** Four subgraphs that share entities, with an interface, a union, value types and a required field. */
const sources: Readonly<Record<string, string>> = {
  books: `type Query { books: [Book!] book(id: ID!): Book node: Node nodes: [Node] found: [Found!]! all: [[Book!]!] }
    interface Node { id: ID! name: String }
    union Found = Book | Person
    enum Size { SMALL LARGE }
    type Book implements Node @key(fields: "id") { id: ID! name: String title(upper: Boolean): String weight: Int
      size: Size pages: Int! author: Person writers: [Person!]! cover: Cover @shareable }
    type Cover @shareable { color: String paper: Paper }
    type Paper @shareable { grams: Int }
    type Person implements Node @key(fields: "id") { id: ID! name: String @shareable }`,
  reviews: `type Query { best: [Review] }
    type Review @key(fields: "id") { id: ID! text: String stars: Int! book: Book! reader: Person }
    type Book @key(fields: "id") { id: ID! reviews(first: Int): [Review!] rating: Float! cover: Cover @shareable }
    type Cover @shareable { color: String }
    type Person @key(fields: "id") { id: ID! written: [Review!]! }`,
  people: `type Query { me: Person people: [Person!]! }
    type Person @key(fields: "id") { id: ID! name: String @shareable age: Int friends: [Person] favourite: Book }
    type Book @key(fields: "id", resolvable: false) { id: ID! }`,
  shipping: `type Book @key(fields: "id") { id: ID! weight: Int @external pages: Int! @external
      postage: Int @requires(fields: "weight") days: Int! @requires(fields: "weight pages") }`,
};

type Entity = {
  readonly __typename: string;
  readonly id: string;
  readonly [field: string]: unknown;
};

/** Values that depend on nothing but the object, the field and its arguments: so all executors have the same. */
export type Library = {
  readonly subgraphs: Subgraphs;
  /** The answer of graphql-js on one schema with all fields. */
  readonly monolith: (
    schema: GraphQLSchema,
    source: string,
    variables: Readonly<Record<string, unknown>>,
  ) => Promise<ExecutionResult>;
};

const services = Object.entries(sources).map(([name, sdl]) => {
  const typeDefs = parse(`${link}\n${sdl}`);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers() as never }]);
  return { name, typeDefs, schema };
});

/** Composes the supergraph of the library. */
export function librarySupergraph(): string {
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], String(errors));
  return supergraphSdl;
}

/** Creates the library. `seed` chooses its values; `fails` says whether a field of an object fails. */
export function newLibrary(seed: number, fails = (_: number) => false): Library {
  const fieldResolver = resolverOf(seed, fails);
  const subgraphs = Object.fromEntries(
    services.map(({ name, schema }) => {
      const process: Subgraphs[string]['process'] = async ({ request }) => {
        const { query, variables: variableValues } = request;
        const document = parse(query);
        const result = await execute({
          schema,
          document,
          variableValues,
          fieldResolver,
          rootValue,
        });
        return JSON.parse(JSON.stringify(result));
      };
      return [name, { process }];
    }),
  );
  const monolith: Library['monolith'] = async (schema, source, variableValues) => {
    const document = parse(source);
    return execute({ schema, document, variableValues, fieldResolver, rootValue });
  };
  return { subgraphs, monolith };
}

const rootValue: Entity = { __typename: 'Query', id: 'root' };

function resolvers() {
  const reference = { __resolveReference: (entity: Entity) => entity };
  return { Book: reference, Person: reference, Review: reference };
}

type Resolver = GraphQLFieldResolver<Entity, unknown, Record<string, unknown>>;

function resolverOf(seed: number, fails: (hash: number) => boolean): Resolver {
  const generated = (source: Entity, fieldName: string, args: object, type: GraphQLOutputType) => {
    const text = `${seed} ${source.__typename} ${source.id} ${fieldName} ${JSON.stringify(args)}`;
    return value(type, hashOf(text), source);
  };
  return (source, args, _, { fieldName, returnType, parentType, schema }) => {
    // Both halves of a value type have the same values, whoever answers.
    const own = { ...source, __typename: parentType.name };
    if (fieldName === 'id') return source.id;
    const given = (name: string, type: GraphQLOutputType) =>
      name in source ? source[name] : generated(own, name, {}, type);
    const book = schema.getType('Book');
    const typeOf = (name: string) =>
      isObjectType(book) ? book.getFields()[name]?.type : undefined;
    const weight = () => given('weight', typeOf('weight') as GraphQLOutputType) as number | null;
    const pages = () => given('pages', typeOf('pages') as GraphQLOutputType) as number;
    if (fieldName === 'postage') return weight() === null ? null : Number(weight()) * 2;
    if (fieldName === 'days') return Number(weight()) + pages();
    // What another field requires does not fail: one schema of all fields would compute that field all the same.
    const mayFail = fieldName !== 'weight' && fieldName !== 'pages';
    if (mayFail && fails(hashOf(`${seed} ${own.__typename} ${own.id} ${fieldName} fails`)))
      throw new Error(`${own.__typename}.${fieldName} of ${own.id} fails.`);
    return generated(own, fieldName, args, returnType);
  };
}

const ids = 6;

function value(type: GraphQLOutputType, hash: number, source: Entity): unknown {
  if (!isNonNullType(type) && hash % 7 === 0) return null;
  const inner = getNullableType(type);
  const next = hashOf(`${hash} next`);
  if (isListType(inner))
    return Array.from({ length: hash % 4 }, (_, at) =>
      value(inner.ofType, hashOf(`${next} ${at}`), source),
    );
  if (isEnumType(inner)) return inner.getValues()[next % 2]?.value;
  if (isAbstractType(inner)) return entity(next % 2 === 0 ? 'Book' : 'Person', next);
  if (!isObjectType(inner)) return scalars[inner.name]?.(next);
  // A value type has the id of its owner, so that all subgraphs have equal halves.
  const isValue = inner.name === 'Cover' || inner.name === 'Paper';
  return isValue ? { __typename: inner.name, id: source.id } : entity(inner.name, next);
}

function entity(typename: string, hash: number): Entity {
  return { __typename: typename, id: String(hash % ids) };
}

const scalars: Readonly<Record<string, (hash: number) => unknown>> = {
  Int: (hash) => (hash % 5) - 1,
  Float: (hash) => (hash % 10) / 2,
  String: (hash) => (hash % 3 === 0 ? '' : `text "${hash % 100}"`),
  Boolean: (hash) => hash % 2 === 0,
};

/** FNV-1a, without its sign. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

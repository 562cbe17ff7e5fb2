import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '@souk/platform/testing/test-file';
import { startTestSubgraph } from '../testing/test-subgraph.ts';
import { startStandalone } from './start-standalone.ts';

type Urls = { readonly books: string; readonly loans: string };

const graphs = ({ books, loans }: Urls) => `
  scalar join__FieldSet
  enum join__Graph {
    BOOKS @join__graph(name: "books", url: "${books}")
    LOANS @join__graph(name: "loans", url: "${loans}")
  }`;

/** As `@apollo/gateway` 0.x composed it: Federation 1, with an owner for each entity. */
const federation1 = (urls: Urls) => `
  schema @core(feature: "https://specs.apollo.dev/core/v0.2")
    @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION) { query: Query }
  directive @core(as: String, feature: String!, for: core__Purpose) repeatable on SCHEMA
  directive @join__field(graph: join__Graph, provides: join__FieldSet, requires: join__FieldSet) on FIELD_DEFINITION
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__owner(graph: join__Graph!) on INTERFACE | OBJECT
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on INTERFACE | OBJECT
  enum core__Purpose { EXECUTION SECURITY }
  ${graphs(urls)}
  type Book @join__owner(graph: BOOKS) @join__type(graph: BOOKS, key: "id") @join__type(graph: LOANS, key: "id") {
    id: ID! @join__field(graph: BOOKS)
    title: String! @join__field(graph: BOOKS)
    loans: Int! @join__field(graph: LOANS)
  }
  type Query { books: [Book!]! @join__field(graph: BOOKS) }`;

/** What Federation 2 has in all its versions; `more` are the directives that a version adds. */
const federation2 = (version: string, typeArguments: string, more: string) => (urls: Urls) =>
  `
  schema @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/${version}", for: EXECUTION) { query: Query }
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
  directive @join__type(${typeArguments}) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  ${more}
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  ${graphs(urls)}
  type Book @join__type(graph: BOOKS, key: "id") @join__type(graph: LOANS, key: "id") {
    id: ID!
    title: String! @join__field(graph: BOOKS)
    loans: Int! @join__field(graph: LOANS)
  }
  type Query @join__type(graph: BOOKS) @join__type(graph: LOANS) {
    books: [Book!]! @join__field(graph: BOOKS)
  }`;

const join02 = federation2(
  'v0.2',
  'graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true',
  `directive @join__field(graph: join__Graph!, requires: join__FieldSet, provides: join__FieldSet, type: String,
    external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION`,
);
const typeOf03 =
  'graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false';
const membersAndValues = `
  directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
  directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION`;
const join03 = federation2(
  'v0.3',
  typeOf03,
  `directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String,
    external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  ${membersAndValues}`,
);
const join04 = federation2(
  'v0.4',
  typeOf03,
  `directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String,
    external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String)
    repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments)
    repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION
  scalar join__DirectiveArguments
  ${membersAndValues}`,
);

/** Starts both subgraphs, and returns their addresses. */
async function startSubgraphs(): Promise<Urls> {
  const key = 'type Book @key(fields: "id") { id: ID!';
  const books = await startTestSubgraph({
    sdl: `type Query { books: [Book!]! } ${key} title: String! }`,
    resolvers: { Query: { books: () => [{ id: '1', title: 'Dead Souls' }] } },
  });
  const loans = await startTestSubgraph({
    sdl: `type Query { count: Int } ${key} loans: Int! }`,
    resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, loans: 7 }) } },
  });
  return { books: books.url, loans: loans.url };
}

/** Starts the gateway for a supergraph; returns its address. */
async function serve(supergraph: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'older-supergraphs-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraph);
  const { url, stop } = await startStandalone(file, {
    ...{ GATEWAY_PORT: '0', GATEWAY_MANAGEMENT_PORT: '0', APOLLO_TELEMETRY_DISABLED: '1' },
    ...{ LOG_LEVEL: 'fatal', NODE_ENV: 'production', NETWORK_TRUSTED: 'true' },
  });
  atEnd(stop);
  return url;
}

it.each([
  ['join v0.1, of Federation 1', federation1],
  ['join v0.2', join02],
  ['join v0.3', join03],
  ['join v0.4', join04],
])('joins the subgraphs of an older supergraph: %s (GW-13)', async (_, supergraphOf) => {
  const url = await serve(supergraphOf(await startSubgraphs()));
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ books { title loans } }' }),
  });
  expect(await response.json()).toEqual({ data: { books: [{ title: 'Dead Souls', loans: 7 }] } });
});

it('says which subgraph a supergraph has twice, or with two addresses', async () => {
  const text = join04({ books: 'http://a.test', loans: 'http://b.test' });
  const twice = text.replace('name: "loans"', 'name: "books"');
  await expect(serve(twice)).rejects.toThrow('A subgraph named books already exists');
  const again = text.replace('LOANS @join__graph', 'BOOKS @join__graph');
  await expect(serve(again)).rejects.toThrow('"@join__graph" can only be used once');
});

it('says which version of the join specification it does not know', async () => {
  const text = join04({ books: 'http://a.test', loans: 'http://b.test' });
  await expect(serve(text.replace('join/v0.4', 'join/v9.9'))).rejects.toThrow(
    'join spec version v9.9',
  );
});

import type { FederationCase, Row } from '../testing/federation-case.ts';

const specs = 'https://specs.apollo.dev';

/** Other names for root types and for directives; variables of every form. */
export const renamedSchemas: readonly FederationCase[] = [
  {
    name: '50 renamed roots, @link(as:), @composeDirective, @tag',
    subgraphs: {
      a: {
        sdl: `extend schema @link(url: "${specs}/federation/v2.9", as: "fed", import: ["@tag", "@composeDirective"])
            @link(url: "https://shop.example/note/v1.0", import: ["@note"]) @composeDirective(name: "@note")
          directive @note(text: String) on FIELD_DEFINITION
          schema { query: Root mutation: Change }
          type Root { item: Item @tag(name: "x") } type Change { put(id: ID!): Item }
          type Item @fed__key(fields: "id") { id: ID! name: String @note(text: "n") size: Int @fed__inaccessible }`,
        data: {
          Root: { item: { id: '1' } },
          Change: { put: ({ id }: Row) => ({ id }) },
          Item: [{ id: '1', name: 'Chair', size: 2 }],
        },
      },
      b: {
        sdl: `extend schema @link(url: "${specs}/federation/v2.9", import: [{ name: "@key", as: "@id" }, "@requires", "@external"])
          schema { query: Questions }
          type Questions { best: Item }
          type Item @id(fields: "id") { id: ID! size: Int @external area: Int @requires(fields: "size") }`,
        data: {
          Questions: { best: { id: '1' } },
          Item: [{ id: '1', area: (_: unknown, { size }: Row) => Number(size) ** 2 }],
        },
      },
    },
    questions: [
      { ask: '{ __typename item { area } }', gets: { __typename: 'Query', item: { area: 4 } } },
      {
        ask: '{ best { name } item { id } }',
        gets: { best: { name: 'Chair' }, item: { id: '1' } },
      },
      {
        ask: 'mutation { __typename put(id: 1) { area } }',
        gets: { __typename: 'Mutation', put: { area: 4 } },
      },
      { ask: '{ item { size } }', errors: ['GRAPHQL_VALIDATION_FAILED'], calls: [] },
    ],
  },
  {
    name: '52 variables: default, null, absent, nested',
    subgraphs: {
      a: {
        sdl: `type Query { item(id: ID = "1"): Item echo(in: Input, list: [Int]): String }
          input Input { text: String = "none" inner: Input }
          type Item @key(fields: "id") { id: ID! }`,
        data: {
          Query: {
            item: ({ id }: Row) => (id === null ? null : { id }),
            echo: (args: Row) => JSON.stringify(args),
          },
        },
      },
      b: {
        sdl: 'type Item @key(fields: "id") { id: ID! price(in: [String!]): String }',
        data: {
          Item: ['1', '2'].map((id) => ({ id, price: (args: Row) => JSON.stringify(args) })),
        },
      },
    },
    questions: [
      { ask: 'query ($id: ID) { item(id: $id) { id } }', gets: { item: { id: '1' } } },
      {
        ask: 'query ($id: ID) { item(id: $id) { id } }',
        variables: { id: null },
        gets: { item: null },
      },
      { ask: 'query ($id: ID = "2") { item(id: $id) { price } }', gets: { item: { price: '{}' } } },
      {
        ask: 'query ($p: [String!]) { item { price(in: $p) } }',
        variables: { p: 'EUR' },
        gets: { item: { price: '{"in":["EUR"]}' } },
      },
      {
        ask: 'query ($p: [String!]) { item { price(in: $p) } }',
        variables: { p: null },
        gets: { item: { price: '{"in":null}' } },
      },
      {
        ask: 'query ($t: String, $n: Int) { echo(in: { inner: { text: $t } }, list: [1, $n]) }',
        variables: { n: 2 },
        gets: { echo: '{"in":{"text":"none","inner":{"text":"none"}},"list":[1,2]}' },
      },
      {
        ask: 'query ($in: Input) { echo(in: $in) }',
        variables: { in: { text: null, inner: {} } },
        gets: { echo: '{"in":{"text":null,"inner":{"text":"none"}}}' },
      },
      {
        ask: 'query ($representations: [String!], $r0: ID) { item(id: $r0) { price(in: $representations) } }',
        variables: { representations: ['x'], r0: '2' },
        gets: { item: { price: '{"in":["x"]}' } },
      },
      {
        ask: 'query ($p: [String!]!) { item { price(in: $p) } }',
        errors: ['BAD_USER_INPUT'],
        calls: [],
      },
    ],
  },
];

import type { FederationCase, Row } from '../testing/federation-case.ts';

type Unit = { unit: string };

/** Names that clients choose, against those that the plan needs. */
export const responseNames: readonly FederationCase[] = [
  {
    name: '37 aliases that are names of the plan',
    subgraphs: {
      products: {
        sdl: `type Query { product: Product _entity: String }
          type Product @key(fields: "id") { id: ID! name: String weight: Int }`,
        data: {
          Query: { product: { id: '1' }, _entity: 'e' },
          Product: [{ id: '1', name: 'Chair', weight: 4 }],
        },
      },
      sums: {
        sdl: `type Product @key(fields: "id") { id: ID! weight: Int @external units: Int
          shipping: Int @requires(fields: "weight") }`,
        data: {
          Product: [
            { id: '1', units: 7, shipping: (_: unknown, { weight }: Row) => Number(weight) * 2 },
          ],
        },
      },
    },
    questions: [
      { ask: '{ product { id: name units } }', gets: { product: { id: 'Chair', units: 7 } } },
      {
        ask: '{ product { __typename: name units } }',
        gets: { product: { __typename: 'Chair', units: 7 } },
      },
      {
        ask: '{ product { weight: name shipping } }',
        gets: { product: { weight: 'Chair', shipping: 8 } },
      },
      {
        ask: '{ product { __proto__: name constructor: units } }',
        gets: { product: JSON.parse('{"__proto__":"Chair","constructor":7}') },
      },
      {
        ask: '{ _entities: product { name } __proto__: product { units } }',
        gets: JSON.parse('{"_entities":{"name":"Chair"},"__proto__":{"units":7}}'),
      },
      {
        ask: '{ product: _entity x: product { units: id id: units } }',
        gets: { product: 'e', x: { units: '1', id: 7 } },
      },
      {
        ask: '{ __typename product { type: __typename __typename toString: id } }',
        gets: {
          __typename: 'Query',
          product: { type: 'Product', __typename: 'Product', toString: '1' },
        },
      },
      {
        ask: '{ __typename: product { units } }',
        gets: { __typename: { units: 7 } },
      },
    ],
  },
  {
    name: '38 one field twice, with other arguments',
    subgraphs: {
      a: {
        sdl: `type Query { item(id: ID!): Item }
          type Item @key(fields: "id") { id: ID! size(unit: String!): Int }`,
        data: {
          Query: { item: ({ id }: { id: string }) => ({ id }) },
          Item: ['1', '2'].map((id) => ({
            id,
            size: ({ unit }: Unit) => (unit === 'mm' ? 10 : 1) * Number(id),
          })),
        },
      },
      b: {
        sdl: 'type Item @key(fields: "id") { id: ID! price(in: String): String related: [Item!] }',
        data: {
          Item: ['1', '2'].map((id) => ({
            id,
            price: (args: Row) => `${id} ${args.in ?? 'none'}`,
            related: [{ id: '2' }, { id: '1' }],
          })),
        },
      },
    },
    questions: [
      {
        ask: '{ item(id: 1) { mm: size(unit: "mm") cm: size(unit: "cm") } }',
        gets: { item: { mm: 10, cm: 1 } },
      },
      {
        ask: '{ item(id: 1) { price e: price(in: "EUR") r: price(in: "RUB") } }',
        gets: { item: { price: '1 none', e: '1 EUR', r: '1 RUB' } },
      },
      {
        ask: '{ a: item(id: 1) { price } b: item(id: 2) { price(in: "EUR") } }',
        gets: { a: { price: '1 none' }, b: { price: '2 EUR' } },
      },
      {
        ask: '{ item(id: 1) { x: related { size(unit: "mm") } y: related { size(unit: "cm") } } }',
        gets: {
          item: { x: [{ size: 20 }, { size: 10 }], y: [{ size: 2 }, { size: 1 }] },
        },
      },
      {
        ask: '{ item(id: 1) { size(unit: "mm") size(unit: "cm") } }',
        errors: ['GRAPHQL_VALIDATION_FAILED'],
        calls: [],
      },
    ],
  },
];

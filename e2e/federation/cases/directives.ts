import type { FederationCase, Row } from '../testing/federation-case.ts';

/** Directives that do not change where a field is resolved. */
export const directives: readonly FederationCase[] = [
  {
    name: '43 @context',
    refused: 'context',
    subgraphs: {
      a: {
        sdl: `type Query { shop: Shop }
          type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String item: Item }
          type Item @key(fields: "id") { id: ID!
            price(currency: String @fromContext(field: "$shop { currency }")): Int }`,
      },
      b: { sdl: 'type Item @key(fields: "id") { id: ID! name: String }' },
    },
    questions: [],
  },
  {
    name: '44 @authenticated, @requiresScopes, @policy (E)',
    subgraphs: {
      a: {
        sdl: `type Query { open: Item own: Item @authenticated }
          type Item @key(fields: "id") { id: ID!
            cost: Int @requiresScopes(scopes: [["analytics:read"], ["admin", "other"]])
            staff: Int @policy(policies: [["staff"]]) unknown: Int @policy(policies: [["nothing"]]) }`,
        data: {
          Query: { open: { id: '1' }, own: { id: '1' } },
          Item: [{ id: '1', cost: 3, staff: 4, unknown: 5 }],
        },
      },
      b: {
        sdl: `type Item @key(fields: "id") { id: ID! name: String secret: Secret }
          type Secret @authenticated { word: String }`,
        data: { Item: [{ id: '1', name: 'Chair', secret: { word: 'xyzzy' } }] },
      },
    },
    questions: [
      { ask: '{ open { name } }', gets: { open: { name: 'Chair' } } },
      { ask: '{ open { name } own { id } }', errors: ['UNAUTHENTICATED'], calls: [] },
      { ask: '{ own { name } }', roles: [], gets: { own: { name: 'Chair' } } },
      { ask: '{ open { secret { word } } }', errors: ['UNAUTHENTICATED'], calls: [] },
      {
        ask: '{ open { secret { word } } }',
        roles: [],
        gets: { open: { secret: { word: 'xyzzy' } } },
      },
      { ask: '{ open { id cost } }', roles: [], errors: ['FORBIDDEN'], calls: [] },
      { ask: '{ open { cost } }', roles: ['analyst'], gets: { open: { cost: 3 } } },
      { ask: '{ open { staff } }', roles: ['operator'], gets: { open: { staff: 4 } } },
      { ask: '{ open { staff } }', roles: ['analyst'], errors: ['FORBIDDEN'], calls: [] },
      { ask: '{ open { unknown } }', roles: ['operator'], errors: ['FORBIDDEN'], calls: [] },
    ],
  },
  {
    name: '45 @cost and @listSize',
    costMax: 1_000,
    subgraphs: {
      a: {
        sdl: `type Query { items(first: Int): [Item] @listSize(slicingArguments: ["first"])
            rows: [Item] @listSize(assumedSize: 2000) heavy: Int @cost(weight: 600) }
          type Item @key(fields: "id") { id: ID! }`,
        data: {
          Query: {
            items: ({ first }: Row) => [{ id: String(first) }],
            rows: [{ id: '1' }],
            heavy: 7,
          },
        },
      },
      b: {
        sdl: 'type Item @key(fields: "id") { id: ID! price: Int @cost(weight: 4) }',
        data: { Item: [{ id: '10', price: 5 }] },
      },
    },
    questions: [
      { ask: '{ items(first: 10) { price } }', gets: { items: [{ price: 5 }] } },
      { ask: '{ heavy items(first: 1) { id } }', gets: { heavy: 7, items: [{ id: '1' }] } },
      { ask: '{ heavy again: heavy }', errors: ['TOO_COSTLY'], calls: [] },
      { ask: '{ rows { id } }', errors: ['TOO_COSTLY'], calls: [] },
      {
        ask: 'query ($n: Int) { items(first: $n) { price } }',
        variables: { n: 500 },
        errors: ['TOO_COSTLY'],
        calls: [],
      },
    ],
  },
  {
    name: '46 introspection beside data',
    subgraphs: {
      a: {
        sdl: `type Query { product: Product }
          "Sold by the shop." type Product @key(fields: "id") { id: ID! secret: Int @inaccessible }`,
        data: { Query: { product: { id: '1' } } },
      },
      b: {
        sdl: 'type Product @key(fields: "id") { id: ID! units: Int @deprecated(reason: "old") }',
        data: { Product: [{ id: '1', units: 7 }] },
      },
    },
    questions: [
      {
        ask: '{ __schema { queryType { name } mutationType { name } } }',
        gets: { __schema: { queryType: { name: 'Query' }, mutationType: null } },
        calls: [],
      },
      {
        ask: '{ product { units } __type(name: "Product") { kind description } }',
        gets: {
          product: { units: 7 },
          __type: { kind: 'OBJECT', description: 'Sold by the shop.' },
        },
      },
      {
        ask: '{ t: __type(name: "Product") { fields { name } } product { id } }',
        gets: { t: { fields: [{ name: 'id' }] }, product: { id: '1' } },
      },
      {
        ask: 'query ($all: Boolean) { __type(name: "Product") { fields(includeDeprecated: $all) { name isDeprecated } } x: __type(name: "No") { name } }',
        variables: { all: true },
        gets: {
          __type: {
            fields: [
              { name: 'id', isDeprecated: false },
              { name: 'units', isDeprecated: true },
            ],
          },
          x: null,
        },
      },
      {
        ask: '{ __typename ... on Query { t: __typename } product { __typename } }',
        gets: { __typename: 'Query', t: 'Query', product: { __typename: 'Product' } },
      },
      { ask: '{ __typename }', gets: { __typename: 'Query' }, calls: [] },
    ],
  },
];

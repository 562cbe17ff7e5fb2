import type { FederationCase } from '../testing/federation-case.ts';

type WithFilter = { filter?: Record<string, unknown> };
type WithColor = { color: string };

/** Types that composition merges, and parts of them that clients do not see. */
export const mergedTypes: readonly FederationCase[] = [
  {
    name: '34 merged enums and inputs',
    subgraphs: {
      a: {
        sdl: `type Query { color: Color items(filter: Filter): String same(color: Shade!): Shade! }
          enum Color { RED GREEN } enum Shade { DARK LIGHT }
          input Filter { text: String = "all" max: Int only: Int }`,
        data: {
          Query: {
            color: 'GREEN',
            items: ({ filter }: WithFilter) => JSON.stringify(filter ?? null),
            same: ({ color }: WithColor) => color,
          },
        },
      },
      b: {
        sdl: `type Query { other: Color count(filter: Filter): String sames: [Shade] }
          enum Color { RED BLUE } enum Shade { LIGHT DARK }
          input Filter { text: String = "all" max: Int mine: Int }`,
        data: {
          Query: {
            other: 'BLUE',
            count: ({ filter }: WithFilter) => JSON.stringify(filter ?? null),
            sames: ['DARK', null, 'LIGHT'],
          },
        },
      },
    },
    questions: [
      { ask: '{ color other }', gets: { color: 'GREEN', other: 'BLUE' } },
      {
        ask: '{ same(color: DARK) sames }',
        gets: { same: 'DARK', sames: ['DARK', null, 'LIGHT'] },
      },
      {
        ask: '{ items(filter: { max: 1 }) count(filter: { text: "x" }) }',
        gets: { items: '{"text":"all","max":1}', count: '{"text":"x"}' },
      },
      {
        ask: 'query ($f: Filter) { items(filter: $f) count(filter: $f) }',
        variables: { f: { max: 2 } },
        gets: { items: '{"text":"all","max":2}', count: '{"text":"all","max":2}' },
      },
      { ask: '{ items(filter: { only: 1 }) }', errors: ['GRAPHQL_VALIDATION_FAILED'], calls: [] },
      {
        ask: 'query ($s: Shade!) { same(color: $s) }',
        variables: { s: 'PINK' },
        errors: ['BAD_USER_INPUT'],
        calls: [],
      },
    ],
  },
  {
    name: '35 @inaccessible behind an interface (E)',
    subgraphs: {
      a: {
        sdl: `type Query { items: [Item] sure: [Item!] shade: Shade shades: [Shade!] }
          interface Item { id: ID! }
          type Book implements Item @key(fields: "id") { id: ID! secret: String @inaccessible }
          type Draft implements Item @key(fields: "id") @inaccessible { id: ID! }
          enum Shade { DARK LIGHT @inaccessible }`,
        data: {
          Query: {
            items: [{ __typename: 'Book', id: '1' }, { __typename: 'Draft', id: '2' }, null],
            sure: [{ __typename: 'Draft', id: '2' }],
            shade: 'LIGHT',
            shades: ['DARK', 'LIGHT'],
          },
          Book: [{ id: '1', secret: 'x' }],
        },
      },
      b: {
        sdl: `type Book @key(fields: "id") { id: ID! secret: String @external
          hint: String @requires(fields: "secret") }`,
        data: {
          Book: [{ id: '1', hint: (_: unknown, { secret }: { secret: string }) => `${secret}?` }],
        },
      },
    },
    questions: [
      {
        ask: '{ items { id } }',
        gets: { items: [{ id: '1' }, null, null] },
        errors: ['INTERNAL items.1'],
      },
      { ask: '{ sure { __typename } }', gets: { sure: null }, errors: ['INTERNAL sure.0'] },
      { ask: '{ shade }', gets: { shade: null }, errors: ['INTERNAL shade'] },
      { ask: '{ shades }', gets: { shades: null }, errors: ['INTERNAL shades.1'] },
      {
        ask: '{ items { ... on Book { secret } } }',
        errors: ['GRAPHQL_VALIDATION_FAILED'],
        calls: [],
      },
      {
        ask: '{ items { ... on Book { hint } } }',
        gets: { items: [{ hint: 'x?' }, null, null] },
        errors: ['INTERNAL items.1'],
      },
    ],
  },
];

import type { FederationCase, Row } from '../testing/federation-case.ts';

type Dim = { w: number; h: number };
type Part = { n: number };

/** Fields that are computed from those of other subgraphs. */
export const requires: readonly FederationCase[] = [
  {
    name: '14 @requires: flat, nested, of a list',
    subgraphs: {
      products: {
        sdl: `type Query { product: Product products: [Product] }
          type Product @key(fields: "id") { id: ID! weight: Int dim: Dim parts: [Part!] }
          type Dim { w: Int h: Int } type Part { n: Int }`,
        data: {
          Query: { product: { id: '1' }, products: [{ id: '2' }, { id: '1' }] },
          Product: [
            { id: '1', weight: 4, dim: { w: 2, h: 3 }, parts: [{ n: 1 }, { n: 2 }] },
            { id: '2', weight: 0, dim: { w: 0, h: 1 }, parts: [] },
          ],
        },
      },
      sums: {
        sdl: `type Product @key(fields: "id") { id: ID! weight: Int @external dim: Dim @external
            parts: [Part!] @external
            shipping: Int @requires(fields: "weight") area: Int @requires(fields: "dim { w h }")
            count: Int @requires(fields: "parts { n }") }
          type Dim { w: Int @external h: Int @external } type Part { n: Int @external }`,
        data: {
          Product: ['1', '2'].map((id) => ({
            id,
            shipping: (_: unknown, { weight }: Row) => Number(weight) * 2,
            area: (_: unknown, { dim }: Row) => (dim as Dim).w * (dim as Dim).h,
            count: (_: unknown, { parts }: Row) =>
              (parts as Part[]).reduce((sum, { n }) => sum + n, 0),
          })),
        },
      },
    },
    questions: [
      { ask: '{ product { shipping } }', gets: { product: { shipping: 8 } } },
      { ask: '{ product { area dim { h } } }', gets: { product: { area: 6, dim: { h: 3 } } } },
      { ask: '{ product { count } }', gets: { product: { count: 3 } } },
      {
        ask: '{ products { count shipping area } }',
        gets: {
          products: [
            { count: 0, shipping: 0, area: 0 },
            { count: 3, shipping: 8, area: 6 },
          ],
        },
        calls: ['products', 'sums'],
      },
      {
        ask: '{ product { weight parts { __typename } count } }',
        gets: {
          product: { weight: 4, parts: [{ __typename: 'Part' }, { __typename: 'Part' }], count: 3 },
        },
      },
    ],
  },
  {
    name: '15 chain of three @requires',
    subgraphs: {
      a: {
        sdl: `type Query { item: Item }
          type Item @key(fields: "id") { id: ID! one: Int }`,
        data: { Query: { item: { id: '1' } }, Item: [{ id: '1', one: 1 }] },
      },
      b: {
        sdl: `type Item @key(fields: "id") { id: ID! one: Int @external three: Int @external
          two: Int @requires(fields: "one") back: Int @requires(fields: "three") }`,
        data: {
          Item: [
            {
              id: '1',
              two: (_: unknown, { one }: Row) => Number(one) + 1,
              back: (_: unknown, { three }: Row) => Number(three) + 1,
            },
          ],
        },
      },
      c: {
        sdl: `type Item @key(fields: "id") { id: ID! two: Int @external
          three: Int @requires(fields: "two") }`,
        data: { Item: [{ id: '1', three: (_: unknown, { two }: Row) => Number(two) + 1 }] },
      },
      d: {
        sdl: `type Item @key(fields: "id") { id: ID! three: Int @external
          four: Int @requires(fields: "three") }`,
        data: { Item: [{ id: '1', four: (_: unknown, { three }: Row) => Number(three) + 1 }] },
      },
    },
    questions: [
      { ask: '{ item { two } }', gets: { item: { two: 2 } }, calls: ['a', 'b'] },
      { ask: '{ item { three } }', gets: { item: { three: 3 } }, calls: ['a', 'b', 'c'] },
      { ask: '{ item { four } }', gets: { item: { four: 4 } }, calls: ['a', 'b', 'c', 'd'] },
      {
        ask: '{ item { four three two one } }',
        gets: { item: { four: 4, three: 3, two: 2, one: 1 } },
      },
      { ask: '{ item { back } }', gets: { item: { back: 4 } }, calls: ['a', 'b', 'c', 'b'] },
    ],
  },
  {
    name: '18 @requires with fragments on a union',
    subgraphs: {
      posts: {
        sdl: `type Query { posts: [Post!]! }
          type Post @key(fields: "id") { id: ID! author: Author }
          union Author = User | Bot
          type User { name: String } type Bot { version: Int }`,
        data: {
          Query: { posts: [{ id: '1' }, { id: '2' }, { id: '3' }] },
          Post: [
            { id: '1', author: { __typename: 'User', name: 'Ann' } },
            { id: '2', author: { __typename: 'Bot', version: 0 } },
            { id: '3', author: null },
          ],
        },
      },
      labels: {
        sdl: `type Post @key(fields: "id") { id: ID! author: Author @external
            label: String @requires(fields: "author { ... on User { name } ... on Bot { version } }") }
          union Author = User | Bot
          type User { name: String @external } type Bot { version: Int @external }`,
        data: {
          Post: ['1', '2', '3'].map((id) => ({
            id,
            label: (_: unknown, { author }: Row) => {
              const { name, version } = (author ?? {}) as Row;
              return `${name ?? '-'} ${version ?? '-'}`;
            },
          })),
        },
      },
    },
    questions: [
      {
        ask: '{ posts { label } }',
        gets: { posts: [{ label: 'Ann -' }, { label: '- 0' }, { label: '- -' }] },
      },
      {
        ask: '{ posts { author { __typename } label } }',
        gets: {
          posts: [
            { author: { __typename: 'User' }, label: 'Ann -' },
            { author: { __typename: 'Bot' }, label: '- 0' },
            { author: null, label: '- -' },
          ],
        },
      },
      {
        ask: '{ posts { author { ... on Bot { v: version } } label } }',
        gets: {
          posts: [
            { author: {}, label: 'Ann -' },
            { author: { v: 0 }, label: '- 0' },
            { author: null, label: '- -' },
          ],
        },
      },
    ],
  },
];

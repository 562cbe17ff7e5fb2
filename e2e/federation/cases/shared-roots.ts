import { GraphQLError } from 'graphql';
import type { FederationCase } from '../testing/federation-case.ts';

const conflict = new GraphQLError('Taken.', { extensions: { code: 'CONFLICT' } });

/** Root fields that several subgraphs have, and mutations in sequence. */
export const sharedRoots: readonly FederationCase[] = [
  {
    name: '12 shared root',
    subgraphs: {
      a: {
        sdl: `type Query { me: User @shareable version: String @shareable }
          type User { id: ID! @shareable a: Int }`,
        data: { Query: { me: { id: '1', a: 1 }, version: '7' } },
      },
      b: {
        sdl: `type Query { me: User @shareable version: String @shareable }
          type User { id: ID! @shareable b: Int }`,
        data: { Query: { me: { id: '1', b: 2 }, version: '7' } },
      },
    },
    questions: [
      { ask: '{ me { a b } }', gets: { me: { a: 1, b: 2 } } },
      { ask: '{ me { b id a } version }', gets: { me: { b: 2, id: '1', a: 1 }, version: '7' } },
      { ask: '{ me { b } }', gets: { me: { b: 2 } }, calls: ['b'] },
      { ask: '{ v: version x: me { a } }', gets: { v: '7', x: { a: 1 } }, calls: ['a'] },
    ],
  },
  {
    name: '13 shared mutation runs once',
    subgraphs: {
      a: {
        sdl: `type Query { a: Int }
          type Mutation { add: Item @shareable }
          type Item @key(fields: "id") { id: ID! a: Int }`,
        data: { Mutation: { add: { id: '1' } }, Item: [{ id: '1', a: 1 }] },
      },
      b: {
        sdl: `type Mutation { add: Item @shareable }
          type Item @key(fields: "id") { id: ID! b: Int }`,
        data: { Mutation: { add: { id: '1' } }, Item: [{ id: '1', b: 2 }] },
      },
    },
    questions: [
      { ask: 'mutation { add { id } }', gets: { add: { id: '1' } }, calls: ['a'] },
      { ask: 'mutation { add { b } }', gets: { add: { b: 2 } }, calls: ['b'] },
      { ask: 'mutation { add { a b } }', gets: { add: { a: 1, b: 2 } }, calls: ['a', 'b'] },
    ],
  },
  {
    name: '41 mutations A B A (E)',
    subgraphs: {
      a: {
        sdl: `type Query { a: Int }
          type Mutation { a(n: Int!): Int failing: Int must: Int! item: Item }
          type Item @key(fields: "id") { id: ID! }`,
        data: {
          Mutation: {
            a: ({ n }: { n: number }) => n,
            failing: conflict,
            must: conflict,
            item: { id: '1' },
          },
        },
      },
      b: {
        sdl: `type Query { b: Int }
          type Mutation { b(n: Int!): Int }
          type Item @key(fields: "id") { id: ID! price: Int }`,
        data: { Mutation: { b: ({ n }: { n: number }) => n }, Item: [{ id: '1', price: 5 }] },
      },
    },
    questions: [
      {
        ask: 'mutation { one: a(n: 1) b(n: 2) a(n: 3) }',
        gets: { one: 1, b: 2, a: 3 },
        calls: ['a', 'b', 'a'],
      },
      {
        ask: 'mutation { one: a(n: 1) a(n: 3) b(n: 2) }',
        gets: { one: 1, a: 3, b: 2 },
        calls: ['a', 'b'],
      },
      {
        ask: 'mutation { b(n: 1) failing two: b(n: 2) }',
        gets: { b: 1, failing: null, two: 2 },
        errors: ['CONFLICT failing'],
        calls: ['b', 'a', 'b'],
      },
      {
        ask: 'mutation { b(n: 1) must two: b(n: 2) }',
        gets: null,
        errors: ['CONFLICT must'],
      },
      {
        ask: 'mutation { item { price } b(n: 1) }',
        gets: { item: { price: 5 }, b: 1 },
        calls: ['a', 'b', 'b'],
      },
    ],
  },
  {
    name: '42 payload returns Query',
    subgraphs: {
      a: {
        sdl: `type Query { name: String }
          type Mutation { touch: Payload }
          type Payload { done: Boolean query: Query }`,
        data: {
          Query: { name: 'a' },
          Mutation: { touch: { done: true, query: {} } },
        },
      },
      b: {
        sdl: 'type Query { item: Item } type Item { price: Int }',
        data: { Query: { item: { price: 5 } } },
      },
    },
    questions: [
      { ask: 'mutation { touch { done } }', gets: { touch: { done: true } }, calls: ['a'] },
      {
        ask: 'mutation { touch { query { item { price } } done } }',
        gets: { touch: { query: { item: { price: 5 } }, done: true } },
        calls: ['a', 'b'],
      },
      {
        ask: 'mutation { touch { query { __typename item { price } } } }',
        gets: { touch: { query: { __typename: 'Query', item: { price: 5 } } } },
      },
    ],
  },
];

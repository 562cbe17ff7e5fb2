import type { FederationCase, Row } from '../testing/federation-case.ts';

const comments = ['c1', 'c2', 'c3', 'c4'];
type Limit = { limit: number };

const posts = {
  sdl: `type Query { post: Post }
    type Post @key(fields: "id") { id: ID! comments(limit: Int!): [String!]! }`,
  data: {
    Query: { post: { id: '1' } },
    Post: [{ id: '1', comments: ({ limit }: Limit) => comments.slice(0, limit) }],
  },
};

const joined = (_: unknown, { comments: some }: Row) => (some as string[]).join(' ');

/** What a subgraph is given for the fields that it requires: other arguments than the client's, null, nothing. */
export const requiredValues: readonly FederationCase[] = [
  {
    name: "16 arguments of @requires against the client's",
    subgraphs: {
      posts,
      tops: {
        sdl: `type Post @key(fields: "id") { id: ID! comments(limit: Int!): [String!]! @external
          top: String @requires(fields: "comments(limit: 3)") }`,
        data: { Post: [{ id: '1', top: joined }] },
      },
    },
    questions: [
      { ask: '{ post { top } }', gets: { post: { top: 'c1 c2 c3' } } },
      {
        ask: '{ post { comments(limit: 3) top } }',
        gets: { post: { comments: ['c1', 'c2', 'c3'], top: 'c1 c2 c3' } },
      },
      {
        ask: '{ post { comments(limit: 1) top } }',
        gets: { post: { comments: ['c1'], top: 'c1 c2 c3' } },
      },
      {
        ask: 'query ($n: Int!) { post { top few: comments(limit: $n) comments(limit: 4) } }',
        variables: { n: 2 },
        gets: { post: { top: 'c1 c2 c3', few: ['c1', 'c2'], comments } },
      },
    ],
  },
  {
    name: '17 two @requires with other arguments',
    subgraphs: {
      posts,
      tops: {
        sdl: `type Post @key(fields: "id") { id: ID! comments(limit: Int!): [String!]! @external
          first: String @requires(fields: "comments(limit: 1)")
          top: String @requires(fields: "comments(limit: 3)") }`,
        data: { Post: [{ id: '1', first: joined, top: joined }] },
      },
    },
    questions: [
      { ask: '{ post { first } }', gets: { post: { first: 'c1' } } },
      { ask: '{ post { first top } }', gets: { post: { first: 'c1', top: 'c1 c2 c3' } } },
      {
        ask: '{ post { top comments(limit: 2) first } }',
        gets: { post: { top: 'c1 c2 c3', comments: ['c1', 'c2'], first: 'c1' } },
      },
    ],
  },
  {
    name: '19 required value null or absent (E)',
    subgraphs: {
      products: {
        sdl: `type Query { product: Product light: Product odd: Product deep: Product }
          type Product @key(fields: "id") { id: ID! weight: Int dim: Dim } type Dim { w: Int }`,
        data: {
          Query: { product: { id: '1' }, light: { id: '2' } },
          Product: [
            { id: '1', weight: 4, dim: { w: 2 } },
            { id: '2', weight: null, dim: null },
          ],
        },
        answer: (document) => {
          const product = '"__typename":"Product","id":"1"';
          if (document.includes('odd')) return { text: `{"data":{"odd":{${product}}}}` };
          if (!document.includes('deep')) return undefined;
          return { text: `{"data":{"deep":{${product},"dim":{}}}}` };
        },
      },
      sums: {
        sdl: `type Product @key(fields: "id") { id: ID! weight: Int @external dim: Dim @external
            shipping: Int @requires(fields: "weight") width: Int @requires(fields: "dim { w }") }
          type Dim { w: Int @external }`,
        data: {
          Product: ['1', '2'].map((id) => ({
            id,
            shipping: (_: unknown, { weight }: Row) => (weight === null ? -1 : Number(weight) * 2),
            width: (_: unknown, { dim }: Row) => (dim === null ? -1 : Number((dim as Row).w)),
          })),
        },
      },
    },
    questions: [
      { ask: '{ product { shipping width } }', gets: { product: { shipping: 8, width: 2 } } },
      { ask: '{ light { shipping } }', gets: { light: { shipping: -1 } } },
      {
        ask: '{ light { width weight } }',
        gets: { light: { width: -1, weight: null } },
      },
      {
        ask: '{ odd { id shipping } }',
        gets: { odd: { id: '1', shipping: null } },
        errors: ['INTERNAL odd.shipping'],
        calls: ['products'],
      },
      {
        ask: '{ deep { width } }',
        gets: { deep: { width: null } },
        errors: ['INTERNAL deep.width'],
        calls: ['products'],
      },
    ],
  },
];

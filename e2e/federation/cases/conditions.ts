import type { FederationCase, Row } from '../testing/federation-case.ts';

const subgraphs = {
  products: {
    sdl: `type Query { product: Product }
      type Product @key(fields: "id") { id: ID! name: String weight: Int }`,
    data: { Query: { product: { id: '1' } }, Product: [{ id: '1', name: 'Chair', weight: 4 }] },
  },
  sums: {
    sdl: `type Product @key(fields: "id") { id: ID! weight: Int @external units: Int price: Int
      shipping: Int @requires(fields: "weight") }`,
    data: {
      Product: [
        {
          id: '1',
          units: 7,
          price: 5,
          shipping: (_: unknown, { weight }: Row) => Number(weight) * 2,
        },
      ],
    },
  },
};

/** `@skip` and `@include`. */
export const conditions: readonly FederationCase[] = [
  {
    name: '39 @skip and @include across subgraphs, defaults',
    subgraphs,
    questions: [
      {
        ask: 'query ($x: Boolean!) { product { name units @include(if: $x) } }',
        variables: { x: false },
        gets: { product: { name: 'Chair' } },
        calls: ['products'],
      },
      {
        ask: 'query ($x: Boolean!) { product { name units @include(if: $x) } }',
        variables: { x: true },
        gets: { product: { name: 'Chair', units: 7 } },
      },
      {
        ask: 'query ($x: Boolean = true) { product { units @skip(if: $x) price } }',
        gets: { product: { price: 5 } },
      },
      {
        ask: 'query ($x: Boolean = true) { product { units @skip(if: $x) price } }',
        variables: { x: false },
        gets: { product: { units: 7, price: 5 } },
      },
      {
        ask: 'query ($a: Boolean!, $b: Boolean!) { product { units @include(if: $a) @skip(if: $b) name } }',
        variables: { a: true, b: true },
        gets: { product: { name: 'Chair' } },
      },
      {
        ask: 'query ($a: Boolean!) { product { ... @include(if: $a) { units name } ... @skip(if: $a) { price } } }',
        variables: { a: false },
        gets: { product: { price: 5 } },
      },
      {
        ask: 'query ($a: Boolean!) { product @include(if: $a) { units } }',
        variables: { a: false },
        gets: {},
        calls: [],
      },
      { ask: '{ product { units @skip(if: true) name } }', gets: { product: { name: 'Chair' } } },
    ],
  },
  {
    name: '40 condition on a required field',
    subgraphs,
    questions: [
      {
        ask: 'query ($x: Boolean!) { product { weight @include(if: $x) shipping } }',
        variables: { x: false },
        gets: { product: { shipping: 8 } },
      },
      {
        ask: 'query ($x: Boolean!) { product { weight @include(if: $x) shipping } }',
        variables: { x: true },
        gets: { product: { weight: 4, shipping: 8 } },
      },
      {
        ask: 'query ($x: Boolean!) { product { id @skip(if: $x) shipping @skip(if: $x) units } }',
        variables: { x: true },
        gets: { product: { units: 7 } },
      },
      {
        ask: 'query ($x: Boolean!) { product { price shipping @include(if: $x) } }',
        variables: { x: false },
        gets: { product: { price: 5 } },
      },
    ],
  },
];

import { GraphQLError } from 'graphql';
import type { FederationCase } from '../testing/federation-case.ts';

const forbidden = new GraphQLError('Not for you.', { extensions: { code: 'FORBIDDEN' } });
const fault = new Error('select 1');

const forbiddenAt = (...path: (string | number)[]) => ({
  message: 'Not for you.',
  ...(path.length > 0 && { path }),
  extensions: { code: 'FORBIDDEN' },
});
const answer = (data: unknown, ...errors: unknown[]) => ({
  text: JSON.stringify({ data, errors }),
});

/** The errors of subgraphs, as clients get them. */
export const errorPaths: readonly FederationCase[] = [
  {
    name: '47 errors of entities: indexed, not, without path, two at one position (E)',
    subgraphs: {
      a: {
        sdl: `type Query { items: [Item] pair: [Item] item: Item failing: Int list: [Int] must: [Must!] mixed: [Any] }
          union Any = Item | Must
          type Item @key(fields: "id") { id: ID! } type Must @key(fields: "id") { id: ID! }`,
        data: {
          Query: {
            items: ['1', '2', '3', '2'].map((id) => ({ id })),
            pair: [{ id: '1' }, { id: '3' }],
            item: { id: '2' },
            failing: forbidden,
            list: [1, fault],
            must: [{ id: '1' }, { id: '2' }],
            mixed: [
              { __typename: 'Must', id: '1' },
              { __typename: 'Item', id: '1' },
              { __typename: 'Item', id: '2' },
            ],
          },
        },
      },
      b: {
        sdl: `type Item @key(fields: "id") { id: ID! price: Int nested: Nested }
          type Nested { deep: [Int] } type Must @key(fields: "id") { id: ID! price: Int! }`,
        data: {
          Item: [
            { id: '1', price: 5, nested: { deep: [1, forbidden] } },
            { id: '2', error: forbidden },
            { id: '3', price: fault, nested: { deep: forbidden } },
          ],
          Must: [
            { id: '1', price: 5 },
            { id: '2', price: forbidden },
          ],
        },
      },
      c: {
        sdl: 'type Item @key(fields: "id") { id: ID! all: Int none: Int twice: Int foreign: Int }',
        answer: (document) => {
          const found = document.match(/all|none|twice|foreign/)?.[0];
          if (found === 'all') return answer(null, forbiddenAt('_entities'));
          if (found === 'none') return answer(null, forbiddenAt());
          if (found === 'foreign')
            return answer({ _entities: [{ foreign: null }] }, forbiddenAt('x', 9));
          const twice = forbiddenAt('_entities', 0, 'twice');
          return answer({ _entities: [{ twice: null }] }, twice, twice);
        },
      },
    },
    questions: [
      {
        ask: '{ items { price } }',
        gets: { items: [{ price: 5 }, { price: null }, { price: null }, { price: null }] },
        errors: ['FORBIDDEN items.1', 'FORBIDDEN items.3', 'INTERNAL items.2.price'],
      },
      {
        ask: '{ pair { n: nested { d: deep } } }',
        gets: { pair: [{ n: { d: [1, null] } }, { n: { d: null } }] },
        errors: ['FORBIDDEN pair.0.n.d.1', 'FORBIDDEN pair.1.n.d'],
      },
      {
        ask: '{ item { price id } }',
        gets: { item: { price: null, id: '2' } },
        errors: ['FORBIDDEN item'],
      },
      {
        ask: '{ must { price } item { id } }',
        gets: { must: null, item: { id: '2' } },
        errors: ['FORBIDDEN must.1.price'],
      },
      {
        ask: '{ f: failing list }',
        gets: { f: null, list: [1, null] },
        errors: ['FORBIDDEN f', 'INTERNAL list.1'],
      },
      {
        ask: '{ mixed { ... on Item { price } } }',
        gets: { mixed: [{}, { price: 5 }, { price: null }] },
        errors: ['FORBIDDEN mixed.2'],
      },
      { ask: '{ item { all } }', gets: { item: { all: null } }, errors: ['FORBIDDEN item'] },
      { ask: '{ item { none } }', gets: { item: { none: null } }, errors: ['FORBIDDEN item'] },
      {
        ask: '{ pair { none } }',
        gets: { pair: [{ none: null }, { none: null }] },
        errors: ['FORBIDDEN pair'],
      },
      {
        ask: '{ item { twice } }',
        gets: { item: { twice: null } },
        errors: ['FORBIDDEN item.twice'],
      },
      {
        ask: '{ item { foreign } }',
        gets: { item: { foreign: null } },
        errors: ['FORBIDDEN item'],
      },
    ],
  },
];

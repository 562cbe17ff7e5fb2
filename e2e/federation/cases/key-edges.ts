import type { FederationCase } from '../testing/federation-case.ts';

/** Keys that cannot be resolved, that have no value, and that lead to no entity. */
export const keyEdges: readonly FederationCase[] = [
  {
    name: '5 resolvable: false',
    subgraphs: {
      reviews: {
        sdl: `type Query { review: Review }
          type Review { text: String product: Product }
          type Product @key(fields: "id", resolvable: false) { id: ID! }`,
        data: { Query: { review: { text: 'Good', product: { id: '1' } } } },
      },
      products: {
        sdl: `type Query { product: Product }
          type Product @key(fields: "id") { id: ID! name: String }`,
        data: { Query: { product: { id: '1' } }, Product: [{ id: '1', name: 'Chair' }] },
      },
    },
    questions: [
      {
        ask: '{ review { product { id } } }',
        gets: { review: { product: { id: '1' } } },
        calls: ['reviews'],
      },
      {
        ask: '{ review { product { name } text } }',
        gets: { review: { product: { name: 'Chair' }, text: 'Good' } },
        calls: ['reviews', 'products'],
      },
      {
        ask: '{ product { name } review { product { name id } } }',
        gets: { product: { name: 'Chair' }, review: { product: { name: 'Chair', id: '1' } } },
      },
    ],
  },
  {
    name: '6 key __typename',
    subgraphs: {
      looks: {
        sdl: `type Query { config: Config }
          type Config @key(fields: "__typename") { theme: String }`,
        data: { Query: { config: {} }, Config: [{ theme: 'dark' }] },
      },
      places: {
        sdl: 'type Config @key(fields: "__typename") { country: String }',
        data: { Config: [{ country: 'FI' }] },
      },
    },
    questions: [
      { ask: '{ config { theme } }', gets: { config: { theme: 'dark' } }, calls: ['looks'] },
      { ask: '{ config { country } }', gets: { config: { country: 'FI' } } },
      {
        ask: '{ config { country theme __typename } }',
        gets: { config: { country: 'FI', theme: 'dark', __typename: 'Config' } },
        calls: ['looks', 'places'],
      },
    ],
  },
  {
    name: '7 null or absent key (E)',
    subgraphs: {
      items: {
        sdl: `type Query { items: [Item] lost: Item odd: Item }
          type Item @key(fields: "id") { id: ID name: String }`,
        data: {
          Query: {
            items: [{ id: '1' }, { id: null, name: 'none' }, null],
            lost: { id: null, name: 'none' },
            odd: { id: '1' },
          },
          Item: [{ id: '1', name: 'one' }],
        },
        answer: (document) =>
          document.includes('odd')
            ? { text: '{"data":{"odd":{"__typename":"Item","name":"odd"}}}' }
            : undefined,
      },
      prices: {
        sdl: 'type Item @key(fields: "id") { id: ID price: Int size: Int! }',
        data: { Item: [{ id: '1', price: 5, size: 2 }] },
      },
    },
    questions: [
      {
        ask: '{ items { name price } }',
        gets: { items: [{ name: 'one', price: 5 }, { name: 'none', price: null }, null] },
      },
      { ask: '{ lost { price } }', gets: { lost: { price: null } }, calls: ['items'] },
      {
        ask: '{ items { size } }',
        gets: { items: [{ size: 2 }, null, null] },
        errors: ['INTERNAL items.1.size'],
      },
      {
        ask: '{ odd { name price } }',
        gets: { odd: { name: 'odd', price: null } },
        errors: ['INTERNAL odd.price'],
        calls: ['items'],
      },
    ],
  },
  {
    name: '8 entity not found (E)',
    subgraphs: {
      items: {
        sdl: `type Query { gone: Item items: [Item!] must: Item! }
          type Item @key(fields: "id") { id: ID! }`,
        data: {
          Query: { gone: { id: '9' }, items: [{ id: '1' }, { id: '9' }], must: { id: '9' } },
        },
      },
      prices: {
        sdl: 'type Item @key(fields: "id") { id: ID! price: Int size: Int! }',
        data: { Item: [{ id: '1', price: 5, size: 2 }] },
      },
    },
    questions: [
      { ask: '{ gone { id price } }', gets: { gone: { id: '9', price: null } } },
      { ask: '{ items { price } }', gets: { items: [{ price: 5 }, { price: null }] } },
      { ask: '{ gone { size } }', gets: { gone: null }, errors: ['NOT_FOUND gone.size'] },
      { ask: '{ items { size } }', gets: { items: null }, errors: ['NOT_FOUND items.1.size'] },
      { ask: '{ must { size } }', gets: null, errors: ['NOT_FOUND must.size'] },
    ],
  },
];

import type { FederationCase } from '../testing/federation-case.ts';

/** Entities with one key, with several, with keys of several fields, and without any that can be resolved. */
export const keys: readonly FederationCase[] = [
  {
    name: '1 one key',
    subgraphs: {
      products: {
        sdl: `type Query { product: Product products: [Product!]! }
          type Product @key(fields: "id") { id: ID! name: String! }`,
        data: {
          Query: { product: { id: '1' }, products: [{ id: '2' }, { id: '1' }] },
          Product: [
            { id: '1', name: 'Chair' },
            { id: '2', name: 'Lamp' },
          ],
        },
      },
      stock: {
        sdl: 'type Product @key(fields: "id") { id: ID! units: Int }',
        data: {
          Product: [
            { id: '1', units: 7 },
            { id: '2', units: 0 },
          ],
        },
      },
    },
    questions: [
      { ask: '{ product { id name } }', gets: { product: { id: '1', name: 'Chair' } } },
      {
        ask: '{ product { units } }',
        gets: { product: { units: 7 } },
        calls: ['products', 'stock'],
      },
      {
        ask: '{ products { units name } }',
        gets: {
          products: [
            { units: 0, name: 'Lamp' },
            { units: 7, name: 'Chair' },
          ],
        },
      },
      {
        ask: '{ product { __typename ... on Product { units __typename } } }',
        gets: { product: { __typename: 'Product', units: 7 } },
      },
    ],
  },
  {
    name: '2 compound and nested key',
    subgraphs: {
      sales: {
        sdl: `type Query { offers: [Offer!]! }
          type Offer @key(fields: "sku shop { id }") { sku: ID! shop: Shop! }
          type Shop { id: ID! @shareable }`,
        data: {
          Query: {
            offers: [
              { sku: 'a', shop: { id: '1' } },
              { sku: 'a', shop: { id: '2' } },
            ],
          },
        },
      },
      prices: {
        sdl: `type Offer @key(fields: "sku shop { id }") { sku: ID! shop: Shop! price: Int! }
          type Shop { id: ID! @shareable }`,
        data: {
          Offer: [
            { sku: 'a', shop: { id: '2' }, price: 20 },
            { sku: 'a', shop: { id: '1' }, price: 10 },
          ],
        },
      },
    },
    questions: [
      { ask: '{ offers { price } }', gets: { offers: [{ price: 10 }, { price: 20 }] } },
      {
        ask: '{ offers { shop { id } price } }',
        gets: {
          offers: [
            { shop: { id: '1' }, price: 10 },
            { shop: { id: '2' }, price: 20 },
          ],
        },
      },
      {
        ask: '{ offers { price shop { __typename } sku } }',
        gets: {
          offers: [
            { price: 10, shop: { __typename: 'Shop' }, sku: 'a' },
            { price: 20, shop: { __typename: 'Shop' }, sku: 'a' },
          ],
        },
      },
    ],
  },
  {
    name: '3 several keys, none common to all',
    subgraphs: {
      a: {
        sdl: `type Query { part: Part }
          type Part @key(fields: "id") { id: ID! name: String }`,
        data: { Query: { part: { id: '1' } }, Part: [{ id: '1', name: 'Bolt' }] },
      },
      b: {
        sdl: 'type Part @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! }',
        data: { Part: [{ id: '1', sku: 's1' }] },
      },
      c: {
        sdl: 'type Part @key(fields: "sku") @key(fields: "ean") { sku: ID! ean: ID! size: Int }',
        data: { Part: [{ sku: 's1', ean: 'e1', size: 4 }] },
      },
      d: {
        sdl: `type Query { byEan: Part }
          type Part @key(fields: "ean") { ean: ID! price: Int }`,
        data: { Query: { byEan: { ean: 'e1' } }, Part: [{ ean: 'e1', price: 9 }] },
      },
    },
    questions: [
      { ask: '{ part { price } }', gets: { part: { price: 9 } }, calls: ['a', 'b', 'c', 'd'] },
      { ask: '{ byEan { name } }', gets: { byEan: { name: 'Bolt' } }, calls: ['d', 'c', 'b', 'a'] },
      { ask: '{ part { size name } }', gets: { part: { size: 4, name: 'Bolt' } } },
      { ask: '{ byEan { sku id } }', gets: { byEan: { sku: 's1', id: '1' } } },
    ],
  },
  {
    name: '4 key through a third subgraph',
    subgraphs: {
      orders: {
        sdl: `type Query { order: Order }
          type Order @key(fields: "id") { id: ID! buyer: User }
          type User @key(fields: "id", resolvable: false) { id: ID! }`,
        data: { Query: { order: { id: '1' } }, Order: [{ id: '1', buyer: { id: 'u1' } }] },
      },
      users: {
        sdl: 'type User @key(fields: "id") { id: ID! mail: Mail! @shareable } type Mail { address: ID! @shareable }',
        data: { User: [{ id: 'u1', mail: { address: 'a@b' } }] },
      },
      letters: {
        sdl: `type User @key(fields: "mail { address }") { mail: Mail! @shareable letters: Int }
          type Mail { address: ID! @shareable }`,
        data: { User: [{ mail: { address: 'a@b' }, letters: 3 }] },
      },
    },
    questions: [
      {
        ask: '{ order { buyer { letters } } }',
        gets: { order: { buyer: { letters: 3 } } },
        calls: ['orders', 'users', 'letters'],
      },
      {
        ask: '{ order { buyer { mail { __typename } letters id } } }',
        gets: { order: { buyer: { mail: { __typename: 'Mail' }, letters: 3, id: 'u1' } } },
      },
      {
        ask: '{ order { buyer { id } } }',
        gets: { order: { buyer: { id: 'u1' } } },
        calls: ['orders'],
      },
    ],
  },
];

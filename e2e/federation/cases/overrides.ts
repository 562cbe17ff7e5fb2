import type { FederationCase, StubSubgraph } from '../testing/federation-case.ts';

const old: StubSubgraph = {
  sdl: `type Query { item: Item items: [Item] }
    type Item @key(fields: "id") { id: ID! name: String size: Int }`,
  data: {
    Query: { item: { id: '1' }, items: [{ id: '1' }, { id: '1' }] },
    Item: [{ id: '1', name: 'old', size: 1 }],
  },
};

const now = (sdl: string): StubSubgraph => ({
  sdl,
  data: { Item: [{ id: '1', name: 'new', size: 2, price: 5 }], Query: { newest: { id: '1' } } },
});

/** Fields that move from one subgraph to another. */
export const overrides: readonly FederationCase[] = [
  {
    name: '24 @override',
    subgraphs: {
      old,
      now: now(`type Query { newest: Item }
        type Item @key(fields: "id") { id: ID! name: String @override(from: "old") price: Int }`),
    },
    questions: [
      { ask: '{ item { name } }', gets: { item: { name: 'new' } }, calls: ['old', 'now'] },
      { ask: '{ item { size } }', gets: { item: { size: 1 } }, calls: ['old'] },
      {
        ask: '{ items { name size price } }',
        gets: {
          items: [
            { name: 'new', size: 1, price: 5 },
            { name: 'new', size: 1, price: 5 },
          ],
        },
      },
      { ask: '{ newest { name } }', gets: { newest: { name: 'new' } }, calls: ['now'] },
    ],
  },
  {
    name: '25 @override by percent',
    subgraphs: {
      old,
      now: now(`type Query { newest: Item } type Item @key(fields: "id") { id: ID! price: Int
        name: String @override(from: "old", label: "percent(0)")
        size: Int @override(from: "old", label: "percent(100)") }`),
    },
    questions: [
      { ask: '{ item { name } }', gets: { item: { name: 'old' } }, calls: ['old'] },
      { ask: '{ item { size } }', gets: { item: { size: 2 } }, calls: ['old', 'now'] },
      { ask: '{ item { name size } }', gets: { item: { name: 'old', size: 2 } } },
      { ask: '{ item { size } }', roles: [], gets: { item: { size: 2 } } },
      { ask: '{ item { name } }', roles: [], gets: { item: { name: 'old' } } },
      { ask: '{ newest { size name } }', gets: { newest: { size: 2, name: 'old' } } },
    ],
  },
  {
    name: '26 @override by a label that is not set',
    subgraphs: {
      old,
      now: now(`type Query { newest: Item } type Item @key(fields: "id") { id: ID! price: Int
        name: String @override(from: "old", label: "beta") }`),
    },
    questions: [
      { ask: '{ item { name } }', gets: { item: { name: 'old' } }, calls: ['old'] },
      { ask: '{ item { name price } }', gets: { item: { name: 'old', price: 5 } } },
      { ask: '{ newest { name } }', gets: { newest: { name: 'old' } }, calls: ['now', 'old'] },
    ],
  },
];

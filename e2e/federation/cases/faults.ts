import type { FederationCase, RawAnswer } from '../testing/federation-case.ts';

const entity = (fields: string) => ({ text: `{"data":{"_entities":[${fields}]}}` });

/** A subgraph with the field of its name, which answers in one way. */
const answering = (name: string, answer: RawAnswer, type = 'Int') => ({
  sdl: `type Item @key(fields: "id") { id: ID! ${name}: ${type} }
    ${type.startsWith('Part') ? 'type Part { n: Int }' : ''}`,
  answer: () => answer,
});

/** Subgraphs that do not answer as GraphQL requires. `*`: the specifications determine no code. */
export const faults: readonly FederationCase[] = [
  {
    name: '48 down, 500, half a body, HTML, wrong types, too few entities (E)',
    subgraphs: {
      items: {
        sdl: `type Query { item: Item pair: [Item!] } type Item @key(fields: "id") { id: ID! }
          type Dead @key(fields: "id") { id: ID! }`,
        data: { Query: { item: { id: '1' }, pair: [{ id: '1' }, { id: '2' }] } },
      },
      dead: {
        sdl: 'type Query { dead: Int alive: Int } type Item @key(fields: "id") { id: ID! dying: Int }',
        answer: () => ({ text: '', ends: 'close' }),
      },
      half: answering('half', { text: '{"data":{"_entities":[{"half":1}', ends: 'close' }),
      cut: answering('cut', { text: '{"data":{"_entities":[{"cut":1}' }),
      html: answering('html', { text: '<html>Busy</html>', type: 'text/html', status: 500 }),
      wrong: answering('wrong', entity('{"wrong":"one"}')),
      object: answering('object', entity('{"object":{"n":1}}')),
      part: answering('part', entity('{"part":7}'), 'Part'),
      list: answering('list', entity('{"list":{"0":1}}'), '[Int]'),
      few: answering('few', entity('')),
      many: answering('many', entity('{"many":1},{"many":2},{"many":3}')),
      text: answering('text', { text: '{"data":{"_entities":"none"}}' }),
      nothing: answering('nothing', { text: '{}' }),
      noList: answering('noList', { text: '{"data":{}}' }),
    },
    questions: [
      { ask: '{ dead }', gets: { dead: null }, errors: ['UNAVAILABLE dead'] },
      {
        ask: '{ dead item { id } alive }',
        gets: { dead: null, item: { id: '1' }, alive: null },
        errors: ['UNAVAILABLE alive', 'UNAVAILABLE dead'],
      },
      {
        ask: '{ item { id html } }',
        gets: { item: { id: '1', html: null } },
        errors: ['UNAVAILABLE item'],
      },
      {
        ask: '{ item { half id } }',
        gets: { item: { half: null, id: '1' } },
        errors: ['UNAVAILABLE item'],
      },
      {
        ask: '{ item { cut id } }',
        gets: { item: { cut: null, id: '1' } },
        errors: ['UNAVAILABLE item'],
      },
      {
        ask: '{ pair { html id } }',
        gets: {
          pair: [
            { html: null, id: '1' },
            { html: null, id: '2' },
          ],
        },
        errors: ['UNAVAILABLE pair'],
      },
      {
        ask: '{ item { wrong } }',
        gets: { item: { wrong: null } },
        errors: ['INTERNAL item.wrong'],
      },
      {
        ask: '{ item { object } }',
        gets: { item: { object: null } },
        errors: ['INTERNAL item.object'],
      },
      {
        ask: '{ item { part { n } id } }',
        gets: { item: { part: null, id: '1' } },
        errors: ['INTERNAL item.part'],
      },
      { ask: '{ item { list } }', gets: { item: { list: null } }, errors: ['INTERNAL item.list'] },
      { ask: '{ item { few id } }', gets: { item: { few: null, id: '1' } }, errors: ['* item'] },
      {
        ask: '{ pair { few } }',
        gets: { pair: [{ few: null }, { few: null }] },
        errors: ['* pair'],
      },
      { ask: '{ item { many id } }', gets: { item: { many: null, id: '1' } }, errors: ['* item'] },
      { ask: '{ item { text id } }', gets: { item: { text: null, id: '1' } }, errors: ['* item'] },
      { ask: '{ item { nothing } }', gets: { item: { nothing: null } }, errors: ['* item'] },
      { ask: '{ item { noList } }', gets: { item: { noList: null } }, errors: ['* item'] },
    ],
  },
  {
    name: '49 null over fragments and lists (E)',
    subgraphs: {
      a: {
        sdl: `type Query { item: Item other: Item! grid: [[Item!]] items: [Item]! all: [Item!] box: Box }
          type Item @key(fields: "id") { id: ID! name: String } type Box { item: Item! inner: Box }`,
        data: {
          Query: {
            item: { id: '9' },
            other: { id: '1' },
            grid: [[{ id: '1' }], [{ id: '1' }, { id: '9' }], null],
            items: [{ id: '9' }, { id: '1' }],
            all: [{ id: '1' }, { id: '9' }, { id: '9' }],
            box: { item: { id: '1' }, inner: { item: { id: '9' }, inner: null } },
          },
          Item: [
            { id: '1', name: 'one' },
            { id: '9', name: 'nine' },
          ],
        },
      },
      b: {
        sdl: 'type Item @key(fields: "id") { id: ID! must: Int! }',
        data: { Item: [{ id: '1', must: 1 }] },
      },
    },
    questions: [
      {
        ask: '{ item { must } ...F } fragment F on Query { item { name } }',
        gets: { item: null },
        errors: ['NOT_FOUND item.must'],
      },
      {
        ask: '{ item { name ... on Item { must } } other { must } }',
        gets: { item: null, other: { must: 1 } },
        errors: ['NOT_FOUND item.must'],
      },
      {
        ask: '{ grid { must } }',
        gets: { grid: [[{ must: 1 }], null, null] },
        errors: ['NOT_FOUND grid.1.1.must'],
      },
      {
        ask: '{ items { must name } }',
        gets: { items: [null, { must: 1, name: 'one' }] },
        errors: ['NOT_FOUND items.0.must'],
      },
      { ask: '{ all { name must } }', gets: { all: null }, errors: ['NOT_FOUND all.1.must'] },
      {
        ask: '{ box { item { must } inner { item { name must } } } }',
        gets: { box: { item: { must: 1 }, inner: null } },
        errors: ['NOT_FOUND box.inner.item.must'],
      },
      {
        ask: '{ x: item { a: must b: must } other { name } }',
        gets: { x: null, other: { name: 'one' } },
        errors: ['NOT_FOUND x.a'],
      },
    ],
  },
];

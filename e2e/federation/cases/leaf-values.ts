import type { FederationCase, Row } from '../testing/federation-case.ts';

const kinds = ['0', 'false', 'empty', 'null', 'some'];
const sizes: Row = { 0: 0, false: 7, empty: 1, null: -3, some: 5 };
const texts: Row = { 0: '0', false: 'false', empty: '', null: null, some: 'x' };
const flags: Row = { 0: false, false: false, empty: true, null: null, some: true };

/** Scalars and enums on their way from a subgraph to the client, and to another subgraph. */
export const leafValues: readonly FederationCase[] = [
  {
    name: '33 one name, other types by member: 0, false, "", null',
    subgraphs: {
      a: {
        sdl: `type Query { items: [Item] } union Item = Book | Film | Game
          type Book @key(fields: "id") { id: ID! size: Int! }
          type Film @key(fields: "id") { id: ID! size: String }
          type Game @key(fields: "id") { id: ID! size: Boolean }`,
        data: {
          Query: {
            items: ['Book', 'Film', 'Game'].flatMap((__typename) => {
              return kinds.map((id) => ({ __typename, id }));
            }),
          },
          Book: kinds.map((id) => ({ id, size: sizes[id] })),
          Film: kinds.map((id) => ({ id, size: texts[id] })),
          Game: kinds.map((id) => ({ id, size: flags[id] })),
        },
      },
      b: {
        sdl: ['Book Int!', 'Film String', 'Game Boolean']
          .map((member) => member.split(' '))
          .map(
            ([name, type]) => `type ${name} @key(fields: "id") { id: ID! size: ${type} @external
              label: String @requires(fields: "size") }`,
          )
          .join('\n'),
        data: Object.fromEntries(
          ['Book', 'Film', 'Game'].map((name) => [
            name,
            kinds.map((id) => ({
              id,
              label: (_: unknown, { size }: Row) => JSON.stringify(size) ?? 'absent',
            })),
          ]),
        ),
      },
    },
    questions: [
      {
        ask: '{ items { ... on Book { label } } }',
        gets: {
          items: [...['0', '7', '1', '-3', '5'].map((label) => ({ label })), ...Array(10).fill({})],
        },
      },
      {
        ask: '{ items { ... on Book { label } ... on Film { label } ... on Game { label } } }',
        gets: {
          items: [
            ...['0', '7', '1', '-3', '5'],
            ...['"0"', '"false"', '""', 'null', '"x"'],
            ...['false', 'false', 'true', 'null', 'true'],
          ].map((label) => ({ label })),
        },
      },
      {
        ask: '{ items { ... on Film { size label } ... on Game { label } } }',
        gets: {
          items: [
            ...Array(5).fill({}),
            { size: '0', label: '"0"' },
            { size: 'false', label: '"false"' },
            { size: '', label: '""' },
            { size: null, label: 'null' },
            { size: 'x', label: '"x"' },
            ...['false', 'false', 'true', 'null', 'true'].map((label) => ({ label })),
          ],
        },
      },
      {
        ask: '{ items { ... on Book { n: size } ... on Film { t: size } ... on Game { f: size } } }',
        gets: {
          items: [
            ...kinds.map((kind) => ({ n: sizes[kind] })),
            ...kinds.map((kind) => ({ t: texts[kind] })),
            ...kinds.map((kind) => ({ f: flags[kind] })),
          ],
        },
      },
    ],
  },
  {
    name: '36 custom scalars, large numbers, escapes, lone surrogates',
    subgraphs: {
      a: {
        sdl: `scalar JSON scalar Long
          type Query { item: Item }
          type Item @key(fields: "code") { code: Long! any: JSON big: Float long: Long text: String }`,
        data: {
          Query: { item: { code: 9007199254740991 } },
          Item: [
            {
              code: 9007199254740991,
              any: { list: [1, null, { a: '"' }], '@type': 'x', __typename: 'No', empty: {} },
              big: 1.7976931348623157e308,
              long: -9007199254740991,
              text: 'a"\\\n\u0000\u2028\ud83d\ude00 \ud800 </script>',
            },
          ],
        },
      },
      b: {
        sdl: `scalar JSON scalar Long
          type Item @key(fields: "code") { code: Long! echo(value: JSON): JSON }`,
        data: {
          Item: [{ code: 9007199254740991, echo: ({ value }: Row) => value }],
        },
      },
    },
    questions: [
      {
        ask: '{ item { any code } }',
        gets: {
          item: {
            any: { list: [1, null, { a: '"' }], '@type': 'x', __typename: 'No', empty: {} },
            code: 9007199254740991,
          },
        },
      },
      {
        ask: '{ item { big long } }',
        gets: { item: { big: 1.7976931348623157e308, long: -9007199254740991 } },
      },
      {
        ask: '{ item { text } }',
        gets: { item: { text: 'a"\\\n\u0000\u2028\ud83d\ude00 \ud800 </script>' } },
      },
      {
        ask: 'query ($v: JSON) { item { echo(value: $v) } }',
        variables: { v: { a: [0.1, '\ud800', false], b: null } },
        gets: { item: { echo: { a: [0.1, '\ud800', false], b: null } } },
      },
      {
        ask: '{ item { echo(value: { a: [1, "x", null, ENUM], b: 1e3 }) } }',
        gets: { item: { echo: { a: [1, 'x', null, 'ENUM'], b: 1000 } } },
      },
    ],
  },
];

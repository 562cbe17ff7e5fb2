import type { FederationCase } from '../testing/federation-case.ts';

/** Values that stand in several places, and fields that several subgraphs resolve. */
export const sharedValues: readonly FederationCase[] = [
  {
    name: '9 same entities in lists of lists',
    subgraphs: {
      grid: {
        sdl: `type Query { grid: [[Cell!]!]! flat: [Cell] }
          type Cell @key(fields: "id") { id: ID! }`,
        data: {
          Query: {
            grid: [[{ id: '1' }, { id: '2' }], [], [{ id: '2' }, { id: '1' }, { id: '1' }]],
            flat: [{ id: '2' }, null, { id: '2' }],
          },
        },
      },
      colors: {
        sdl: 'type Cell @key(fields: "id") { id: ID! color: String next: Cell }',
        data: {
          Cell: [
            { id: '1', color: 'red', next: { id: '2' } },
            { id: '2', color: 'blue', next: { id: '1' } },
          ],
        },
      },
    },
    questions: [
      {
        ask: '{ grid { color } }',
        gets: {
          grid: [
            [{ color: 'red' }, { color: 'blue' }],
            [],
            [{ color: 'blue' }, { color: 'red' }, { color: 'red' }],
          ],
        },
      },
      {
        ask: '{ flat { color id } grid { id } }',
        gets: {
          flat: [{ color: 'blue', id: '2' }, null, { color: 'blue', id: '2' }],
          grid: [[{ id: '1' }, { id: '2' }], [], [{ id: '2' }, { id: '1' }, { id: '1' }]],
        },
      },
      {
        ask: '{ flat { next { next { color } } } }',
        gets: {
          flat: [
            { next: { next: { color: 'blue' } } },
            null,
            { next: { next: { color: 'blue' } } },
          ],
        },
      },
      {
        ask: '{ flat { a: next { id } } grid { b: next { color } } }',
        gets: {
          flat: [{ a: { id: '1' } }, null, { a: { id: '1' } }],
          grid: [
            [{ b: { color: 'blue' } }, { b: { color: 'red' } }],
            [],
            [{ b: { color: 'red' } }, { b: { color: 'blue' } }, { b: { color: 'blue' } }],
          ],
        },
      },
    ],
  },
  {
    name: '10 value type in halves, one null (E)',
    subgraphs: {
      a: {
        sdl: `type Query { box: Box flat: Box }
          type Box @key(fields: "id") { id: ID! size: Size @shareable }
          type Size { w: Int both: Int @shareable }`,
        data: {
          Query: { box: { id: '1' }, flat: { id: '2' } },
          Box: [
            { id: '1', size: { w: 3, both: 1 } },
            { id: '2', size: { w: 4, both: 2 } },
          ],
        },
      },
      b: {
        sdl: `type Box @key(fields: "id") { id: ID! size: Size @shareable name: String }
          type Size { h: Int both: Int @shareable }`,
        data: {
          Box: [
            { id: '1', size: { h: 5, both: 1 }, name: 'one' },
            { id: '2', size: null, name: 'two' },
          ],
        },
      },
    },
    questions: [
      { ask: '{ box { size { w h } } }', gets: { box: { size: { w: 3, h: 5 } } } },
      { ask: '{ box { size { h } } }', gets: { box: { size: { h: 5 } } } },
      {
        ask: '{ box { size { h both w } name } }',
        gets: { box: { size: { h: 5, both: 1, w: 3 }, name: 'one' } },
      },
      {
        ask: '{ flat { size { w both h } } }',
        gets: { flat: { size: { w: 4, both: 2, h: null } } },
        errors: ['INTERNAL flat.size.h'],
      },
      { ask: '{ flat { name size { w } } }', gets: { flat: { name: 'two', size: { w: 4 } } } },
    ],
  },
  {
    name: '11 shareable lists of unequal length (E)',
    subgraphs: {
      a: {
        sdl: `type Query { box: Box other: Box }
          type Box @key(fields: "id") { id: ID! parts: [Part!] @shareable }
          type Part { a: Int }`,
        data: {
          Query: { box: { id: '1' }, other: { id: '2' } },
          Box: [
            { id: '1', parts: [{ a: 1 }, { a: 2 }] },
            { id: '2', parts: [{ a: 1 }, { a: 2 }] },
          ],
        },
      },
      b: {
        sdl: `type Box @key(fields: "id") { id: ID! parts: [Part!] @shareable }
          type Part { b: Int }`,
        data: {
          Box: [
            { id: '1', parts: [{ b: 3 }, { b: 4 }] },
            { id: '2', parts: [{ b: 3 }, { b: 4 }, { b: 5 }] },
          ],
        },
      },
    },
    questions: [
      {
        ask: '{ box { parts { a b } } }',
        gets: {
          box: {
            parts: [
              { a: 1, b: 3 },
              { a: 2, b: 4 },
            ],
          },
        },
      },
      { ask: '{ other { parts { a } } }', gets: { other: { parts: [{ a: 1 }, { a: 2 }] } } },
      {
        ask: '{ other { parts { a b } } }',
        gets: {
          other: {
            parts: [
              { a: 1, b: null },
              { a: 2, b: null },
            ],
          },
        },
        errors: ['INTERNAL other.parts'],
      },
    ],
  },
];

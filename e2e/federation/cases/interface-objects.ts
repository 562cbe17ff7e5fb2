import type { FederationCase } from '../testing/federation-case.ts';

const books = [{ id: 'b1', title: 'Emma', pages: 400 }];
const films = [{ id: 'f1', title: 'Alien', minutes: 117 }];

const media = {
  sdl: `type Query { media: [Media!] book: Book }
    interface Media @key(fields: "id") { id: ID! title: String }
    type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
  data: {
    Query: { media: [{ id: 'b1' }, { id: 'f1' }], book: { id: 'b1' } },
    Book: books,
    Film: films,
  },
};

const scores = {
  sdl: `type Query { best: Media all: [Media!] }
    type Media @key(fields: "id") @interfaceObject { id: ID! score: Int votes: [Int!] }`,
  data: {
    Query: { best: { id: 'f1' }, all: [{ id: 'f1' }, { id: 'b1' }] },
    Media: [
      { id: 'b1', score: 4, votes: [4] },
      { id: 'f1', score: 0, votes: [] },
    ],
  },
};

/** Interfaces that another subgraph knows as an object. */
export const interfaceObjects: readonly FederationCase[] = [
  {
    name: '27 @interfaceObject',
    subgraphs: { media, scores },
    questions: [
      {
        ask: '{ media { score title } }',
        gets: {
          media: [
            { score: 4, title: 'Emma' },
            { score: 0, title: 'Alien' },
          ],
        },
      },
      { ask: '{ book { score votes } }', gets: { book: { score: 4, votes: [4] } } },
      { ask: '{ best { id score } }', gets: { best: { id: 'f1', score: 0 } }, calls: ['scores'] },
      { ask: '{ best { title } }', gets: { best: { title: 'Alien' } }, calls: ['scores', 'media'] },
      {
        ask: '{ all { __typename score } }',
        gets: {
          all: [
            { __typename: 'Film', score: 0 },
            { __typename: 'Book', score: 4 },
          ],
        },
      },
    ],
  },
  {
    name: '28 @interfaceObject with fragments on its members',
    subgraphs: { media, scores },
    questions: [
      {
        ask: '{ media { ... on Book { __typename score } } }',
        gets: { media: [{ __typename: 'Book', score: 4 }, {}] },
      },
      {
        ask: '{ best { ... on Film { __typename score } ... on Book { pages } } }',
        gets: { best: { __typename: 'Film', score: 0 } },
      },
      {
        ask: '{ all { ... on Book { score } } }',
        gets: { all: [{}, { score: 4 }] },
      },
      {
        ask: '{ all { id ... on Film { minutes score } ... on Media { title } } }',
        gets: {
          all: [
            { id: 'f1', minutes: 117, score: 0, title: 'Alien' },
            { id: 'b1', title: 'Emma' },
          ],
        },
      },
    ],
  },
  {
    name: '29 @interfaceObject that is not resolvable',
    subgraphs: {
      media: {
        ...media,
        sdl: media.sdl
          .replaceAll('title: String', 'title: String note: String @shareable')
          .replace('note: String @shareable }', 'note: String }'),
        data: {
          ...media.data,
          Book: [{ ...books[0], note: 'read it' }],
          Film: [{ ...films[0], note: 'see it' }],
        },
      },
      notes: {
        sdl: `type Query { best: Media }
          type Media @key(fields: "id", resolvable: false) @interfaceObject { id: ID!
            note: String @shareable }`,
        data: { Query: { best: { id: 'f1', note: 'see it' } } },
      },
    },
    questions: [
      { ask: '{ best { note } }', gets: { best: { note: 'see it' } }, calls: ['notes'] },
      {
        ask: '{ best { note __typename } }',
        gets: { best: { note: 'see it', __typename: 'Film' } },
        calls: ['notes', 'media'],
      },
      {
        ask: '{ best { ... on Film { minutes note } title } }',
        gets: { best: { minutes: 117, note: 'see it', title: 'Alien' } },
      },
      {
        ask: '{ book { note } best { id } }',
        gets: { book: { note: 'read it' }, best: { id: 'f1' } },
      },
    ],
  },
];

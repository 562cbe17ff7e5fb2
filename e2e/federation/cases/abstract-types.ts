import type { FederationCase } from '../testing/federation-case.ts';

const book = { __typename: 'Book', id: 'b1', title: 'Emma' };
const film = { __typename: 'Film', id: 'f1', title: 'Alien' };

/** Interfaces and unions whose members differ between subgraphs. */
export const abstractTypes: readonly FederationCase[] = [
  {
    name: '30 interface member that a subgraph lacks',
    subgraphs: {
      library: {
        sdl: `type Query { library: [Media!] }
          interface Media { id: ID! }
          type Book implements Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String }`,
        data: { Query: { library: [book, film] }, Book: [book], Film: [film] },
      },
      shelf: {
        sdl: `type Query { shelf: [Media!] }
          interface Media { id: ID! }
          type Book implements Media @key(fields: "id") { id: ID! place: Int }`,
        data: {
          Query: { shelf: [{ __typename: 'Book', id: 'b1' }] },
          Book: [{ id: 'b1', place: 3 }],
        },
      },
    },
    questions: [
      {
        ask: '{ shelf { id ... on Film { title } } }',
        gets: { shelf: [{ id: 'b1' }] },
        calls: ['shelf'],
      },
      {
        ask: '{ library { ... on Book { place } __typename } }',
        gets: { library: [{ place: 3, __typename: 'Book' }, { __typename: 'Film' }] },
      },
      {
        ask: '{ shelf { ... on Book { title place } ... on Film { id } } library { id } }',
        gets: { shelf: [{ title: 'Emma', place: 3 }], library: [{ id: 'b1' }, { id: 'f1' }] },
      },
      { ask: '{ library { ... on Film { title } } }', gets: { library: [{}, { title: 'Alien' }] } },
    ],
  },
  {
    name: '31 fragments on interfaces inside members',
    subgraphs: {
      a: {
        sdl: `type Query { items: [Item!] found: Found }
          interface Item { id: ID! } interface Titled { title: String }
          union Found = Book | Note
          type Book implements Item & Titled @key(fields: "id") { id: ID! title: String }
          type Note implements Item @key(fields: "id") { id: ID! text: String }`,
        data: {
          Query: { items: [book, { __typename: 'Note', id: 'n1', text: 'Hi' }], found: book },
          Book: [book],
        },
      },
      b: {
        sdl: `interface Priced { price: Int }
          type Book implements Priced @key(fields: "id") { id: ID! price: Int }
          type Note implements Priced @key(fields: "id") { id: ID! price: Int }`,
        data: { Book: [{ id: 'b1', price: 5 }], Note: [{ id: 'n1', price: 0 }] },
      },
    },
    questions: [
      {
        ask: '{ items { ... on Book { ... on Item { id } ... on Titled { title } } } }',
        gets: { items: [{ id: 'b1', title: 'Emma' }, {}] },
      },
      {
        ask: '{ items { ... on Titled { ... on Item { id } title } ... on Note { text } } }',
        gets: { items: [{ id: 'b1', title: 'Emma' }, { text: 'Hi' }] },
      },
      {
        ask: '{ items { ... on Priced { price } } }',
        gets: { items: [{ price: 5 }, { price: 0 }] },
      },
      {
        ask: '{ found { ... on Priced { __typename ... on Titled { title } price } } }',
        gets: { found: { __typename: 'Book', title: 'Emma', price: 5 } },
      },
      {
        ask: 'fragment T on Titled { title } { items { ...T ... on Note { id } } }',
        gets: { items: [{ title: 'Emma' }, { id: 'n1' }] },
      },
    ],
  },
  {
    name: '32 union that is split over subgraphs',
    subgraphs: {
      a: {
        sdl: `type Query { read: [Media] any: Media @shareable } union Media = Book
          type Book @key(fields: "id") { id: ID! title: String }`,
        data: { Query: { read: [book, null], any: book }, Book: [book] },
      },
      b: {
        sdl: `type Query { seen: [Media] any: Media @shareable } union Media = Book | Film
          type Book @key(fields: "id") { id: ID! rank: Int }
          type Film @key(fields: "id") { id: ID! title: String }`,
        data: { Query: { seen: [film, book], any: book }, Book: [{ id: 'b1', rank: 1 }] },
      },
    },
    questions: [
      {
        ask: '{ read { ... on Film { title } ... on Book { title rank } } }',
        gets: { read: [{ title: 'Emma', rank: 1 }, null] },
      },
      {
        ask: '{ seen { ... on Book { title } ... on Film { id title } } }',
        gets: { seen: [{ id: 'f1', title: 'Alien' }, { title: 'Emma' }] },
      },
      {
        ask: '{ any { __typename } seen { __typename } }',
        gets: {
          any: { __typename: 'Book' },
          seen: [{ __typename: 'Film' }, { __typename: 'Book' }],
        },
      },
      { ask: '{ any { ... on Book { rank title } } }', gets: { any: { rank: 1, title: 'Emma' } } },
    ],
  },
];

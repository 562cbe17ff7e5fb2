import type { FederationCase, Row } from '../testing/federation-case.ts';

const animals = [
  { __typename: 'Dog', id: 'd1', name: 'Rex' },
  { __typename: 'Cat', id: 'c1', name: 'Tom' },
];

/** Fields that a subgraph provides on some paths only. */
export const provides: readonly FederationCase[] = [
  {
    name: '20 @provides on an object and a list',
    subgraphs: {
      reviews: {
        sdl: `type Query { review: Review reviews: [Review!] plain: Review }
          type Review @shareable { author: User @provides(fields: "name") writer: User }
          type User @key(fields: "id") { id: ID! name: String @external }`,
        data: {
          Query: {
            review: { author: { id: '1', name: 'Ann' }, writer: { id: '1' } },
            reviews: [{ author: { id: '1', name: 'Ann' } }, { author: { id: '2', name: 'Bo' } }],
          },
        },
      },
      users: {
        sdl: 'type User @key(fields: "id") { id: ID! name: String @shareable mail: String }',
        data: {
          User: [
            { id: '1', name: 'Ann', mail: 'a@b' },
            { id: '2', name: 'Bo', mail: 'b@b' },
          ],
        },
      },
    },
    questions: [
      {
        ask: '{ review { author { name } } }',
        gets: { review: { author: { name: 'Ann' } } },
        calls: ['reviews'],
      },
      {
        ask: '{ review { writer { name } } }',
        gets: { review: { writer: { name: 'Ann' } } },
        calls: ['reviews', 'users'],
      },
      {
        ask: '{ reviews { author { id name } } }',
        gets: {
          reviews: [{ author: { id: '1', name: 'Ann' } }, { author: { id: '2', name: 'Bo' } }],
        },
        calls: ['reviews'],
      },
      {
        ask: '{ reviews { author { mail name } } }',
        gets: {
          reviews: [
            { author: { mail: 'a@b', name: 'Ann' } },
            { author: { mail: 'b@b', name: 'Bo' } },
          ],
        },
      },
    ],
  },
  {
    name: '21 @provides on an interface',
    subgraphs: {
      books: {
        sdl: `type Query { book: Book @provides(fields: "animals { ... on Dog { name } }") }
          type Book @key(fields: "id") { id: ID! animals: [Animal] @shareable }
          interface Animal { id: ID! }
          type Dog implements Animal @key(fields: "id") { id: ID! name: String @external }
          type Cat implements Animal @key(fields: "id") { id: ID! }`,
        data: { Query: { book: { id: '1', animals } } },
      },
      pets: {
        sdl: `type Book @key(fields: "id") { id: ID! animals: [Animal] @shareable }
          interface Animal { id: ID! name: String }
          type Dog implements Animal @key(fields: "id") { id: ID! name: String @shareable }
          type Cat implements Animal @key(fields: "id") { id: ID! name: String }`,
        data: { Book: [{ id: '1', animals }], Dog: animals.slice(0, 1), Cat: animals.slice(1) },
      },
    },
    questions: [
      {
        ask: '{ book { animals { ... on Dog { name } } } }',
        gets: { book: { animals: [{ name: 'Rex' }, {}] } },
        calls: ['books'],
      },
      {
        ask: '{ book { animals { name } } }',
        gets: { book: { animals: [{ name: 'Rex' }, { name: 'Tom' }] } },
      },
      {
        ask: '{ book { animals { id ... on Cat { name } } } }',
        gets: { book: { animals: [{ id: 'd1' }, { id: 'c1', name: 'Tom' }] } },
      },
    ],
  },
  {
    name: '22 @provides on a union',
    subgraphs: {
      a: {
        sdl: `type Query { media: [Media] @provides(fields: "... on Book { title }") }
          union Media = Book | Movie
          type Book @key(fields: "id") { id: ID! title: String @external }
          type Movie @key(fields: "id") { id: ID! }`,
        data: {
          Query: {
            media: [
              { __typename: 'Book', id: 'b1', title: 'Emma' },
              { __typename: 'Movie', id: 'm1' },
            ],
          },
        },
      },
      b: {
        sdl: `type Book @key(fields: "id") { id: ID! title: String @shareable }
          type Movie @key(fields: "id") { id: ID! title: String }`,
        data: { Book: [{ id: 'b1', title: 'Emma' }], Movie: [{ id: 'm1', title: 'Alien' }] },
      },
    },
    questions: [
      {
        ask: '{ media { ... on Book { title } } }',
        gets: { media: [{ title: 'Emma' }, {}] },
        calls: ['a'],
      },
      {
        ask: '{ media { ... on Movie { title } ... on Book { title } } }',
        gets: { media: [{ title: 'Emma' }, { title: 'Alien' }] },
        calls: ['a', 'b'],
      },
      {
        ask: '{ media { __typename ... on Movie { name: title } } }',
        gets: { media: [{ __typename: 'Book' }, { __typename: 'Movie', name: 'Alien' }] },
      },
    ],
  },
  {
    name: '23 @external of an interface',
    subgraphs: {
      a: {
        sdl: `type Query { users: [User!] }
          type User @key(fields: "id") { id: ID! address: Address }
          interface Address { id: ID! }
          type Home implements Address { id: ID! city: String }
          type Work implements Address { id: ID! town: String }`,
        data: {
          Query: { users: [{ id: '1' }, { id: '2' }] },
          User: [
            { id: '1', address: { __typename: 'Home', id: 'h1', city: 'Oslo' } },
            { id: '2', address: { __typename: 'Work', id: 'w1', town: 'Turku' } },
          ],
        },
      },
      b: {
        sdl: `type User @key(fields: "id") { id: ID! address: Address @external
            place: String @requires(fields: "address { ... on Home { city } ... on Work { town } }")
            lot: String @requires(fields: "address { id }") }
          interface Address { id: ID! }
          type Home implements Address { id: ID! @external city: String @external }
          type Work implements Address { id: ID! @external town: String @external }`,
        data: {
          User: ['1', '2'].map((id) => ({
            id,
            place: (_: unknown, { address }: Row) => {
              const { city, town } = address as Row;
              return city ?? town;
            },
            lot: (_: unknown, { address }: Row) => (address as Row).id,
          })),
        },
      },
    },
    questions: [
      { ask: '{ users { place } }', gets: { users: [{ place: 'Oslo' }, { place: 'Turku' }] } },
      { ask: '{ users { lot } }', gets: { users: [{ lot: 'h1' }, { lot: 'w1' }] } },
      {
        ask: '{ users { lot place address { ... on Work { id } } } }',
        gets: {
          users: [
            { lot: 'h1', place: 'Oslo', address: {} },
            { lot: 'w1', place: 'Turku', address: { id: 'w1' } },
          ],
        },
      },
    ],
  },
];

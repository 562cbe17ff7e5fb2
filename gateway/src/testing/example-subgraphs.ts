import { GraphQLError } from 'graphql';
import type { SubgraphDefinition } from './test-subgraph.ts';

type ByIsbn = { isbn: string };

/** Two subgraphs of third parties: they use no code of this repository. */
export const books: SubgraphDefinition = {
  sdl: `
    type Query { books: [Book!] book(isbn: ID!): Book }
    type Mutation { addBook(isbn: ID!): Book }
    type Book @key(fields: "isbn") { isbn: ID! title: String }
  `,
  resolvers: {
    Query: {
      books: () => ['1', '2'].map(bookOf),
      book: (_: unknown, { isbn }: ByIsbn) => bookOf(isbn),
    },
    Mutation: { addBook: (_: unknown, { isbn }: ByIsbn) => bookOf(isbn) },
    Book: { __resolveReference: ({ isbn }: ByIsbn) => bookOf(isbn) },
  },
};

export const reviews: SubgraphDefinition = {
  sdl: `
    type Query { stars: Int forbidden: String broken: String }
    type Book @key(fields: "isbn") { isbn: ID! reviews: [Review!] }
    type Review { text: String }
  `,
  resolvers: {
    Query: {
      stars: () => 5,
      forbidden: () => {
        throw new GraphQLError('Not for you.', { extensions: { code: 'FORBIDDEN' } });
      },
      broken: () => {
        throw new Error('select * from "reviews" failed at 10.0.0.7:5432');
      },
    },
    Book: {
      __resolveReference: ({ isbn }: ByIsbn) => ({ isbn }),
      reviews: ({ isbn }: ByIsbn) => [{ text: `Of ${isbn}` }],
    },
  },
};

function bookOf(isbn: string) {
  return { isbn, title: `Title ${isbn}` };
}

import { GraphQLError } from 'graphql';
import type { SubgraphDefinition } from './test-subgraph.ts';

type Named = { isbn: string };

/** Two subgraphs that use nothing of ours. */
export const books: SubgraphDefinition = {
  sdl: `
    type Query { books: [Book!] book(isbn: ID!): Book }
    type Mutation { addBook(isbn: ID!): Book }
    type Book @key(fields: "isbn") { isbn: ID! title: String }
  `,
  resolvers: {
    Query: {
      books: () => ['1', '2'].map(bookOf),
      book: (_: unknown, { isbn }: Named) => bookOf(isbn),
    },
    Mutation: { addBook: (_: unknown, { isbn }: Named) => bookOf(isbn) },
    Book: { __resolveReference: ({ isbn }: Named) => bookOf(isbn) },
  },
};

export const reviews: SubgraphDefinition = {
  sdl: `
    type Query { stars: Int stolen: String lost: String }
    type Book @key(fields: "isbn") { isbn: ID! reviews: [Review!] }
    type Review { text: String }
  `,
  resolvers: {
    Query: {
      stars: () => 5,
      stolen: () => {
        throw new GraphQLError('Not for you.', { extensions: { code: 'FORBIDDEN' } });
      },
      lost: () => {
        throw new Error('select * from "reviews" failed at 10.0.0.7:5432');
      },
    },
    Book: {
      __resolveReference: ({ isbn }: Named) => ({ isbn }),
      reviews: ({ isbn }: Named) => [{ text: `Of ${isbn}` }],
    },
  },
};

function bookOf(isbn: string) {
  return { isbn, title: `Title ${isbn}` };
}

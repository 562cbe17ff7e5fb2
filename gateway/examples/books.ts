/** A subgraph of the guide in STANDALONE.md: books. It uses no code of this repository. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { booksSdl } from './schemas.ts';

const titles = [
  { id: '1', title: 'Dead Souls' },
  { id: '2', title: 'The Nose' },
];
const resolvers = {
  Query: { books: () => titles },
  Book: { __resolveReference: ({ id }: { id: string }) => titles.find((book) => book.id === id) },
};
const schema = buildSubgraphSchema([{ typeDefs: parse(booksSdl), resolvers }]);
const [, , port = '4101'] = process.argv;
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { port: Number(port), host: '127.0.0.1' },
});
console.info(`books at ${url}`);

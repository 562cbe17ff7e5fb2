/** A subgraph of the guide in STANDALONE.md: how often a book was lent. It uses no code of this repository. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { loansSdl } from './schemas.ts';

const loans: Readonly<Record<string, number>> = { 1: 7, 2: 3 };
const resolvers = {
  Book: {
    __resolveReference: ({ id }: { id: string }) => ({ id, loans: loans[id] ?? 0 }),
  },
};
const schema = buildSubgraphSchema([{ typeDefs: parse(loansSdl), resolvers }]);
const [, , port = '4102'] = process.argv;
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { port: Number(port), host: '127.0.0.1' },
});
console.info(`loans at ${url}`);

import { buildSubgraphSchema } from '@apollo/subgraph';
import { composedTypeDefsOf } from '@souk/schema/subgraphs';
import type { GraphQLSchema } from 'graphql';
import { refuseFaultyText } from './refuse-faulty-text.ts';
import { sharedResolvers } from './scalars.ts';

/** Builds the schema of a subgraph: the text from `schema/` with its resolvers, which get no faulty text. */
export function schemaOf(name: string, resolvers: object): GraphQLSchema {
  const all = { ...sharedResolvers, ...resolvers };
  // `never`, as Apollo's type of a resolver map has no place for `__resolveType`.
  return refuseFaultyText(
    buildSubgraphSchema([{ typeDefs: composedTypeDefsOf(name), resolvers: all as never }]),
  );
}

import { printSchema, Supergraph } from '@apollo/federation-internals';
import { buildSchema, type GraphQLSchema } from 'graphql';

/**
 * Returns the schema that clients see: the supergraph without the parts that are internal to federation.
 * Directives for the router, such as access rights, are not compared.
 */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return buildSchema(
    printSchema(Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema()),
  );
}

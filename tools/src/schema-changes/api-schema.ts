import { printSchema, Supergraph } from '@apollo/federation-internals';
import { buildSchema, type GraphQLSchema } from 'graphql';

/**
 * The schema that clients see: that of the supergraph without what is internal to federation. What
 * only a router must understand, as the rights of a field, is not checked here.
 */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return buildSchema(
    printSchema(Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema()),
  );
}

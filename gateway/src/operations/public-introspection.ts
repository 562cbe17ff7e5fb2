import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { publicSchemaOf } from '@souk/schema/public-schema';
import { execute, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { Graph, Revision } from '../graph/graph.ts';
import type { Context } from '../request/context.ts';

/** Asks introspection for the whole schema. */
const header = 'x-souk-schema';

/**
 * Apollo plugin: introspection answers with the public schema, without what only services and operators
 * use. The header `x-souk-schema: internal` asks for everything. This is documentation, not protection.
 */
export function publicIntrospection(graph: Graph): ApolloServerPlugin<Context> {
  const schemas = new WeakMap<Revision, GraphQLSchema>();
  const schemaOf = (revision: Revision) => {
    const known = schemas.get(revision) ?? publicSchemaOf(revision.document);
    schemas.set(revision, known);
    return known;
  };
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ request, document, operation, operationName, schema }) => {
        if (request.http?.headers.get(header) === 'internal') return null;
        if (!isIntrospection(operation)) return null;
        const shown = schemaOf(graph.revisionOf(schema));
        const variableValues = request.variables ?? {};
        const options = { schema: shown, document, operationName, variableValues };
        const { data = null, errors } = await execute(options);
        const formatted = errors?.map((error) => error.toJSON());
        const singleResult = { data, ...(formatted && { errors: formatted }) };
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
      },
    }),
  };
}

/** Whether an operation asks for nothing but the schema. */
function isIntrospection({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  return selections.every(
    (one) => one.kind === Kind.FIELD && ['__schema', '__type'].includes(one.name.value),
  );
}

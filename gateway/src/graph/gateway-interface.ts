import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { GraphQLError, getOperationAST } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Context } from '../request/context.ts';
import type { Graph, Plan, Revision } from './graph.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<Context>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
type RequestContext = Parameters<Executor>[0];

/**
 * The graph as ApolloServer wants it. A request is answered by the revision that it was validated
 * against, whatever became current meanwhile: the schema it carries tells which.
 */
export function forApollo(graph: Graph): GatewayInterface {
  const executor = async ({ request, schema, queryHash, document, context }: RequestContext) => {
    const { variables = {}, operationName } = request;
    // Apollo makes of it that the operation was not found; only an executor can tell.
    if (!getOperationAST(document, operationName)) return { errors: [unnamed()] };
    const operation = { hash: queryHash, document, operationName };
    const plan = graph.planOf(graph.revisionOf(schema), operation);
    const errors = faultsOf(variables, plan);
    if (errors.length > 0) return { errors };
    return graph.execute(plan, { variables, context: context as Context });
  };
  return {
    load: async () => ({ executor: executor as Executor }),
    onSchemaLoadOrUpdate: (listener) => {
      // Only Apollo's reporting reads the text, and it is off.
      const tell = ({ api }: Revision) => listener({ apiSchema: api.js, coreSupergraphSdl: '' });
      tell(graph.current);
      return graph.onChange(tell);
    },
    stop: async () => {},
  };
}

function unnamed(): GraphQLError {
  return new GraphQLError('Say by operationName which operation of the document is meant.');
}

function faultsOf(variables: Record<string, unknown>, plan: Plan): readonly GraphQLError[] {
  const { schema, operation } = plan.operationContext;
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return errors;
}

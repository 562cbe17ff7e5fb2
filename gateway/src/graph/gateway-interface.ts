import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { inSpan, inSpanSync } from '@souk/platform/runtime/tracing/span';
import { GraphQLError, getOperationAST } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { SentContext } from '../request/context.ts';
import type { Graph, Plan, Revision } from './graph.ts';
import { overridesFor } from './override-conditions.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<SentContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
type RequestContext = Parameters<Executor>[0];

/**
 * Adapts the graph to ApolloServer. Executes each request on the revision that it was validated
 * against, even if another one became current meanwhile: the request carries that revision's schema.
 */
export function gatewayInterface(graph: Graph): GatewayInterface {
  const executor = async ({ request, schema, queryHash, document, context }: RequestContext) => {
    const { executed } = context as SentContext;
    if (executed) return executed.result;
    const { variables = {}, operationName } = request;
    // ApolloServer leaves this check to the executor, and adds the code OPERATION_RESOLUTION_FAILURE.
    if (!getOperationAST(document, operationName)) return { errors: [unresolved(operationName)] };
    const operation = { hash: queryHash, document, operationName };
    const revision = graph.revisionOf(schema);
    const overrides = overridesFor(revision.overrideLabels, context as SentContext);
    const plan = inSpanSync('plan', () => graph.planOf(revision, operation, overrides));
    const errors = variableErrors(variables, plan);
    if (errors.length > 0) return { errors };
    const run = { variables, context: context as SentContext };
    return inSpan('execute', () => graph.execute(plan, run));
  };
  return {
    load: async () => ({ executor: executor as Executor }),
    onSchemaLoadOrUpdate: (listener) => {
      // Only Apollo's reporting reads the text, and it is off.
      const notify = ({ api }: Revision) => listener({ apiSchema: api.js, coreSupergraphSdl: '' });
      notify(graph.current);
      return graph.onChange(notify);
    },
    stop: async () => {},
  };
}

function unresolved(operationName: string | undefined): GraphQLError {
  const message = operationName
    ? 'The document has no operation with that name: check `operationName`.'
    : 'The document has several operations: set `operationName`.';
  return new GraphQLError(message);
}

function variableErrors(variables: Record<string, unknown>, plan: Plan): readonly GraphQLError[] {
  const { schema, client } = plan.executable;
  const { errors = [] } = getVariableValues(
    schema,
    client.operation.variableDefinitions ?? [],
    variables,
  );
  return errors;
}

import type { ApolloServerPlugin, BaseContext, GraphQLResponse } from '@apollo/server';
import { type GraphQLFormattedError, Kind, type OperationDefinitionNode } from 'graphql';
import { Counter, type Registry } from 'prom-client';

/** The codes that mean a fault of ours. All others are for the client to change something. */
const ourFaults: unknown[] = ['INTERNAL', 'UNAVAILABLE'];

/**
 * How a request ended. `ok`: without errors, so also with a refusal of the business, which is a member of a
 * union. `refused`: only with errors that the client has to change something about. `partial`: some of it
 * failed by a fault of ours. `failed`: all of it did.
 */
export type Outcome = 'ok' | 'refused' | 'partial' | 'failed';

/** The outcome of a response to a client. */
export function outcomeOf({ body }: Pick<GraphQLResponse, 'body'>): Outcome {
  const { data, errors = [] } = body.kind === 'single' ? body.singleResult : {};
  if (errors.length === 0) return 'ok';
  if (!errors.some(isFault)) return 'refused';
  return data && Object.values(data).some((value) => value !== null) ? 'partial' : 'failed';
}

function isFault({ extensions }: GraphQLFormattedError): boolean {
  return ourFaults.includes(extensions?.code);
}

/**
 * The name of an operation for metrics: its root field, as the schema bounds the number of those, and clients
 * name their operations as they like. `several` root fields have one name; what was not valid is `unknown`.
 */
export function operationLabel(operation: OperationDefinitionNode | undefined): string {
  if (!operation) return 'unknown';
  const { selections } = operation.selectionSet;
  const [first] = selections;
  if (selections.length !== 1 || first?.kind !== Kind.FIELD) return 'several';
  return first.name.value;
}

/** Apollo plugin: counts the requests to a subgraph by root field and outcome. */
export function countOperations(registry: Registry): ApolloServerPlugin<BaseContext> {
  const requests = new Counter({
    name: 'graphql_requests_total',
    help: 'Requests answered, by root field: ok (also a refusal of the business), refused, partial or failed.',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  });
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ operation, response }) =>
        requests.inc({ operation: operationLabel(operation), outcome: outcomeOf(response) }),
    }),
  };
}

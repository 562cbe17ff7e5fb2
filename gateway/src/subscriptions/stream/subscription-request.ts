import {
  type DocumentNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { errorsMax } from '../../http/bounded-errors.ts';
import { checkVariables } from '../../http/check-variables.ts';
import type { OperationRequest, ParseOperation } from '../../ports.ts';
import { badRequest, invalidDocument, invalidVariable, subscriptionsOnly } from '../errors.ts';
import type { AnyPlan, SubscriptionPlan, SubscriptionPlans } from './subscription-plans.ts';

/** The parameters of a GraphQL request, as the client sent them over any transport. */
export type RequestParams = {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
};

/** A validated request for a subscription. */
export type SubscriptionRequest = OperationRequest;

/** The arguments of the root field. `after`, the cursor, is not among `args`. */
export type RootArguments = {
  readonly after: string | null;
  readonly args: Readonly<Record<string, unknown>>;
};

/** Parses and validates a request. Throws one GraphQLError, or an AggregateError of them. */
export function parseRequest(
  plans: SubscriptionPlans,
  params: RequestParams,
  parseOperation: ParseOperation,
): SubscriptionRequest {
  checkVariables(params.variables);
  const document = parseOperation(params.query);
  const operationName = params.operationName ?? undefined;
  const errors = plans.errorsIn(document);
  if (errors.length > 0) throw new AggregateError(errors.map(invalidDocument));
  const { operation } = operationIn(document, operationName);
  if (operation !== OperationTypeNode.SUBSCRIPTION) throw subscriptionsOnly();
  return { document, operationName, variables: params.variables ?? {} };
}

/** Evaluates the arguments of the root field. Throws an AggregateError for variables of a wrong type. */
export function rootArgumentsOf(
  { revision, root }: Pick<AnyPlan, 'revision' | 'root'>,
  request: SubscriptionRequest,
): RootArguments {
  const { variableDefinitions } = operationIn(request.document, request.operationName);
  const { errors, coerced } = getVariableValues(
    revision.api.js,
    variableDefinitions ?? [],
    request.variables,
    { maxErrors: errorsMax },
  );
  if (errors) throw new AggregateError(errors.map(invalidVariable));
  const { after, ...args } = getArgumentValues(root.field, root.node, coerced);
  return { after: typeof after === 'string' ? after : null, args };
}

/**
 * Key of the variables that affect the messages. A variable that is only used for the root field's
 * argument `after` is left out.
 */
export function variablesKey(
  { root }: SubscriptionPlan,
  { document, variables }: SubscriptionRequest,
): string {
  const uses = new Map<string, number>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name: { value } }) => void uses.set(value, (uses.get(value) ?? 0) + 1),
  });
  const after = root.node.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (after?.kind === Kind.VARIABLE && uses.get(after.name.value) === 1) {
    uses.delete(after.name.value);
  }
  return JSON.stringify([...uses.keys()].sort().map((name) => [name, variables[name]]));
}

function operationIn(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (!operation) {
    throw badRequest('The document needs one operation, or an `operationName` that selects one.');
  }
  return operation;
}

import { operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway';
import { type FetchNode, isPlanNode, type PlanNode, type QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError } from 'graphql';
import type { Revision } from './revision.ts';

type OperationContext = ReturnType<typeof buildOperationContext>;

/** How an operation is answered, in the terms of one revision. Valid as long as it is kept. */
export type Plan = {
  readonly revision: Revision;
  readonly operationContext: OperationContext;
  readonly node: QueryPlan['node'] & (PlanNode | undefined);
  /** For a subscription: what of the selection comes with each event. */
  readonly primary: FetchNode | null;
};

/** The name that stands for the event in a subscription's plan. */
export const eventSource = '__event';

/** Plans a valid query or mutation. */
export function planOperation(
  revision: Revision,
  document: DocumentNode,
  operationName?: string | undefined,
): Plan {
  const node = nodeFor(revision, document, operationName);
  if (node && !isPlanNode(node)) throw notHere();
  const operationContext = contextOf(revision, document, operationName);
  return { revision, operationContext, node, primary: null };
}

/**
 * Plans what is done for each event of a valid subscription: the event gives the first part, the
 * subgraphs the rest. The executor begins with empty data, so the event stands first in the plan.
 */
export function planSubscription(
  revision: Revision,
  document: DocumentNode,
  operationName?: string | undefined,
): Plan {
  const node = nodeFor(revision, document, operationName);
  if (node?.kind !== 'Subscription') throw new TypeError('The operation is no subscription.');
  const { primary, rest } = node;
  const first: FetchNode = { ...primary, serviceName: eventSource };
  return {
    revision,
    operationContext: contextOf(revision, document, operationName),
    node: rest ? { kind: 'Sequence', nodes: [first, rest] } : first,
    primary,
  };
}

function nodeFor(revision: Revision, document: DocumentNode, operationName: string | undefined) {
  const operation = operationFromDocument(revision.api, document, named(operationName));
  return revision.planner.buildQueryPlan(operation).node;
}

function contextOf(
  { apiSchema }: Revision,
  operationDocument: DocumentNode,
  operationName: string | undefined,
): OperationContext {
  return buildOperationContext({
    schema: apiSchema,
    operationDocument,
    ...named(operationName),
  });
}

function named(operationName: string | undefined) {
  return operationName === undefined ? {} : { operationName };
}

function notHere(): GraphQLError {
  return new GraphQLError('Subscribe over WebSocket or server-sent events.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

import { operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway';
import { type FetchNode, isPlanNode, type PlanNode, type QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError } from 'graphql';
import type { Revision, Sight } from './revision.ts';

type OperationContext = ReturnType<typeof buildOperationContext>;

/** How an operation is answered, in the terms of one revision. Valid as long as it is kept. */
export type Plan = {
  readonly revision: Revision;
  /** What the operation may name. */
  readonly sight: Sight;
  readonly operationContext: OperationContext;
  readonly node: PlanNode | undefined;
  /** For a subscription: what of the selection comes with each event. */
  readonly primary: FetchNode | null;
};

/** The name that stands for the event in a subscription's plan. */
export const eventSource = '__event';

/** Plans a valid query or mutation. `sight` is the API's, or for our own questions the whole. */
export function planOperation(
  revision: Revision,
  document: DocumentNode,
  operationName?: string,
  sight: Sight = revision.api,
): Plan {
  const node = nodeFor(revision, document, operationName, sight);
  if (node && !isPlanNode(node)) throw notHere();
  return { revision, sight, node, primary: null, ...context(document, operationName, sight) };
}

/**
 * Plans what is done for each event of a valid subscription: the event gives the first part, the
 * subgraphs the rest. The executor begins with empty data, so the event stands first in the plan.
 */
export function planSubscription(
  revision: Revision,
  document: DocumentNode,
  operationName?: string,
): Plan {
  const sight = revision.api;
  const node = nodeFor(revision, document, operationName, sight);
  if (node?.kind !== 'Subscription') throw new TypeError('The operation is no subscription.');
  const { primary, rest } = node;
  const first: FetchNode = { ...primary, serviceName: eventSource };
  return {
    revision,
    sight,
    node: rest ? { kind: 'Sequence', nodes: [first, rest] } : first,
    primary,
    ...context(document, operationName, sight),
  };
}

function nodeFor(
  { planner }: Revision,
  document: DocumentNode,
  operationName: string | undefined,
  { schema }: Sight,
): QueryPlan['node'] {
  return planner.buildQueryPlan(operationFromDocument(schema, document, named(operationName))).node;
}

function context(
  operationDocument: DocumentNode,
  operationName: string | undefined,
  { js: schema }: Sight,
): { operationContext: OperationContext } {
  const options = { schema, operationDocument, ...named(operationName) };
  return { operationContext: buildOperationContext(options) };
}

function named(operationName: string | undefined) {
  return operationName === undefined ? {} : { operationName };
}

function notHere(): GraphQLError {
  return new GraphQLError('Subscribe over WebSocket or server-sent events.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

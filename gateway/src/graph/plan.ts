import { operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway';
import { type FetchNode, isPlanNode, type PlanNode, type QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError, separateOperations } from 'graphql';
import type { Revision, SchemaView } from './revision.ts';

type OperationContext = ReturnType<typeof buildOperationContext>;

/** The query plan of an operation on one revision. Stays valid after a later revision. */
export type Plan = {
  readonly revision: Revision;
  /** The schema view that the operation may select from. */
  readonly view: SchemaView;
  readonly operationContext: OperationContext;
  readonly node: PlanNode | undefined;
  /** For a subscription: the part of the selection that each event provides. */
  readonly primary: FetchNode | null;
};

/** The service name that stands for the event in a subscription's plan. */
export const eventSource = '__event';

/** Plans a valid query or mutation. `view` is the API, or the full schema for internal operations. */
export function planOperation(
  revision: Revision,
  document: DocumentNode,
  operationName?: string,
  view: SchemaView = revision.api,
): Plan {
  const node = nodeFor(revision, document, operationName, view);
  if (node && !isPlanNode(node)) throw isSubscription();
  return { revision, view, node, primary: null, ...context(document, operationName, view) };
}

/**
 * Plans the execution of each event of a valid subscription: the event provides the first part, the
 * subgraphs the rest. The executor begins with empty data, so the event stands first in the plan.
 */
export function planSubscription(
  revision: Revision,
  document: DocumentNode,
  operationName?: string,
): Plan {
  const view = revision.api;
  const node = nodeFor(revision, document, operationName, view);
  if (node?.kind !== 'Subscription') throw new TypeError('The operation is not a subscription.');
  const { primary, rest } = node;
  const first: FetchNode = { ...primary, serviceName: eventSource };
  return {
    revision,
    view,
    node: rest ? { kind: 'Sequence', nodes: [first, rest] } : first,
    primary,
    ...context(document, operationName, view),
  };
}

function nodeFor(
  { planner }: Revision,
  document: DocumentNode,
  operationName: string | undefined,
  { schema }: SchemaView,
): QueryPlan['node'] {
  const own = withoutOthers(document, operationName);
  return planner.buildQueryPlan(operationFromDocument(schema, own, named(operationName))).node;
}

/**
 * The operation with the fragments that it uses: Apollo checks all fragments of a document against the variables of
 * one operation, and refuses one that another operation uses with a variable of its own.
 */
function withoutOthers(document: DocumentNode, operationName: string | undefined): DocumentNode {
  return separateOperations(document)[operationName ?? ''] ?? document;
}

function context(
  operationDocument: DocumentNode,
  operationName: string | undefined,
  { js: schema }: SchemaView,
): { operationContext: OperationContext } {
  const options = { schema, operationDocument, ...named(operationName) };
  return { operationContext: buildOperationContext(options) };
}

function named(operationName: string | undefined) {
  return operationName === undefined ? {} : { operationName };
}

function isSubscription(): GraphQLError {
  const message = 'A subscription needs WebSocket, or the header `accept: text/event-stream`.';
  return new GraphQLError(message, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

import { operationFromDocument } from '@apollo/federation-internals';
import { type FetchNode, isPlanNode, type PlanNode, type QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError, parse, separateOperations } from 'graphql';
import { callText } from '../executor/call-text.ts';
import { compileEvent, type ReadEvent } from '../executor/event.ts';
import { clientOperation, compileOperation, type Executable } from '../executor/executor.ts';
import type { CallText } from '../executor/program.ts';
import { noOverrides, type OverrideConditions } from './override-conditions.ts';
import type { Revision, SchemaView } from './revision.ts';

/** The query plan of an operation on one revision, ready to run. Stays valid after a later revision. */
export type Plan = {
  readonly revision: Revision;
  readonly executable: Executable;
  /** For a subscription: the part of the selection that each event provides. */
  readonly primary: FetchNode | null;
  /** Reads that part from an event. */
  readonly readEvent: ReadEvent | null;
};

/** The call by which the owning subgraph provides the first part of each event. */
export type UpstreamCall = CallText & {
  readonly subgraph: string;
  readonly operationName: string | undefined;
};

/** The service name that stands for the event in a subscription's plan. */
export const eventSource = '__event';

/** How an operation is planned. */
export type PlanOptions = {
  /** The schema that the client sees; without it the API. */
  readonly view?: SchemaView;
  readonly overrides?: OverrideConditions;
  /** Whether the fetches of one stage from one subgraph become one call. */
  readonly merges?: boolean;
};

/** Plans a valid query or mutation. */
export function planOperation(
  revision: Revision,
  document: DocumentNode,
  operationName?: string,
  options: PlanOptions = {},
): Plan {
  const nodeOf = (node: QueryPlan['node']) => {
    if (node && !isPlanNode(node)) throw isSubscription();
    return node;
  };
  const executable = compile(revision, document, operationName, options, nodeOf);
  return { revision, executable, primary: null, readEvent: null };
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
  let primary: FetchNode | null = null;
  const nodeOf = (node: QueryPlan['node']): PlanNode => {
    if (node?.kind !== 'Subscription') throw new TypeError('The operation is not a subscription.');
    primary = node.primary;
    const first: FetchNode = { ...node.primary, serviceName: eventSource };
    return node.rest ? { kind: 'Sequence', nodes: [first, node.rest] } : first;
  };
  const executable = compile(revision, document, operationName, {}, nodeOf);
  return { revision, executable, primary, readEvent: readerOf(revision, primary) };
}

/**
 * The call for the first part of a subscription's plan. Null when that part needs several calls: two of its
 * fields require one field with different arguments.
 */
export function upstreamCallOf({ primary, executable: { programs } }: Plan): UpstreamCall | null {
  const [program, ...others] = programs;
  const group = program?.groups.find(({ subgraph }) => subgraph === eventSource);
  if (!primary || !group || others.length > 0) return null;
  const { operationName } = group;
  return { subgraph: primary.serviceName, operationName, ...callText(group, group.parts) };
}

function readerOf({ fullSchema }: Revision, primary: FetchNode | null): ReadEvent | null {
  if (!primary) return null;
  const document = parse(primary.operation, { noLocation: true });
  return compileEvent(clientOperation(document), fullSchema.js);
}

function compile(
  { api, planner, context }: Revision,
  document: DocumentNode,
  operationName: string | undefined,
  { view = api, overrides = noOverrides, merges = true }: PlanOptions,
  nodeOf: (node: QueryPlan['node']) => PlanNode | undefined,
): Executable {
  const client = clientOperation(withoutOthers(document, operationName), operationName);
  const plan = (renamed: DocumentNode) => {
    const options = operationName === undefined ? {} : { operationName };
    const operation = operationFromDocument(view.schema, renamed, options);
    const overrideConditions = new Map(overrides);
    return nodeOf(planner.buildQueryPlan(operation, { overrideConditions }).node);
  };
  return compileOperation(client, view.js, { ...context, plan }, merges);
}

/**
 * The operation with the fragments that it uses: Apollo checks all fragments of a document against the variables of
 * one operation, and refuses one that another operation uses with a variable of its own.
 */
function withoutOthers(document: DocumentNode, operationName: string | undefined): DocumentNode {
  return separateOperations(document)[operationName ?? ''] ?? document;
}

function isSubscription(): GraphQLError {
  const message = 'A subscription needs WebSocket, or the header `accept: text/event-stream`.';
  return new GraphQLError(message, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

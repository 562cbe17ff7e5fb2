import type { ExecutionResult } from 'graphql';
import { executeOperation } from '../executor/executor.ts';
import type { Subgraph, SubgraphAnswer, Subgraphs } from '../executor/subgraph.ts';
import type { Context } from '../request/context.ts';
import { eventSource, type Plan } from './plan.ts';

/** The input of one run of a plan. */
export type ExecutionInput = {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  /**
   * For a subscription: the root field with its value, `{ orderStatusChanged: { … } }`, in the
   * schema's names, with the keys of the entities whose other fields the subgraphs provide.
   */
  readonly event?: Readonly<Record<string, unknown>>;
  /** For a subscription of a subgraph: what it sent in answer to `upstreamCallOf`. */
  readonly answer?: SubgraphAnswer;
};

/**
 * Runs a plan: of a query, of a mutation, or of one event of a subscription. What a subgraph could
 * not answer is null, with an error.
 */
export async function executePlan(
  plan: Plan,
  { variables, context, event, answer }: ExecutionInput,
): Promise<ExecutionResult> {
  const { revision, executable } = plan;
  // Apollo's type of a data source has more fields than its executors use.
  const sources = revision.subgraphs as unknown as Subgraphs;
  const source = answer ? { process: async () => answer } : event && eventOf(plan, event);
  const subgraphs = source ? { ...sources, [eventSource]: source } : sources;
  return executeOperation(executable, { subgraphs, variables, context });
}

/** A source that answers the first part of a subscription's plan from the event. */
function eventOf({ readEvent }: Plan, rootValue: Readonly<Record<string, unknown>>): Subgraph {
  if (!readEvent) throw new TypeError('Only the plan of a subscription accepts an event.');
  return { process: async ({ request }) => readEvent(rootValue, request.variables) };
}

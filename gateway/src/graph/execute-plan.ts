import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { type ExecutionResult, execute, parse } from 'graphql';
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
};

type RequestContext = Parameters<typeof executeQueryPlan>[2];

/**
 * Runs a plan: of a query, of a mutation, or of one event of a subscription. What a subgraph could
 * not answer is null, with an error. Drops Apollo's note on nulls that no error explains.
 */
export async function executePlan(
  plan: Plan,
  { variables, context, event }: ExecutionInput,
): Promise<ExecutionResult> {
  const { revision, view, operationContext, node } = plan;
  const subgraphs = event
    ? { ...revision.subgraphs, [eventSource]: eventOf(plan, event) }
    : revision.subgraphs;
  const request = { request: { variables }, metrics: {}, context } as unknown as RequestContext;
  const { data, errors } = await executeQueryPlan(
    { kind: 'QueryPlan', ...(node && { node }) },
    subgraphs,
    request,
    operationContext,
    revision.fullSchema.js,
    view.schema,
  );
  return { ...(data !== undefined && { data }), ...(errors && { errors }) } as ExecutionResult;
}

/** A data source that answers the first part of a subscription's plan from the event, with aliases and fragments. */
function eventOf({ revision, primary }: Plan, rootValue: object): GraphQLDataSource {
  if (!primary) throw new TypeError('Only the plan of a subscription accepts an event.');
  const document = parse(primary.operation);
  const schema = revision.fullSchema.js;
  return {
    process: async ({ request: { variables: variableValues = {} } }) =>
      (await execute({ schema, document, rootValue, variableValues })) as never,
  };
}

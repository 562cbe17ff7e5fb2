import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { type ExecutionResult, execute, parse } from 'graphql';
import type { Context } from '../request/context.ts';
import { eventSource, type Plan } from './plan.ts';

/** What a plan is run with. */
export type Run = {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  /**
   * For a subscription: the root field with its value, `{ orderStatusChanged: { … } }`, in the
   * schema's names, with the keys of the entities that the rest belongs to.
   */
  readonly event?: Readonly<Record<string, unknown>>;
};

type RequestContext = Parameters<typeof executeQueryPlan>[2];

/**
 * Runs a plan: queries, mutations and single events go this one way. What a subgraph could not
 * answer is null, with an error. Apollo's note on nulls that no error explains is left out.
 */
export async function executePlan(
  plan: Plan,
  { variables, context, event }: Run,
): Promise<ExecutionResult> {
  const { revision, sight, operationContext, node } = plan;
  const subgraphs = event
    ? { ...revision.subgraphs, [eventSource]: eventOf(plan, event) }
    : revision.subgraphs;
  const request = { request: { variables }, metrics: {}, context } as unknown as RequestContext;
  const { data, errors } = await executeQueryPlan(
    { kind: 'QueryPlan', ...(node && { node }) },
    subgraphs,
    request,
    operationContext,
    revision.whole.js,
    sight.schema,
  );
  return { ...(data !== undefined && { data }), ...(errors && { errors }) } as ExecutionResult;
}

/** Answers the first part of a subscription's plan from the event: aliases, fragments and all. */
function eventOf({ revision, primary }: Plan, rootValue: object): GraphQLDataSource {
  if (!primary) throw new TypeError('Only the plan of a subscription takes an event.');
  const document = parse(primary.operation);
  const schema = revision.whole.js;
  return {
    process: async ({ request: { variables: variableValues = {} } }) =>
      (await execute({ schema, document, rootValue, variableValues })) as never,
  };
}

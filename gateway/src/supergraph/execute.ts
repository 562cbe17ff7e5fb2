import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { type ExecutionResult, execute, parse } from 'graphql';
import type { Context } from '../context.ts';
import { eventSource, type Plan } from './plan.ts';

/** What a plan is run with. */
export type Run = {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  /**
   * For a subscription: the root field's value, `{ orderStatusChanged: { … } }`, under the schema's
   * names, with the keys of the entities that the rest belongs to.
   */
  readonly event?: Readonly<Record<string, unknown>>;
};

type Apollo = Parameters<typeof executeQueryPlan>;

/** Runs a plan: queries, mutations and single events go this one way. */
export async function executePlan(
  plan: Plan,
  { variables, context, event }: Run,
): Promise<ExecutionResult> {
  const { revision, operationContext, node } = plan;
  const services = event
    ? { ...revision.subgraphs, [eventSource]: from(event, plan) }
    : revision.subgraphs;
  return executeQueryPlan(
    node ? { kind: 'QueryPlan', node } : { kind: 'QueryPlan' },
    services,
    { request: { variables }, metrics: {}, context } as unknown as Apollo[2],
    operationContext,
    revision.supergraphSchema,
    revision.api,
  ) as Promise<ExecutionResult>;
}

/** Answers the first part of a subscription's plan from the event: aliases, fragments and all. */
function from(event: NonNullable<Run['event']>, { revision, primary }: Plan): GraphQLDataSource {
  if (!primary) throw new TypeError('Only the plan of a subscription takes an event.');
  const document = parse(primary.operation);
  return {
    process: async ({ request }) => {
      const variableValues = request.variables ?? {};
      const schema = revision.supergraphSchema;
      return (await execute({ schema, document, rootValue: event, variableValues })) as never;
    },
  };
}

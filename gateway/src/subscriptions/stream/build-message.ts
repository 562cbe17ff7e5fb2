import { crashPoint } from '@souk/platform/runtime/crash-point';
import type { ExecutionInput } from '../../graph/execute-plan.ts';
import type { Plan } from '../../graph/graph.ts';
import type { Ports } from '../../ports.ts';
import type { Caller } from '../../request/caller.ts';
import type { Context } from '../../request/context.ts';
import { inTrace, type Trace } from '../../request/trace.ts';
import type { SourceEvent } from '../schema/build-root-value.ts';
import type { Message } from './message.ts';
import type { SubscriptionPlan } from './subscription-plans.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

/** The execution result of one message as JSON. `isFailed`: it has no data. */
type Result = { readonly text: string; readonly isFailed: boolean };

type Run = Pick<ExecutionInput, 'variables' | 'answer'> & {
  readonly plan: Plan;
  /** Builds `ExecutionInput.event`. */
  readonly rootValue?: () => ExecutionInput['event'];
  readonly forwarded?: Context['forwarded'];
};

/** Executes one message on behalf of a caller. Never rejects. */
export type BuildResult = (run: Run, trace: Trace, caller: Caller) => Promise<Result>;

type Input = {
  readonly plan: SubscriptionPlan;
  readonly variables: SubscriptionRequest['variables'];
  readonly event: SourceEvent;
  readonly trace: Trace;
};

/** Executes one message: the record, and what subgraphs add to it. Never rejects. */
export type BuildMessage = (input: Input, caller: Caller) => Promise<Message>;

/** Creates the builder of results. Calls `onBuilt` once for each. */
export function resultBuilder(
  { graph, formatError }: Pick<Ports, 'graph' | 'formatError'>,
  timeoutMs: number,
  onBuilt: () => void,
): BuildResult {
  const execute = async (
    { plan, rootValue, forwarded, ...run }: Run,
    trace: Trace,
    caller: Caller,
  ) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const context = { caller, trace, signal, ...(forwarded && { forwarded }) };
    const event = rootValue?.();
    return graph.execute(plan, { ...run, context, ...(event && { event }) });
  };
  return (run, trace, caller) =>
    inTrace(trace, async () => {
      const failed = (error: unknown) => ({ data: null, errors: [error] });
      const { data, errors } = await execute(run, trace, caller).catch(failed);
      onBuilt();
      crashPoint('gateway/live/made');
      const formatted = errors?.map((error: unknown) => formatError(error));
      const text = JSON.stringify({ data, ...(formatted && { errors: formatted }) });
      return { text, isFailed: !data };
    });
}

/**
 * Creates the builder of messages from records. A message that fails has the errors and no cursor, so that a client
 * that reconnects gets it again.
 */
export function messageBuilder(build: BuildResult): BuildMessage {
  return async ({ plan, variables, event, trace }, caller) => {
    const run = { plan: plan.queryPlan, variables, rootValue: () => plan.buildRootValue(event) };
    const { text, isFailed } = await build(run, trace, caller);
    const { entity, version, cursor } = event;
    return { entity, version, text, cursor: isFailed ? null : cursor };
  };
}

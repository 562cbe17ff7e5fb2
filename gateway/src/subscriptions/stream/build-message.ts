import { crashPoint } from '@souk/platform/runtime/crash-point';
import type { Ports } from '../../ports.ts';
import type { Caller } from '../../request/caller.ts';
import { inTrace, type Trace } from '../../request/trace.ts';
import type { SourceEvent } from '../schema/build-root-value.ts';
import type { Message } from './message.ts';
import type { SubscriptionPlan } from './subscription-plans.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

type Input = {
  readonly plan: SubscriptionPlan;
  readonly variables: SubscriptionRequest['variables'];
  readonly event: SourceEvent;
  readonly trace: Trace;
};

/** Executes one message: the record, and what subgraphs add to it. Never rejects. */
export type BuildMessage = (input: Input, caller: Caller) => Promise<Message>;

/**
 * Creates a message builder. A message that fails has the errors and no cursor, so that a client that
 * reconnects gets it again. Calls `onBuilt` once per message.
 */
export function messageBuilder(
  { graph, formatError }: Pick<Ports, 'graph' | 'formatError'>,
  timeoutMs: number,
  onBuilt: () => void,
): BuildMessage {
  const execute = async ({ plan, variables, event, trace }: Input, caller: Caller) => {
    const context = { caller, trace, signal: AbortSignal.timeout(timeoutMs) };
    const rootValue = plan.buildRootValue(event);
    return graph.execute(plan.queryPlan, { variables, context, event: rootValue });
  };
  return (input, caller) =>
    inTrace(input.trace, async () => {
      const failed = (error: unknown) => ({ data: null, errors: [error] });
      const { data, errors } = await execute(input, caller).catch(failed);
      onBuilt();
      crashPoint('gateway/live/made');
      const formatted = errors?.map((error: unknown) => formatError(error));
      const text = JSON.stringify({ data, ...(formatted && { errors: formatted }) });
      const { entity, version, cursor } = input.event;
      return { entity, version, text, cursor: data ? cursor : null };
    });
}

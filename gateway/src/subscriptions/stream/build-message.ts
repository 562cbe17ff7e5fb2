import { crashPoint } from '@souk/platform/runtime/crash-point';
import type { Ports } from '../../ports.ts';
import type { Caller } from '../../request/caller.ts';
import { inTrace, type Trace } from '../../request/trace.ts';
import type { Message } from '../schema/root-value.ts';
import type { Payload } from './message.ts';
import type { Question } from './request.ts';
import type { Served } from './served.ts';

type Telling = {
  readonly served: Served;
  readonly variables: Question['variables'];
  readonly message: Message;
  readonly trace: Trace;
};

/** Makes a message: what the record says, and what subgraphs add to it. Never rejects. */
export type Tell = (telling: Telling, caller: Caller) => Promise<Payload>;

/** A message that can't be made is told as errors, so that its client can ask for it again. */
export function tellerOf(
  { graph, formatError }: Pick<Ports, 'graph' | 'formatError'>,
  messageMs: number,
  onMade: () => void,
): Tell {
  const run = async ({ served, variables, message, trace }: Telling, caller: Caller) => {
    const context = { caller, trace, signal: AbortSignal.timeout(messageMs) };
    return graph.execute(served.plan, { variables, context, event: served.rootValueOf(message) });
  };
  return (telling, caller) =>
    inTrace(telling.trace, async () => {
      const failed = (error: unknown) => ({ data: null, errors: [error] });
      const { data, errors } = await run(telling, caller).catch(failed);
      onMade();
      crashPoint('gateway/live/made');
      const shown = errors?.map((error: unknown) => formatError(error));
      const text = JSON.stringify({ data, ...(shown && { errors: shown }) });
      const { entity, version, cursor } = telling.message;
      return { entity, version, text, cursor: data ? cursor : null };
    });
}

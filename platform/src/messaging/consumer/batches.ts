import type { Contract } from '@souk/schema/contract';
import type { Handler, Message } from './handler.ts';
import type { DecodedMessage } from './read-record.ts';

type Run<Out extends Contract> = {
  readonly handle: Handler<unknown, Out>;
  readonly messages: Message[];
};

/**
 * What goes to a handler in one call. Messages of one key keep their order; others need none, so a
 * message may pass those of other keys, to be handled with its like.
 */
export function runsOf<Out extends Contract>(mail: readonly DecodedMessage<Out>[]): Run<Out>[] {
  const runs: Run<Out>[] = [];
  for (const { handle, message } of mail) {
    const run = runs.findLast((one) => one.handle === handle || concerns(one, message));
    if (run?.handle === handle) run.messages.push(message);
    else runs.push({ handle, messages: [message] });
  }
  return runs;
}

function concerns<Out extends Contract>({ messages }: Run<Out>, { key }: Message): boolean {
  return messages.some((one) => one.key === key);
}

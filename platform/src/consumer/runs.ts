import type { Contract } from '@souk/schema/contract';
import type { Handler, Message } from './handler.ts';
import type { Mail } from './reading.ts';

type Run<Out extends Contract> = {
  readonly handle: Handler<unknown, Out>;
  readonly messages: Message[];
};

/** Neighbours with the same handler go to it in one call. The order stays. */
export function runsOf<Out extends Contract>(mail: readonly Mail<Out>[]): Run<Out>[] {
  const runs: Run<Out>[] = [];
  for (const { handle, message } of mail) {
    const last = runs.at(-1);
    if (last?.handle === handle) last.messages.push(message);
    else runs.push({ handle, messages: [message] });
  }
  return runs;
}

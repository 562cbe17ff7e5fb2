import type { Contract } from '@souk/schema/contract';
import type { DecodedMessage } from './decode-record.ts';
import type { Handler, Message } from './handler.ts';

type Batch<Out extends Contract> = {
  readonly handle: Handler<unknown, Out>;
  readonly messages: Message[];
};

/**
 * Groups messages into batches, one call of a handler each. Messages of one key keep their order. A
 * message may overtake those of other keys to join a batch of its own handler.
 */
export function batchesOf<Out extends Contract>(
  decoded: readonly DecodedMessage<Out>[],
): Batch<Out>[] {
  const batches: Batch<Out>[] = [];
  for (const { handle, message } of decoded) {
    const batch = batches.findLast((one) => one.handle === handle || hasKey(one, message));
    if (batch?.handle === handle) batch.messages.push(message);
    else batches.push({ handle, messages: [message] });
  }
  return batches;
}

function hasKey<Out extends Contract>({ messages }: Batch<Out>, { key }: Message): boolean {
  return messages.some((one) => one.key === key);
}

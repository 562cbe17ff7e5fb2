import type { Consumers, Handler } from '@souk/platform/messaging/consumer';
import { NonRetryableError } from '@souk/platform/messaging/consumer/handler';
import type { Contract } from '@souk/schema/contract';

/** A fault that is none of the message's: a bug, a lock, a row that somebody else has. */
class Stumble extends Error {
  override readonly name = 'Stumble';
}

/** Which messages are to fail, by id, and how often: for ever makes a dead letter of it at once. */
export type Stumbles = Map<string, number>;

/**
 * The same consumers, who stumble where they are told to. A fault of their own, which nobody planned,
 * is told to `onFault`.
 */
export function stumbling(
  consumers: Consumers<Contract>,
  stumbles: Stumbles,
  onFault: (ids: readonly string[], type: string, fault: unknown) => void,
): Consumers<Contract> {
  const watched = (handle: Handler<never, Contract>): Handler<never, Contract> => {
    return async (work, messages) => {
      for (const { id } of messages) stumble(stumbles, id);
      try {
        await handle(work, messages);
      } catch (fault) {
        const ids = messages.map(({ id }) => id);
        onFault(ids, [...new Set(messages.map(({ type }) => type))].join(' and '), fault);
        throw fault;
      }
    };
  };
  // One function may handle several types, and a batch goes to it as one.
  const known = new Map<unknown, Handler<never, Contract>>();
  const once = (handle: Handler<never, Contract>) => {
    const same = known.get(handle) ?? watched(handle);
    known.set(handle, same);
    return same;
  };
  return consumers.map((subscription) => ({
    ...subscription,
    handlers: new Map([...subscription.handlers].map(([type, handle]) => [type, once(handle)])),
  }));
}

function stumble(stumbles: Stumbles, id: string): void {
  const left = stumbles.get(id) ?? 0;
  if (left === 0) return;
  stumbles.set(id, left - 1);
  if (left === Number.POSITIVE_INFINITY) throw new NonRetryableError(`It gives ${id} up.`);
  throw new Stumble(`It stumbles over ${id}.`);
}

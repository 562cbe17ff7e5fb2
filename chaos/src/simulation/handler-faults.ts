import type { Consumers, Handler } from '@souk/platform/messaging/consumer';
import { NonRetryableError } from '@souk/platform/messaging/consumer/handler';
import type { Contract } from '@souk/schema/contract';

/** A transient fault, such as a bug or a lock, that is not caused by the message. */
class InjectedFault extends Error {
  override readonly name = 'InjectedFault';
}

/** How often the handling of a message fails, by message id. Infinity makes it a dead letter at once. */
export type HandlerFaults = Map<string, number>;

/**
 * Wraps consumers so that they fail for the chosen messages. Reports faults that were not injected to
 * `onFault`.
 */
export function withHandlerFaults(
  consumers: Consumers<Contract>,
  handlerFaults: HandlerFaults,
  onFault: (ids: readonly string[], type: string, fault: unknown) => void,
): Consumers<Contract> {
  const watched = (handle: Handler<never, Contract>): Handler<never, Contract> => {
    return async (work, messages) => {
      for (const { id } of messages) injectFault(handlerFaults, id);
      try {
        await handle(work, messages);
      } catch (fault) {
        const ids = messages.map(({ id }) => id);
        onFault(ids, [...new Set(messages.map(({ type }) => type))].join(' and '), fault);
        throw fault;
      }
    };
  };
  // One function may handle several types, and gets their messages in one batch.
  const known = new Map<unknown, Handler<never, Contract>>();
  const watchedOnce = (handle: Handler<never, Contract>) => {
    const same = known.get(handle) ?? watched(handle);
    known.set(handle, same);
    return same;
  };
  return consumers.map((subscription) => ({
    ...subscription,
    handlers: new Map(
      [...subscription.handlers].map(([type, handle]) => [type, watchedOnce(handle)]),
    ),
  }));
}

function injectFault(handlerFaults: HandlerFaults, id: string): void {
  const left = handlerFaults.get(id) ?? 0;
  if (left === 0) return;
  handlerFaults.set(id, left - 1);
  if (left === Number.POSITIVE_INFINITY)
    throw new NonRetryableError(`Injected: ${id} cannot be handled.`);
  throw new InjectedFault(`Injected: ${id} fails this time.`);
}

import type { Contract } from '@souk/schema/contract';
import type { Cause } from '../outbox.ts';
import type { Work } from '../work.ts';

/** A message as a handler gets it. */
export type Message<Data = unknown> = {
  readonly id: string;
  readonly type: string;
  /** The service that published it. Null for a record of an external producer. */
  readonly source: string | null;
  readonly topic: string;
  readonly key: string | null;
  readonly data: Data;
  /** The aggregate's version after the reported change. Null when it reports no single change. */
  readonly version: number | null;
  readonly at: Date;
  /** The cause of messages that are published because of this one. */
  readonly cause: Cause;
};

/**
 * Handles messages of one type, in order; several in one transaction. An error that it throws is a
 * fault: the message is retried later, unless no retry can succeed: a NonRetryableError, a Contradiction,
 * invalid values, or a value that the database refuses. A refusal that another
 * service waits for is not a fault: the handler stores and publishes it as its reply.
 */
export type Handler<In, Out extends Contract> = (
  work: Work<Out>,
  messages: readonly Message<In>[],
) => Promise<void>;

/** Thrown by a handler when no retry can succeed: the message becomes a dead letter at once. */
export class NonRetryableError extends Error {
  override readonly name = 'NonRetryableError';
}

/** Handles messages one after the other, each as the cause of what its handling publishes. */
export function each<In, Out extends Contract>(
  handle: (work: Work<Out>, message: Message<In>) => Promise<void>,
): Handler<In, Out> {
  return async (work, messages) => {
    for (const message of messages) await handle(work.causedBy(message.cause), message);
  };
}

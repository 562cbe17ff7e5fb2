import type { Contract } from '@souk/schema/contract';
import type { Cause } from '../outbox.ts';
import type { Work } from '../work.ts';

/** What a handler is given of one record. */
export type Message<Data = unknown> = {
  readonly id: string;
  readonly type: string;
  /** Who told it. Null for a record that was made by hand. */
  readonly source: string | null;
  readonly topic: string;
  readonly key: string | null;
  readonly data: Data;
  /** The aggregate's version after the change that is told, where it is told of one change. */
  readonly version: number | null;
  readonly at: Date;
  /** What the messages carry that are told because of this one. */
  readonly cause: Cause;
};

/**
 * Handles messages of one kind, in order; several in one transaction. What it throws is a fault,
 * tried again later, unless it is a NonRetryableError. Where somebody waits for an answer, a no of the
 * business is that answer, recorded and told.
 */
export type Handler<In, Out extends Contract> = (
  work: Work<Out>,
  messages: readonly Message<In>[],
) => Promise<void>;

/** Handles one after the other, each told as the cause of what it tells. */
export function each<In, Out extends Contract>(
  handle: (work: Work<Out>, message: Message<In>) => Promise<void>,
): Handler<In, Out> {
  return async (work, messages) => {
    for (const message of messages) await handle(work.causedBy(message.cause), message);
  };
}

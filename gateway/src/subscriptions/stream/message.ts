import type { GraphQLFormattedError } from 'graphql';

/** One message of a subscription, serialised once for all clients that get it. */
export type Message = {
  readonly entity: string;
  readonly version: number | null;
  /** The JSON of an execution result. */
  readonly text: string;
  /** Null for a message that failed, so that a client that reconnects gets it again. */
  readonly cursor: string | null;
};

/** Sends the messages of one subscription to its client. */
export type Sink = {
  /** Sends a message. Returns a promise for a slow client: wait for it before the next message. */
  readonly next: (message: Message) => Promise<void> | undefined;
  /** Sends the errors that ended the subscription, if there are any, and completes it. */
  readonly end: (errors: readonly GraphQLFormattedError[]) => void;
};

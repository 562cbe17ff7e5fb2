import type { GraphQLFormattedError } from 'graphql';

/** One message of a subscription, serialised once for all clients that get it. */
export type Message = {
  readonly entity: string;
  readonly version: number | null;
  /** The JSON of an execution result. */
  readonly text: string;
  /** Null for a message that failed: a client that reconnects gets it again. */
  readonly cursor: string | null;
};

/** Sends the messages of one subscription to its client. */
export type Sink = {
  /** Sends a message. For a client that reads slowly: a promise of when to send the next. */
  readonly next: (message: Message) => Promise<void> | undefined;
  /** Ends the stream with the errors that refused or ended the subscription. */
  readonly end: (errors: readonly GraphQLFormattedError[]) => void;
};

import type { GraphQLFormattedError } from 'graphql';

/** One message, written once for every client that gets it. */
export type Payload = {
  readonly entity: string;
  readonly version: number | null;
  /** The JSON of an execution result. */
  readonly text: string;
  /** Null for a message that failed: a client that returns gets it again. */
  readonly cursor: string | null;
};

/** The way to one client, for one subscription. */
export type Sink = {
  /** Sends a message. To a client that reads slowly: a promise of when it may be sent more. */
  readonly next: (payload: Payload) => Promise<void> | undefined;
  /** Nothing follows. With errors it was refused, or could not go on. */
  readonly end: (errors: readonly GraphQLFormattedError[]) => void;
};

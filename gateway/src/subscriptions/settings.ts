/** Limits and timeouts of subscriptions. */
export type SubscriptionSettings = {
  /** From the opening of a socket to its `connection_init`. */
  readonly initMs: number;
  readonly subscriptionsPerSocket: number;
  readonly socketsPerUser: number;
  /** Server-sent events need a connection for each subscription. */
  readonly streamsPerUser: number;
  /** Sockets, and streams, without a login, for each address. */
  readonly anonymousPerAddress: number;
  /** Bytes of one message from a client. */
  readonly messageBytesMax: number;
  /** Messages that wait for a slow client before only the latest of each entity is kept. */
  readonly waitingMax: number;
  /** Unsent bytes in a connection from which its client counts as slow. */
  readonly unsentBytesMax: number;
  /** The interval of heartbeats. */
  readonly keepAliveMs: number;
  /** The maximum age of a cursor. */
  readonly replayWindowMs: number;
  /** The timeout of the subgraphs for one message. */
  readonly messageMs: number;
};

/** The figures of features.md, part D, and of the README beside this file. */
export const defaultSubscriptionSettings: SubscriptionSettings = {
  initMs: 3_000,
  subscriptionsPerSocket: 10,
  socketsPerUser: 5,
  streamsPerUser: 50,
  anonymousPerAddress: 200,
  messageBytesMax: 100 * 1_024,
  waitingMax: 64,
  unsentBytesMax: 64 * 1_024,
  keepAliveMs: 25_000,
  replayWindowMs: 24 * 3_600_000,
  messageMs: 10_000,
};

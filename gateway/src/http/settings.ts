/** Limits of HTTP connections. */
export type HttpSettings = {
  /** How long the headers of a request may take to arrive. */
  readonly headersMs: number;
  /** How long a whole request may take to arrive, with its body. */
  readonly receiveMs: number;
  /** All open connections, with those of sockets and streams. */
  readonly connectionsMax: number;
  /** The open connections of one address that is not a trusted proxy. */
  readonly connectionsPerAddress: number;
};

export const defaultHttpSettings: HttpSettings = {
  headersMs: 10_000,
  receiveMs: 30_000,
  connectionsMax: 10_000,
  connectionsPerAddress: 2_000,
};

/** A request for a subscription at a subgraph. */
export type UpstreamRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
};

/** How an upstream subscription ended. */
export type UpstreamEnd =
  /** The subgraph has no more events. */
  | { readonly kind: 'completed' }
  /** The subgraph refuses the operation. `errors` is what it sent in their place, whatever that is. */
  | { readonly kind: 'refused'; readonly errors: unknown }
  /** The subgraph refuses the connection: its credential, or its lack. */
  | { readonly kind: 'forbidden'; readonly cause: Error }
  /** It could not be opened, broke, or did not follow the protocol. */
  | { readonly kind: 'lost'; readonly cause: Error };

/** Receives an upstream subscription. Nothing is called after `ended`. */
export type UpstreamListener = {
  /** The subgraph has accepted the connection. */
  readonly opened: () => void;
  /** One execution result, as the subgraph sent it: not validated. */
  readonly next: (result: unknown) => void;
  /** Called at most once. */
  readonly ended: (end: UpstreamEnd) => void;
};

/** On whose behalf a subscription is opened. */
export type UpstreamSender = {
  /** Null: the caller is anonymous, or the subgraph gets no token. */
  readonly token: string | null;
  /** More headers for the subgraph, with names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
};

/** The subscriptions of one subgraph, over one of its transports. */
export type Upstream = {
  /**
   * Opens a subscription. Returns the function that ends it at the subgraph; nothing is called after that.
   * Never throws.
   */
  readonly open: (
    request: UpstreamRequest,
    sender: UpstreamSender,
    listener: UpstreamListener,
  ) => () => void;
  /** Breaks those that are still open. */
  readonly close: () => Promise<void>;
};

/** The characters of one event. A slow client may have `waitingMax` of them in memory. */
export const eventCharactersMax = 2 ** 20;

/** How long a subgraph may take to accept a connection, in milliseconds. */
export const openMs = 10_000;

/** Calls nothing after the first end, and nothing after `stop`. */
export function onceEnded(listener: UpstreamListener): UpstreamListener & { stop: () => void } {
  let isOver = false;
  const unlessOver =
    <Values extends unknown[]>(call: (...values: Values) => void) =>
    (...values: Values) => {
      if (!isOver) call(...values);
    };
  return {
    opened: unlessOver(listener.opened),
    next: unlessOver(listener.next),
    ended: unlessOver((end) => {
      isOver = true;
      listener.ended(end);
    }),
    stop: () => {
      isOver = true;
    },
  };
}

/** All headers of a request for a subscription, but those of its transport. */
export function headersOf({ token, headers }: UpstreamSender): Readonly<Record<string, string>> {
  return { ...headers, ...(token && { authorization: `Bearer ${token}` }) };
}

export function lost(cause: unknown): UpstreamEnd {
  return { kind: 'lost', cause: cause instanceof Error ? cause : new Error(String(cause)) };
}

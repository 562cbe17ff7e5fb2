/** A subscription that a tab wants. Equal keys mean the same subscription. */
export type Want = {
  readonly key: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The field of the subscription, whose value has the cursor. */
  readonly field: string;
};

/**
 * How messages arrive. `polling` means that they do not: the page loads its data again and again.
 * `loggedOut`: the session has ended, and no message will come.
 */
export type Connection = 'connecting' | 'live' | 'polling' | 'loggedOut';

/** What tabs send to one another. */
export type TabMessage =
  | { readonly kind: 'want'; readonly want: Want }
  | { readonly kind: 'ask-wants' }
  | { readonly kind: 'connection'; readonly key: string; readonly connection: Connection }
  | { readonly kind: 'value'; readonly key: string; readonly value: unknown };

/** Receives what happens to a subscription. */
export type Receiver = {
  readonly onValue: (value: unknown) => void;
  readonly onConnection: (connection: Connection) => void;
  /** The server refuses the cursor, or the subscription itself. */
  readonly onRefused: (code: string) => void;
};

/** Subscribes to a want. Returns a function that ends it. */
export type Transport = (want: Want, receiver: Receiver) => () => void;

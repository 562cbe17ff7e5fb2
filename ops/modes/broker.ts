/** Makes something unreachable, as an outage would. Resolves with how to bring it back. */
export type Cut = () => Promise<() => Promise<void>>;

/** The broker of a running system. */
export type Broker = {
  /** For who looks from outside: `postgresql://…`, or `kafka://host:port`. */
  readonly address: string;
  /** The settings that tell a service where it is. */
  readonly settingsFor: (service: string) => Readonly<Record<string, string>>;
  readonly cut: Cut;
  /** Ends it at once, as a crash would. Null where it is nothing of its own. */
  readonly kill: Cut | null;
};

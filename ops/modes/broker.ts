/** Makes something unreachable, as an outage would. Resolves with a function that ends the outage. */
export type Cut = () => Promise<() => Promise<void>>;

/** The broker of a running system. */
export type Broker = {
  /** The address for clients outside the services: `postgresql://…`, or `kafka://host:port`. */
  readonly address: string;
  /** Returns the settings with which a service connects to it. */
  readonly settingsFor: (service: string) => Readonly<Record<string, string>>;
  readonly cut: Cut;
  /** Kills it, as a crash would. Null when it has no process of its own. */
  readonly kill: Cut | null;
};

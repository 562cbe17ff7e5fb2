/** Starts an outage. Resolves with a function that ends it. */
export type StartOutage = () => Promise<() => Promise<void>>;

/** The broker of a running system. */
export type Broker = {
  /** The address for clients outside the services: `postgresql://…`, `kafka://host:port`, or with TLS `kafka+ssl://host:port`. */
  readonly address: string;
  /** Returns the settings with which a service connects to it. */
  readonly settingsFor: (service: string) => Readonly<Record<string, string>>;
  /** Makes it unreachable for every client. */
  readonly cut: StartOutage;
  /** Kills it, as a crash would. Null when it has no process of its own. */
  readonly kill: StartOutage | null;
};

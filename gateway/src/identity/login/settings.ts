/** The settings of the browser login. */
export type LoginSettings = {
  /** The gateway's own database. */
  readonly databaseUrl: string;
  /** Secret of at least 32 characters. It decrypts the tokens in the database. */
  readonly sessionKey: string;
  /** The address of the gateway for browsers; the only one that the provider redirects to. */
  readonly publicUrl: string;
  /** The origins whose pages may write with the cookie. */
  readonly origins: readonly string[];
  readonly issuer: string;
  /** The required audience of the provider's tokens. */
  readonly audience: string;
  /** The provider's keys. The gateway itself reaches the provider at this origin. */
  readonly keysUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /**
   * How long a change may wait for the provider's answer that its token is still active; 0 does not ask,
   * for a provider that reports every end of a login.
   */
  readonly introspectionMs: number;
  /** Timeout of requests to the provider; 5 by default. */
  readonly providerTimeoutSeconds?: number;
};

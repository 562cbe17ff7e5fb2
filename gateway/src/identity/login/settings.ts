/** What the browser's login needs to know. */
export type LoginSettings = {
  /** The gateway's own database. */
  readonly databaseUrl: string;
  /** Secret text, 32 characters or more. Whoever has it can read the tokens in the database. */
  readonly sessionKey: string;
  /** Where browsers reach the gateway; the provider sends them back here and nowhere else. */
  readonly publicUrl: string;
  /** The origins of our pages: only they may write with the cookie. */
  readonly origins: readonly string[];
  readonly issuer: string;
  /** Whom the provider's tokens have to be for. */
  readonly audience: string;
  /** The provider's keys. Its origin is where the gateway itself reaches the provider. */
  readonly keysUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Within which the provider has to answer; 5 when not set. */
  readonly providerTimeoutSeconds?: number;
};

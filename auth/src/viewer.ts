/** The authenticated caller: the user or client that the access token was issued for. */
export type Viewer = {
  /**
   * The token's subject: the user's id in all services, or the id of a client's service account.
   */
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  /** Whether the user has confirmed the address: only then is this there. */
  readonly emailVerified?: true;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly roles: readonly string[];
  /** The scopes granted by the roles; see scopes.ts. */
  readonly scopes: readonly string[];
  /** The client that the token was issued to. */
  readonly azp: string;
  /** The session at the identity provider; missing for a client credentials token. */
  readonly sessionId?: string;
};

/** Who asks, as the token says. */
export type Viewer = {
  /** The token's subject: the user's id everywhere. A client's own token has its service account's. */
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly roles: readonly string[];
  /** What the roles allow; see scopes.ts. */
  readonly scopes: readonly string[];
  /** The client that the token was issued to. */
  readonly azp: string;
  /** The login at the identity provider that the token came from; a client's own token has none. */
  readonly sessionId?: string;
};

import { decodeJwt } from 'jose';
import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';

/** The tokens of a login. They never leave the gateway, except to subgraphs. */
export type Tokens = {
  readonly access: string;
  readonly refresh: string;
  readonly id: string;
  readonly expiresAt: Date;
};

/** The tokens with their user, and the provider's own session. */
export type Login = Tokens & { readonly userId: string; readonly providerSession: string | null };

type TokenResponse = TokenEndpointResponse & TokenEndpointResponseHelpers;

/** Reads the tokens of a login from a response. Throws when one of them is missing. */
export function loginOf(response: TokenResponse): Login {
  const claims = response.claims();
  if (!claims) throw new Error('The provider returned no ID token.');
  const { sub: userId, sid } = claims;
  return { ...tokensOf(response), userId, providerSession: typeof sid === 'string' ? sid : null };
}

/** Reads the tokens from a response. Those that a refresh leaves out are unchanged, as in `earlier`. */
export function tokensOf(response: TokenResponse, earlier?: Tokens): Tokens {
  const refresh = response.refresh_token ?? earlier?.refresh;
  const id = response.id_token ?? earlier?.id;
  const lifetimeSeconds = response.expiresIn();
  if (!refresh || !id || lifetimeSeconds === undefined) {
    throw new Error('The provider returned no refresh token, no ID token or no lifetime.');
  }
  // With a provider clock behind ours, `exp` is sooner here than the lifetime in the response.
  const { exp = Number.POSITIVE_INFINITY } = decodeJwt(response.access_token);
  const expiresAt = new Date(Math.min(Date.now() + lifetimeSeconds * 1000, exp * 1000));
  return { access: response.access_token, refresh, id, expiresAt };
}

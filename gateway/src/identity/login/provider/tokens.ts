import { decodeJwt } from 'jose';
import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';

/** What the provider hands out at a login. It never leaves the gateway, except towards subgraphs. */
export type Tokens = {
  readonly access: string;
  readonly refresh: string;
  readonly id: string;
  readonly expiresAt: Date;
};

/** Whose login it is, and which of the provider's own sessions it belongs to. */
export type Login = Tokens & { readonly userId: string; readonly providerSession: string | null };

type Answer = TokenEndpointResponse & TokenEndpointResponseHelpers;

/** Throws when the provider left out what every login needs. */
export function loginOf(answer: Answer): Login {
  const claims = answer.claims();
  if (!claims) throw new Error('The provider gave no ID token.');
  const { sub: userId, sid } = claims;
  return { ...tokensOf(answer), userId, providerSession: typeof sid === 'string' ? sid : null };
}

/** `earlier` stands for what a refresh leaves out, because it has not changed. */
export function tokensOf(answer: Answer, earlier?: Tokens): Tokens {
  const refresh = answer.refresh_token ?? earlier?.refresh;
  const id = answer.id_token ?? earlier?.id;
  const lifetimeSeconds = answer.expiresIn();
  if (!refresh || !id || lifetimeSeconds === undefined) {
    throw new Error('The provider gave no refresh token, no ID token or no lifetime.');
  }
  // A provider whose clock is behind ours gives tokens that end sooner here than it says.
  const { exp = Number.POSITIVE_INFINITY } = decodeJwt(answer.access_token);
  const expiresAt = new Date(Math.min(Date.now() + lifetimeSeconds * 1000, exp * 1000));
  return { access: answer.access_token, refresh, id, expiresAt };
}

import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type Connect, scope } from './connection.ts';
import { failedIfClientRejected } from './provider-failed.ts';
import { type Login, loginOf, type Tokens } from './tokens.ts';

/** The values that bind a callback to the browser that started the login. */
export type CodeFlowChecks = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

/**
 * Starts an authorization code flow with PKCE (RFC 7636), state and nonce. Returns the address to send
 * the browser to, and the checks for its callback. Throws ProviderFailed.
 */
export async function startCodeFlow(
  connect: Connect,
  redirectUri: string,
  extras: { readonly prompt?: 'create' },
): Promise<{ url: URL; checks: CodeFlowChecks }> {
  const checks = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
  };
  // Rediscovers, so that the browser gets our error page, not a redirect to a provider that is down.
  const url = buildAuthorizationUrl(await connect('rediscover'), {
    redirect_uri: redirectUri,
    scope,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
    ...extras,
  });
  return { url, checks };
}

/** Finishes the flow. Throws ProviderFailed, and openid-client's errors for an invalid callback. */
export async function finishCodeFlow(
  connect: Connect,
  callback: URL,
  checks: CodeFlowChecks,
): Promise<Login> {
  const answer = await authorizationCodeGrant(await connect(), callback, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.verifier,
    idTokenExpected: true,
  }).catch((error: unknown) => {
    throw failedIfClientRejected(error);
  });
  return loginOf(answer);
}

/** The address that ends the browser's login at the provider (OpenID RP-Initiated Logout 1.0). */
export async function logoutUrl(connect: Connect, { id }: Tokens, returnTo: string): Promise<URL> {
  const parameters = { id_token_hint: id, post_logout_redirect_uri: returnTo };
  return buildEndSessionUrl(await connect(), parameters);
}

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
import { failedIfClientRefused } from './refused-client.ts';
import { type Login, loginOf, type Tokens } from './tokens.ts';

/** What only the browser that began a login can show when it comes back. */
export type Proof = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

/**
 * Begins a code flow with PKCE (RFC 7636), state and nonce: where to send the browser, and what it
 * has to bring back. Throws ProviderFailed.
 */
export async function beginLogin(
  connect: Connect,
  redirectUri: string,
  more: { readonly prompt?: 'create' },
): Promise<{ url: URL; proof: Proof }> {
  const proof = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
  };
  // Who is sent to a provider that is away gets no page at all, and no word of ours.
  const url = buildAuthorizationUrl(await connect('anew'), {
    redirect_uri: redirectUri,
    scope,
    state: proof.state,
    nonce: proof.nonce,
    code_challenge: await calculatePKCECodeChallenge(proof.verifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return { url, proof };
}

/** Ends it. Throws ProviderFailed, and an error of openid-client for all that is not right. */
export async function finishLogin(connect: Connect, callback: URL, proof: Proof): Promise<Login> {
  const answer = await authorizationCodeGrant(await connect(), callback, {
    expectedState: proof.state,
    expectedNonce: proof.nonce,
    pkceCodeVerifier: proof.verifier,
    idTokenExpected: true,
  }).catch((error: unknown) => {
    throw failedIfClientRefused(error);
  });
  return loginOf(answer);
}

/** Where a browser ends its login at the provider too (OpenID RP-Initiated Logout 1.0). */
export async function logoutUrl(connect: Connect, { id }: Tokens, backTo: string): Promise<URL> {
  const parameters = { id_token_hint: id, post_logout_redirect_uri: backTo };
  return buildEndSessionUrl(await connect(), parameters);
}

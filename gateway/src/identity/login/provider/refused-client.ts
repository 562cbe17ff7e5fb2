import { ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { ProviderFailed } from './provider-failed.ts';

/** RFC 6749 section 5.2: what is wrong is the client, and not the person who logs in. */
const aboutTheClient = ['invalid_client', 'unauthorized_client'];

/** What the provider says of our client is a fault of ours, as nobody who logs in could mend it. */
export function failedIfClientRefused(error: unknown): unknown {
  const refused =
    error instanceof WWWAuthenticateChallengeError ||
    (error instanceof ResponseBodyError && aboutTheClient.includes(error.error));
  if (!refused) return error;
  return new ProviderFailed(
    error,
    'The identity provider refuses our client: GATEWAY_CLIENT_SECRET is not the one of the realm.',
  );
}

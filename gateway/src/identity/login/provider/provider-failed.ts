import { ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';

/**
 * The provider does not respond, fails, or returns something that the gateway cannot use, so another
 * login would not help. Only the log has the reason. Extends ClientError, because openid-client wraps
 * all errors but its own.
 */
export class ProviderFailed extends ClientError {
  constructor(cause: unknown, message = 'The identity provider does not respond.') {
    super(message, { cause });
  }
}

/** RFC 6749 section 5.2: errors about the client, not about the user. */
const clientErrors = ['invalid_client', 'unauthorized_client'];

/** Turns an error about our client into ProviderFailed: users cannot fix it. Returns other errors as they are. */
export function failedIfClientRejected(error: unknown): unknown {
  const rejected =
    error instanceof WWWAuthenticateChallengeError ||
    (error instanceof ResponseBodyError && clientErrors.includes(error.error));
  if (!rejected) return error;
  return new ProviderFailed(
    error,
    'The identity provider rejects our client: GATEWAY_CLIENT_SECRET differs from the realm.',
  );
}

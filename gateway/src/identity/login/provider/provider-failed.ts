import { ClientError, type CustomFetch } from 'openid-client';

/**
 * The provider gives no answer, says that it can't, or gives one that is of no use here: to log in
 * again would not help. Only the log learns which. openid-client passes its own errors through as
 * they are, and wraps all others.
 */
export class ProviderFailed extends ClientError {
  constructor(cause: unknown, message = 'The identity provider does not answer.') {
    super(message, { cause });
  }
}

/**
 * Fetches from where the gateway sees the provider what the provider says of itself under the
 * address that browsers know. Throws ProviderFailed.
 */
export function reach(publicOrigin: string, innerOrigin: string): CustomFetch {
  return async (address, options) => {
    const url = new URL(address);
    const inner =
      url.origin === publicOrigin ? new URL(url.href.slice(url.origin.length), innerOrigin) : url;
    const response = await fetch(inner, options as RequestInit).catch((fault: unknown) => {
      throw new ProviderFailed(fault);
    });
    if (response.status >= 500) throw new ProviderFailed(response.status);
    return response;
  };
}

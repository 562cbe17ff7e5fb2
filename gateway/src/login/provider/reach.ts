import { ClientError, type CustomFetch } from 'openid-client';

/**
 * The provider gives no answer, or says that it can't. To log in again would not help.
 * openid-client passes its own errors through as they are, and wraps all others.
 */
export class ProviderUnreachable extends ClientError {
  constructor(cause: unknown) {
    super('The identity provider does not answer.', { cause });
  }
}

/**
 * Fetches from where the gateway sees the provider what the provider says of itself under the
 * address that browsers know. Throws ProviderUnreachable.
 */
export function reach(publicOrigin: string, innerOrigin: string): CustomFetch {
  return async (address, options) => {
    const url = new URL(address);
    const inner =
      url.origin === publicOrigin ? new URL(url.href.slice(url.origin.length), innerOrigin) : url;
    const response = await fetch(inner, options as RequestInit).catch((fault: unknown) => {
      throw new ProviderUnreachable(fault);
    });
    if (response.status >= 500) throw new ProviderUnreachable(response.status);
    return response;
  };
}

import type { WithHeaders } from '../../request/sessions.ts';
import { cookieOf } from './cookie.ts';
import { encryptionWith } from './encryption.ts';
import type { CodeFlowChecks } from './provider/code-flow.ts';

/** A login that a browser has started, and the address to return to. */
type PendingLogin = CodeFlowChecks & { readonly returnTo: string };

/** The pending login of each browser, in an encrypted cookie. */
export type PendingLogins = {
  /** The `Set-Cookie` header that stores the login for ten minutes. */
  readonly set: (login: PendingLogin) => string;
  /** Null when the browser has started no login within ten minutes. */
  readonly read: (request: WithHeaders) => PendingLogin | null;
  readonly clear: () => string;
};

const lifetimeSeconds = 600;
const encryptionContext = 'cookie';

/** Keeps each pending login in its browser, encrypted with `secret`. `now` is for tests. */
export function pendingLogins(publicUrl: string, secret: string, now = Date.now): PendingLogins {
  const cookie = cookieOf({ secure: '__Host-souk-login', local: 'souk-login' }, publicUrl);
  const { encrypt, decrypt } = encryptionWith(secret, 'begun logins');
  return {
    set: (login) => {
      const endsAt = now() + lifetimeSeconds * 1000;
      // The key stays `begun`, so that logins in progress survive an update of the gateway.
      const encrypted = encrypt(JSON.stringify({ begun: login, endsAt }), encryptionContext);
      return cookie.set(encrypted.toString('base64url'), lifetimeSeconds);
    },
    read: ({ headers }) => {
      const encrypted = cookie.read(headers);
      const text = encrypted && decrypt(Buffer.from(encrypted, 'base64url'), encryptionContext);
      if (!text) return null;
      const { begun: login, endsAt } = JSON.parse(text);
      return now() < endsAt ? login : null;
    },
    clear: () => cookie.clear(),
  };
}

import type { WithHeaders } from '../../request/sessions.ts';
import { cookieOf } from './cookie.ts';
import { sealWith } from './encryption.ts';
import type { Proof } from './provider/code-flow.ts';

/** A login that a browser has begun, and where it goes afterwards. */
type BegunLogin = Proof & { readonly returnTo: string };

/** The begun login of each browser, in a cookie that only we can write or read. */
export type BegunLogins = {
  /** The `Set-Cookie` header that keeps it for ten minutes. */
  readonly keep: (begun: BegunLogin) => string;
  /** Null when the browser began none, or too long ago. */
  readonly read: (request: WithHeaders) => BegunLogin | null;
  readonly forget: () => string;
};

const lifetimeSeconds = 600;
const place = 'cookie';

/** `now` is for tests. */
export function begunLogins(publicUrl: string, secret: string, now = Date.now): BegunLogins {
  const cookie = cookieOf({ secure: '__Host-souk-login', local: 'souk-login' }, publicUrl);
  const { seal, open } = sealWith(secret, 'begun logins');
  return {
    keep: (begun) => {
      const endsAt = now() + lifetimeSeconds * 1000;
      const sealed = seal(JSON.stringify({ begun, endsAt }), place);
      return cookie.keep(sealed.toString('base64url'), lifetimeSeconds);
    },
    read: ({ headers }) => {
      const sealed = cookie.read(headers);
      const text = sealed && open(Buffer.from(sealed, 'base64url'), place);
      if (!text) return null;
      const { begun, endsAt } = JSON.parse(text);
      return now() < endsAt ? begun : null;
    },
    forget: () => cookie.forget(),
  };
}

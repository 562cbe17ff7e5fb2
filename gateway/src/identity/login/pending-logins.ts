import { createHash } from 'node:crypto';
import { bytesOfBase64url } from '@souk/platform/runtime/base64url';
import { encryptionWith } from '@souk/platform/runtime/encryption';
import type { WithHeaders } from '../../request/sessions.ts';
import { type Cookie, cookieOf, cookiesIn } from './cookie.ts';
import type { CodeFlowChecks } from './provider/code-flow.ts';

/** A login that a browser has started: its return address, and the checks for its callback. */
type PendingLogin = { readonly returnTo: string; readonly checks: CodeFlowChecks };

/** A completed login keeps its return address, for a callback that the browser repeats. */
type StoredLogin = { readonly returnTo: string; readonly checks: CodeFlowChecks | null };

/** The logins that each browser has started, every one in an encrypted cookie of its own. */
export type PendingLogins = {
  /**
   * The `Set-Cookie` headers that store the login for ten minutes, and delete the oldest ones above
   * five, or above 8,000 characters.
   */
  readonly add: (login: PendingLogin, request: WithHeaders) => string[];
  /** Null when the browser has started no login with this state within ten minutes. */
  readonly find: (state: unknown, request: WithHeaders) => StoredLogin | null;
  /** The `Set-Cookie` header that leaves only the return address of the login. */
  readonly complete: (login: PendingLogin) => string;
};

const lifetimeSeconds = 600;
const loginsMax = 5;
/** Node rejects requests with more than 16 KiB of headers. */
const charactersMax = 8_000;
const encryptionContext = 'cookie';
const names = { secure: '__Host-souk-login', local: 'souk-login' } as const;

/** Keeps the logins in their browser, encrypted with `secret`. `now` is for tests. */
export function pendingLogins(publicUrl: string, secret: string, now = Date.now): PendingLogins {
  const { encrypt, decrypt } = encryptionWith(secret, 'pending logins');
  const cookieFor = (id: string) => cookieOf(names, publicUrl, `-${id}`);
  const encode = (login: StoredLogin) => {
    const text = JSON.stringify({ ...login, endsAt: now() + lifetimeSeconds * 1_000 });
    return encrypt(text, encryptionContext).toString('base64url');
  };
  const decode = (value: string): (StoredLogin & { endsAt: number }) | null => {
    const bytes = bytesOfBase64url(value);
    const text = bytes && decrypt(bytes, encryptionContext);
    return text && JSON.parse(text);
  };
  const prefix = cookieFor('').name;
  /** All logins of the browser, the newest first. */
  const earlierIn = ({ headers }: WithHeaders): EarlierLogin[] =>
    cookiesIn(headers)
      .map(([name, value]) => ({ name, value, id: name.slice(prefix.length) }))
      .filter(({ name, id }) => name.startsWith(prefix) && /^[0-9a-f]{16}$/.test(id))
      .map(({ value, id }) => ({
        value,
        cookie: cookieFor(id),
        endsAt: decode(value)?.endsAt ?? 0,
      }))
      .sort((one, other) => other.endsAt - one.endsAt);
  return {
    add: (login, request) => {
      const value = encode(login);
      const added = cookieFor(idOf(login.checks.state)).set(value, lifetimeSeconds);
      const surplus = surplusOf(earlierIn(request), value.length);
      return [added, ...surplus.map(({ cookie }) => cookie.clear())];
    },
    find: (state, { headers }) => {
      const value = typeof state === 'string' ? cookieFor(idOf(state)).read(headers) : null;
      const login = value && decode(value);
      if (!login || now() >= login.endsAt) return null;
      return { returnTo: login.returnTo, checks: login.checks };
    },
    complete: ({ returnTo, checks: { state } }) =>
      cookieFor(idOf(state)).set(encode({ returnTo, checks: null }), lifetimeSeconds),
  };
}

type EarlierLogin = { readonly value: string; readonly cookie: Cookie; readonly endsAt: number };

/** The logins that leave no space for a new one of this length. */
function surplusOf(newestFirst: readonly EarlierLogin[], length: number): readonly EarlierLogin[] {
  let characters = length;
  const kept = newestFirst.slice(0, loginsMax - 1).findIndex(({ value }) => {
    characters += value.length;
    return characters > charactersMax;
  });
  return newestFirst.slice(kept < 0 ? loginsMax - 1 : kept);
}

function idOf(state: string): string {
  return createHash('sha256').update(state).digest('hex').slice(0, 16);
}

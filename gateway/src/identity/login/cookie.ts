import type { IncomingHttpHeaders } from 'node:http';

/** Reads and writes one cookie of the gateway. */
export type Cookie = {
  readonly read: (headers: Pick<IncomingHttpHeaders, 'cookie'>) => string | null;
  /** The `Set-Cookie` header that stores `value`; until the browser closes without `maxAgeSeconds`. */
  readonly set: (value: string, maxAgeSeconds?: number) => string;
  /** The `Set-Cookie` header that deletes the cookie. */
  readonly clear: () => string;
};

/** The prefix `__Host-` restricts the cookie to one host and to TLS (RFC 6265bis, 4.1.3.2). */
type Names = { readonly secure: `__Host-${string}`; readonly local: string };

const localHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Creates a cookie that scripts cannot read, and that other sites cannot send with a write. On
 * localhost without TLS, and only there, it lacks `Secure` and the name that requires it.
 */
export function cookieOf(names: Names, publicUrl: string): Cookie {
  const { protocol, hostname } = new URL(publicUrl);
  const local = protocol === 'http:' && localHosts.includes(hostname);
  const name = local ? names.local : names.secure;
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${local ? '' : '; Secure'}`;
  return {
    read: ({ cookie = '' }) => {
      const pairs = cookie.split(';').map((pair) => pair.trim());
      const pair = pairs.find((text) => text.startsWith(`${name}=`));
      return pair?.slice(name.length + 1) || null;
    },
    set: (value, maxAgeSeconds) => {
      const lifetime = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
      return `${name}=${value}${attributes}${lifetime}`;
    },
    clear: () => `${name}=${attributes}; Max-Age=0`,
  };
}

import type { IncomingHttpHeaders } from 'node:http';

/** One cookie of ours: how it is read and written. */
export type Cookie = {
  readonly read: (headers: Pick<IncomingHttpHeaders, 'cookie'>) => string | null;
  /** The `Set-Cookie` header that keeps `value`. Without a time it ends with the browser. */
  readonly keep: (value: string, maxAgeSeconds?: number) => string;
  /** The `Set-Cookie` header that forgets it. */
  readonly forget: () => string;
};

/** `__Host-` in front makes the browser hold it to one host and to TLS (RFC 6265bis, 4.1.3.2). */
type Names = { readonly secure: `__Host-${string}`; readonly local: string };

const localHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A cookie that scripts can't read, and that other sites can't send with a write. Only on localhost
 * without TLS it does without `Secure`, and so without the name that asks for it.
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
    keep: (value, maxAgeSeconds) => {
      const lifetime = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
      return `${name}=${value}${attributes}${lifetime}`;
    },
    forget: () => `${name}=${attributes}; Max-Age=0`,
  };
}

import type { IncomingHttpHeaders } from 'node:http';

type WithCookies = Pick<IncomingHttpHeaders, 'cookie'>;

/** Reads and writes one cookie of the gateway. */
export type Cookie = {
  readonly name: string;
  readonly read: (headers: WithCookies) => string | null;
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
 * localhost without TLS, and only there, it lacks `Secure` and the name that requires it. Its name ends
 * in the port of `publicUrl`, unless that is the scheme's default: a browser sends the cookies of a host
 * to all its ports (RFC 6265, section 8.5), so two shops on one host would replace each other's.
 */
export function cookieOf(names: Names, publicUrl: string, suffix = ''): Cookie {
  const { protocol, hostname, port } = new URL(publicUrl);
  const local = protocol === 'http:' && localHosts.includes(hostname);
  const name = `${local ? names.local : names.secure}${port && `-${port}`}${suffix}`;
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${local ? '' : '; Secure'}`;
  return {
    name,
    read: (headers) => cookiesIn(headers).find(([other]) => other === name)?.[1] || null,
    set: (value, maxAgeSeconds) => {
      const lifetime = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
      return `${name}=${value}${attributes}${lifetime}`;
    },
    clear: () => `${name}=${attributes}; Max-Age=0`,
  };
}

/** The names and values of all cookies of a request. */
export function cookiesIn({ cookie = '' }: WithCookies): [name: string, value: string][] {
  return cookie.split(';').map((pair) => {
    const [name = '', ...value] = pair.trim().split('=');
    return [name, value.join('=')];
  });
}

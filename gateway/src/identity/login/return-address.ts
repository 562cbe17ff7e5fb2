import type { IncomingHttpHeaders } from 'node:http';
import type { LoginSettings } from './settings.ts';

const lengthMax = 2048;

/**
 * The address to send a browser to after its login: our own address for a path, the front page for
 * anything else. Parses like a browser (WHATWG URL), and returns the origin too, so that no spelling
 * leads to another site.
 */
export function returnAddress(wanted: unknown, origin: string): string {
  const home = new URL('/', origin);
  if (typeof wanted !== 'string' || wanted.length > lengthMax || !wanted.startsWith('/')) {
    return home.href;
  }
  const address = URL.parse(wanted, home.href);
  return address?.origin === home.origin ? address.href : home.href;
}

/** The allowed origin that a browser comes from; the gateway's own without one. */
export function originOf(
  { referer = '' }: Pick<IncomingHttpHeaders, 'referer'>,
  { origins, publicUrl }: Pick<LoginSettings, 'origins' | 'publicUrl'>,
): string {
  const origin = URL.parse(referer)?.origin;
  return origin !== undefined && origins.includes(origin) ? origin : publicUrl;
}

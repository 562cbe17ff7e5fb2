import type { IncomingHttpHeaders } from 'node:http';
import type { LoginSettings } from './settings.ts';

const longest = 2048;

/**
 * Where to send a browser after its login: an address of ours for a path of ours, the front page
 * for anything else. Read by the same rules as browsers read it (WHATWG URL), and given back with
 * its origin, so that no trick of spelling leads elsewhere.
 */
export function returnAddress(wanted: unknown, origin: string): string {
  const home = new URL('/', origin);
  if (typeof wanted !== 'string' || wanted.length > longest || !wanted.startsWith('/')) {
    return home.href;
  }
  const address = URL.parse(wanted, home.href);
  return address?.origin === home.origin ? address.href : home.href;
}

/** Which of our origins a browser comes from; the gateway's own when it says none of them. */
export function originOf(
  { referer = '' }: Pick<IncomingHttpHeaders, 'referer'>,
  { origins, publicUrl }: Pick<LoginSettings, 'origins' | 'publicUrl'>,
): string {
  const origin = URL.parse(referer)?.origin;
  return origin !== undefined && origins.includes(origin) ? origin : publicUrl;
}

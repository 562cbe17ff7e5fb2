import type { IncomingHttpHeaders } from 'node:http';
import type { LoginSettings } from './settings.ts';

const lengthMax = 2048;

/**
 * The absolute address to send a browser to after its login: the given path on `origin`, or the front
 * page for anything that is not such a path. Parses like a browser (WHATWG URL), so that no spelling of
 * a path leads to another site.
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

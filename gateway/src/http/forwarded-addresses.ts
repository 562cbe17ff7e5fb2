import type { IncomingHttpHeaders } from 'node:http';
import { isIP, isIPv4, SocketAddress } from 'node:net';

/**
 * Rewrites `X-Forwarded-For` to addresses only. Some proxies add the port of the client, so that each
 * of its connections would be counted as another client. What stands before an entry that is not an
 * address has come through an unknown hop, so it is removed as well.
 */
export function keepForwardedAddresses(headers: IncomingHttpHeaders): void {
  const header = headers['x-forwarded-for'];
  if (header === undefined) return;
  const entries = String(header).split(',').map(addressIn);
  const valid = entries.slice(entries.lastIndexOf(null) + 1);
  headers['x-forwarded-for'] = valid.join(', ');
}

/** The address in an entry such as `192.0.2.1:4711` or `[2001:db8::1]:4711`, in one form. Null without one. */
function addressIn(entry: string): string | null {
  const [, bracketed, plain = ''] =
    /^\s*(?:\[([^\]]*)\](?::\d+)?|([\d.]+(?=:\d+\s*$)|[^\s[\]]*))(?::\d+)?\s*$/.exec(entry) ?? [];
  const text = (bracketed ?? plain).replace(/%.*$/, '');
  if (isIP(text) === 0) return null;
  const { address } = new SocketAddress({
    address: text,
    family: isIPv4(text) ? 'ipv4' : 'ipv6',
  });
  return address.replace(/^::ffff:(?=[\d.]+$)/, '');
}

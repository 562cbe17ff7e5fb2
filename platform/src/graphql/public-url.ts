import { isIP } from 'node:net';
import { z } from 'zod';
import { isPublicAddress } from '../runtime/public-address.ts';

/** Enough for a link, and accepted by every browser and proxy. */
const charsMax = 2_048;

/** Names for hosts of the reader's own machine or network (RFC 6761, RFC 6762, RFC 8375). */
const localDomains = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/**
 * An address on the public internet that we store or pass on: whoever opens it must not reach a host
 * of their own network. `https` only, without user name and password, at most 2,048 characters.
 * Returns it in the form of the URL standard, which every program reads in the same way.
 */
export const publicUrl = z.string().transform((value, { addIssue }) => {
  const url = isPlain(value) ? URL.parse(value) : null;
  const fault = faultOf(url);
  if (fault) addIssue({ code: 'custom', message: fault });
  return url?.href ?? value;
});

/** What the URL standard would silently drop or correct, other programs read in other ways. */
function isPlain(value: string): boolean {
  return value.length <= charsMax && !/[\s\p{C}\\]/u.test(value);
}

/** Names the first rule that an address breaks; null if there is none. */
function faultOf(url: URL | null): string | null {
  if (!url || url.href.length > charsMax) {
    return `Must be an address such as https://shop.example/tea.png, without spaces, at most ${charsMax.toLocaleString('en')} characters.`;
  }
  if (url.protocol !== 'https:') return 'Must begin with https://.';
  if (url.username || url.password) return 'Must not have a user name or a password.';
  return isPublic(url.hostname) ? null : 'Must be on a public host, not on a local or private one.';
}

function isPublic(hostname: string): boolean {
  // Brackets enclose an address of IPv6. Final dots mean the same host.
  const host = hostname.replace(/^\[|\]$|\.+$/g, '');
  return isIP(host) === 0 ? isPublicName(host) : isPublicAddress(host);
}

function isPublicName(host: string): boolean {
  return host.includes('.') && !localDomains.test(host);
}

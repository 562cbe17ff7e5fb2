import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** Enough for a link, and accepted by every browser and proxy. */
const charsMax = 2_048;

/** Networks outside of the public internet: IANA's special-purpose registries (RFC 6890). */
const notPublic = {
  ipv4: blockList('ipv4', [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
    ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
    ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ]),
  ipv6: blockList('ipv6', [
    // All outside of 2000::/3, with the forms that hold an address of IPv4.
    ...['::/3', '4000::/2', '8000::/1'],
    // Protocols such as Teredo, documentation, 6to4.
    ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
  ]),
};

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
  const family = isIP(host);
  if (family === 4) return !notPublic.ipv4.check(host, 'ipv4');
  if (family === 6) return !notPublic.ipv6.check(host, 'ipv6');
  return host.includes('.') && !localDomains.test(host);
}

function blockList(family: 'ipv4' | 'ipv6', networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

import { BlockList, isIP } from 'node:net';

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

/**
 * Returns whether an address of IPv4 or IPv6 is one of the public internet. Forms of IPv6 that hold an address of
 * IPv4 are not, whatever address they hold; nor is an address with a zone, or a text that is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !notPublic.ipv4.check(address, 'ipv4');
  return family === 6 && !notPublic.ipv6.check(address, 'ipv6');
}

/** Returns whether an address is one of this machine: 127.0.0.0/8 or ::1. */
export function isLoopbackAddress(address: string): boolean {
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return loopback.ipv4.check(address, 'ipv4');
  return family === 6 && loopback.ipv6.check(address, 'ipv6');
}

/** Returns whether the host of a URL is this machine by its own name: `localhost`, 127.0.0.0/8 or [::1]. */
export function isLoopbackHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || isLoopbackAddress(host);
}

/** Two lists: one list would take a form of IPv6 that holds 127.0.0.1 for it. */
const loopback = {
  ipv4: blockList('ipv4', ['127.0.0.0/8']),
  ipv6: blockList('ipv6', ['::1/128']),
};

function blockList(family: 'ipv4' | 'ipv6', networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

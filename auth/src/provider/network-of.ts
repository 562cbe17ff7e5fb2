import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** The network of the client's connection. Headers are not trusted. */
export function networkOfSocket({ socket }: IncomingMessage): string {
  return networkOf(socket.remoteAddress ?? '');
}

/**
 * The part of an address that its owner can't choose: of IPv6 the first 64 bits, as a home or a server
 * has at least that many addresses (RFC 6177). An IPv4 address is returned as it is.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const [first, last] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  const groups = [...first, ...zeros, ...last].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

function groupsOf(part: string): string[] {
  return part.split(':').filter(Boolean);
}

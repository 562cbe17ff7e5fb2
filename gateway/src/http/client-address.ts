import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';

/** Whether somebody is believed who says for whom they forward a request. */
export type Trust = (address: string, hop: number) => boolean;

/**
 * Trust in addresses, and in networks such as 10.0.0.0/8, and in nobody else: anybody could write
 * `X-Forwarded-For`. Throws for what is neither.
 */
export function trustIn(proxies: readonly string[]): Trust {
  return proxyAddress.compile([...proxies]);
}

/** Where a request comes from, as Fastify's `request.ip` has it. */
export function addressOf(request: IncomingMessage, trust: Trust): string {
  return proxyAddress(request, trust);
}

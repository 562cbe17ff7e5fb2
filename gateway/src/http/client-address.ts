import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';
import { keepForwardedAddresses } from './forwarded-addresses.ts';

/** Whether `X-Forwarded-For` is trusted when it comes from this address. */
export type TrustProxy = (address: string, hop: number) => boolean;

/**
 * Trusts the given addresses and networks, such as 10.0.0.0/8, and no others: any client can send
 * `X-Forwarded-For`. Throws for an invalid entry.
 */
export function trustProxies(proxies: readonly string[]): TrustProxy {
  return proxyAddress.compile([...proxies]);
}

/** The address of the client of an upgrade, the same as Fastify's `request.ip` of a request. */
export function clientAddress(request: IncomingMessage, trustProxy: TrustProxy): string {
  keepForwardedAddresses(request.headers);
  return proxyAddress(request, trustProxy);
}

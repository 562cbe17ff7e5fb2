import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { isLoopbackAddress, isLoopbackHost, isPublicAddress } from '../runtime/public-address.ts';
import { nameResolver } from './name-resolver.ts';

/** How many addresses of a name are tried: a name may have hundreds that do not answer. */
const dialledMax = 4;

/** The name of a host leads to an address that is not public. The message has neither. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** The name of a host has no address, or cannot be resolved now. */
export class NameNotResolved extends Error {
  override readonly name = 'NameNotResolved';
}

type ConnectorOptions = {
  /** Lets hosts of this machine be reached, when their name says so: for development and tests only. */
  readonly allowsLoopback: boolean;
  /** How long a connection, with TLS, may take. */
  readonly timeoutMs: number;
  /** Returns all addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Opens a connection to an address. */
  readonly dial?: buildConnector.connector;
};

/**
 * A `connect` of undici that reaches public addresses only. It resolves the name once, refuses it if any of its
 * addresses is not public, and connects to an address that it has checked: a name that leads elsewhere the
 * next moment changes nothing. TLS still verifies the name. Addresses in a URL are checked as well.
 */
export function publicConnector({
  allowsLoopback,
  timeoutMs,
  resolve = nameResolver(),
  dial = buildConnector({ timeout: timeoutMs, allowH2: false, maxCachedSessions: 0 }),
}: ConnectorOptions): buildConnector.connector {
  const addressesOf = async (host: string): Promise<readonly string[]> => {
    const isLocal = allowsLoopback && isLoopbackHost(host);
    const addresses =
      isIP(host) === 0 ? await resolved(isLocal ? loopback : resolve, host) : [host];
    const isAllowed = isLocal ? isLoopbackAddress : isPublicAddress;
    if (!addresses.every(isAllowed)) throw new AddressRefused('The address is not public.');
    return addresses.slice(0, dialledMax);
  };
  return (options, callback) => {
    const { hostname, protocol } = options;
    const host = hostname.replace(/^\[|\]$/g, '');
    // The name is for TLS alone: it is not resolved again.
    const tls = protocol === 'https:' && isIP(host) === 0 ? { servername: host } : {};
    const dialFirst = ([address = '', ...others]: readonly string[]) =>
      dial({ ...options, hostname: address, ...tls }, (error, socket) => {
        if (error === null) callback(null, socket);
        else if (others.length > 0) dialFirst(others);
        else callback(error, null);
      });
    addressesOf(host).then(dialFirst, (error: Error) => callback(error, null));
  };
}

/** Throws NameNotResolved. */
async function resolved(
  resolve: NonNullable<ConnectorOptions['resolve']>,
  host: string,
): Promise<readonly string[]> {
  const addresses = await resolve(host).catch((cause: unknown) => {
    throw new NameNotResolved('The name cannot be resolved.', { cause });
  });
  if (addresses.length === 0) throw new NameNotResolved('The name has no address.');
  return addresses;
}

/** No name server is asked for `localhost`. */
const loopback = async () => ['127.0.0.1', '::1'];

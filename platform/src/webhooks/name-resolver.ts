import { Resolver } from 'node:dns/promises';

type ResolverOptions = {
  /** How long to wait for the first answer; a second query waits twice as long. */
  readonly timeoutMs?: number;
  /** Addresses of name servers with ports, instead of those of this machine. */
  readonly servers?: readonly string[];
};

/**
 * Returns a function that asks the name servers for all addresses of a name, of both families. It throws when
 * neither can be read. It does not use `dns.lookup`: that blocks a thread which the whole process needs, for files
 * and password hashes, as long as the name server of a stranger is silent; and it knows names of this machine.
 */
export function nameResolver({ timeoutMs = 3_000, servers }: ResolverOptions = {}) {
  return async (host: string): Promise<readonly string[]> => {
    const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
    if (servers) resolver.setServers(servers);
    const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const [failed] = found.filter((one) => one.status === 'rejected');
    if (addresses.length === 0 && failed) throw failed.reason;
    return addresses;
  };
}

import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Logger } from '../logger.ts';
import { readAuthorities } from './tls-settings.ts';
import { watchFiles } from './watch-files.ts';

/** The authorities of each file that is trusted now. Several services may share a process. */
const trusted = new Map<symbol, readonly string[]>();
let publicAuthorities: readonly string[] | undefined;

/**
 * Trusts the authorities of a PEM file, besides the public ones, in all TLS connections that this process opens
 * from now on: HTTP, PostgreSQL and Kafka. Follows the file: a broken one is logged, and the former authorities
 * stay. Returns a function that ends the trust. Throws when the file cannot be used at first.
 */
export function trustAuthority(file: string | null, logger: Pick<Logger, 'info' | 'error'>) {
  if (file === null) return () => {};
  const id = Symbol(file);
  const unwatch = watchFiles([file], () => {
    try {
      trust(id, readAuthorities(file));
      logger.info({ file }, 'new authorities are trusted');
    } catch (err) {
      logger.error({ err, file }, 'the file of authorities is invalid: the former ones stay');
    }
  });
  trust(id, readAuthorities(file));
  return () => {
    unwatch();
    trust(id, []);
  };
}

function trust(id: symbol, authorities: readonly string[]): void {
  publicAuthorities ??= getCACertificates('default');
  trusted.delete(id);
  if (authorities.length > 0) trusted.set(id, authorities);
  setDefaultCACertificates([...publicAuthorities, ...[...trusted.values()].flat()]);
}

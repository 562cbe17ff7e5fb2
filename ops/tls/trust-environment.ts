import { readConfig, WrongConfiguration } from '@souk/platform/runtime/config';
import { newLogger } from '@souk/platform/runtime/logger';
import { tlsConfigOf, tlsIssues, tlsSettings } from '@souk/platform/runtime/tls/tls-settings';
import { trustAuthority } from '@souk/platform/runtime/tls/trust-authority';

/**
 * Makes a program trust the authority of `TLS_CA_FILE`, as services do: in a cluster it runs beside them. A file that
 * cannot be used gives one line on stderr and exit code 2.
 */
export function trustEnvironment(): void {
  try {
    const { caFile } = tlsConfigOf(readConfig(tlsSettings, process.env, tlsIssues));
    trustAuthority(caFile, newLogger('tls', 'error'));
  } catch (fault) {
    if (!(fault instanceof WrongConfiguration)) throw fault;
    console.error(fault.message);
    process.exit(2);
  }
}

import { chown, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateFiles } from '@souk/platform/runtime/tls/tls-settings';

/** The certificate of PostgreSQL, and the authority with which its clients check it. */
export type PostgresTls = { readonly caFile: string; readonly certificate: CertificateFiles };

/** Returns the settings of a PostgreSQL that refuses every connection without TLS. */
export async function tlsSettings(
  folder: string,
  { certificate: { certFile, keyFile } }: PostgresTls,
): Promise<readonly string[]> {
  const rules = join(folder, 'postgres-tls.conf');
  const addresses = 'all 127.0.0.1/32 scram-sha-256';
  // `all` leaves out replication, by which a backup copies the databases.
  await writeFile(rules, `hostssl all ${addresses}\nhostssl replication ${addresses}\n`);
  return ['ssl=on', `ssl_cert_file=${certFile}`, `ssl_key_file=${keyFile}`, `hba_file=${rules}`];
}

/** Gives the private key to the user that PostgreSQL runs as: it refuses a key that others may read. */
export async function giveKeyTo(databaseDir: string, { certificate }: PostgresTls): Promise<void> {
  const { uid, gid } = await stat(databaseDir);
  if (uid !== process.getuid?.()) await chown(certificate.keyFile, uid, gid);
}

/** What follows the `?` of each database URL: clients check the certificate and the name in it. */
export function tlsParameters({ caFile }: PostgresTls): string {
  // A slash may stand as it is, and people read these URLs.
  return `?sslmode=verify-full&sslrootcert=${encodeURIComponent(caFile).replaceAll('%2F', '/')}`;
}

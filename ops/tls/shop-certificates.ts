import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateFiles } from '@souk/platform/runtime/tls/tls-settings';
import { services } from '../system/subgraphs.ts';
import { newAuthority } from './new-authority.ts';

/** Every server of a shop that has a certificate. */
const servers = [...services, 'postgres', 'kafka', 'keycloak', 'verifier'] as const;

type Server = (typeof servers)[number];

/** The authority of a shop, and the certificates that it has issued. All files are PEM. */
export type ShopCertificates = {
  readonly caFile: string;
  readonly filesOf: (server: Server) => CertificateFiles;
  /** The key, the certificate and its authority in one file, as Kafka reads them. */
  readonly keystoreOf: (server: Server) => string;
};

/**
 * Creates an authority and a certificate for each server, in the folder `tls` of a state folder. Each start has new
 * ones, so that no key of an authority is kept. Only their owner may read the keys.
 */
export async function writeCertificates(stateFolder: string): Promise<ShopCertificates> {
  const folder = join(stateFolder, 'tls');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const fileOf = (name: string) => join(folder, name);
  const authority = await newAuthority();
  const caFile = fileOf('ca.pem');
  await writeFile(caFile, authority.cert);
  const secret = { mode: 0o600 };
  const filesOf = (server: Server) => ({
    certFile: fileOf(`${server}.crt`),
    keyFile: fileOf(`${server}.key`),
  });
  const keystoreOf = (server: Server) => fileOf(`${server}.pem`);
  for (const server of servers) {
    const { cert, key } = await authority.issue(server);
    const { certFile, keyFile } = filesOf(server);
    await writeFile(certFile, cert);
    await writeFile(keyFile, key, secret);
    await writeFile(keystoreOf(server), [key, cert, authority.cert].join('\n'), secret);
  }
  return { caFile, filesOf, keystoreOf };
}

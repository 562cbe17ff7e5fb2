import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { z } from 'zod';
import type { ConfigIssue } from '../config.ts';

/** The settings of TLS, the same in every service. All files are PEM. */
export const tlsSettings = {
  /** The certificate of this service, with the chain up to its authority. With it the service speaks HTTPS. */
  TLS_CERT_FILE: z.string().optional(),
  /** The private key of the certificate. */
  TLS_KEY_FILE: z.string().optional(),
  /** Authorities to trust besides the public ones, for all connections that the service opens. */
  TLS_CA_FILE: z.string().optional(),
  /** The network encrypts and authenticates by itself, as a mesh does: production needs no TLS of ours then. */
  NETWORK_TRUSTED: z.enum(['true', 'false']).default('false'),
};

/** The files of a certificate and its private key. */
export type CertificateFiles = { readonly certFile: string; readonly keyFile: string };

/** A certificate and its private key, as the options of a TLS server take them. */
export type KeyPair = { readonly cert: Buffer; readonly key: Buffer };

/** How a service takes part in TLS. */
export type TlsConfig = {
  /** Null: the service speaks plain HTTP. */
  readonly certificate: CertificateFiles | null;
  /** Null: only public authorities are trusted. */
  readonly caFile: string | null;
};

/** Builds the configuration from settings in which `tlsIssues` found nothing. */
export function tlsConfigOf(read: z.infer<z.ZodObject<typeof tlsSettings>>): TlsConfig {
  const { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile, TLS_CA_FILE: caFile = null } = read;
  return { certificate: certFile && keyFile ? { certFile, keyFile } : null, caFile };
}

/** Checks that the files of the settings can be used. */
export function tlsIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  const { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile, TLS_CA_FILE: caFile } = environment;
  const pair = ['TLS_CERT_FILE', 'TLS_KEY_FILE'];
  const issues: ConfigIssue[] = [];
  if (Boolean(certFile) !== Boolean(keyFile))
    issues.push({ path: pair, message: 'Set both, or none.' });
  if (certFile && keyFile && !succeeds(() => readKeyPair({ certFile, keyFile })))
    issues.push({ path: pair, message: 'The files are not a certificate and its key, in PEM.' });
  if (caFile && !succeeds(() => readAuthorities(caFile)))
    issues.push({ path: ['TLS_CA_FILE'], message: 'The file has no certificates in PEM.' });
  return issues;
}

/** Reads a certificate and its key. Throws when a file is missing or invalid, or when they do not belong together. */
export function readKeyPair({ certFile, keyFile }: CertificateFiles): KeyPair {
  const pair = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
  createSecureContext(pair);
  return pair;
}

/** Reads the certificates of a PEM file, one text each. Throws when there is none, or an invalid one. */
export function readAuthorities(file: string): readonly string[] {
  const certificates = readFileSync(file, 'utf8').match(certificate) ?? [];
  for (const one of certificates) new X509Certificate(one);
  if (certificates.length === 0) throw new Error(`${file} has no certificate in PEM.`);
  return certificates;
}

const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

function succeeds(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

import type { Server as HttpServer } from 'node:http';
import type { ServerOptions } from 'node:https';
import { Server as TlsServer } from 'node:tls';
import type { Logger } from '../logger.ts';
import { type CertificateFiles, readKeyPair } from './tls-settings.ts';
import { watchFiles } from './watch-files.ts';

/**
 * The options with which Fastify speaks HTTPS; none without a certificate. Fastify has a type of its own for a
 * server of HTTPS, whose methods are the same: the rest of the code sees that of HTTP.
 */
export function httpsOptions(files: CertificateFiles | null, more: ServerOptions = {}): object {
  return files ? { https: { ...more, ...readKeyPair(files) } } : {};
}

/**
 * Gives a server its new certificate when the files are replaced: new connections get it, open ones go on. While
 * the files do not belong together, as one is written after the other, the former certificate stays. Returns a
 * function that ends it. Does nothing for a server without TLS.
 */
export function followCertificate(
  server: HttpServer,
  files: CertificateFiles | null,
  logger: Pick<Logger, 'info' | 'error'>,
): () => void {
  if (!files || !(server instanceof TlsServer)) return () => {};
  const { certFile: file, keyFile } = files;
  const replace = () => server.setSecureContext(readKeyPair(files));
  const unwatch = watchFiles([file, keyFile], () => {
    try {
      replace();
      logger.info({ file }, 'the certificate was replaced');
    } catch (err) {
      logger.error({ err, file }, 'the certificate is invalid: the former stays');
    }
  });
  // They may have changed since the server was created.
  replace();
  return unwatch;
}

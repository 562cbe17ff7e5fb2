import { closeGracefully } from '@souk/platform/runtime/close-gracefully';
import type { Logger } from '@souk/platform/runtime/logger';
import { httpsOptions } from '@souk/platform/runtime/tls/follow-certificate';
import type { CertificateFiles } from '@souk/platform/runtime/tls/tls-settings';
import { verifyRequest } from '@souk/platform/service/operators/verification';
import { type RawRequest, useRawRoutes } from '@souk/platform/service/use-raw-routes';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Verifier } from './verifier.ts';

/** Where a verifier is served, and to whom. */
export type VerifierServer = {
  readonly port: number;
  readonly signingKey: string;
  readonly issuer: string;
  readonly keysUrl: string;
  /** With a certificate it speaks HTTPS. */
  readonly certificate?: CertificateFiles | null;
  readonly logger: Logger;
};

/**
 * Serves a verifier on 127.0.0.1 to the gateway, which signs its requests: GET `/verifications` lists those
 * that it keeps, POST starts one. Port 0 takes a free one.
 */
export async function serveVerifier(
  verifier: Verifier,
  { port, certificate = null, ...options }: VerifierServer,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const http: FastifyInstance = Fastify({
    ...{ forceCloseConnections: 'idle' },
    ...httpsOptions(certificate),
  });
  closeGracefully(http);
  const path = '/verifications';
  const start = async ({ body }: RawRequest) => {
    const request = verifyRequest.safeParse(jsonIn(body));
    return request.success ? json(verifier.start(request.data.idempotencyKey)) : { status: 400 };
  };
  const routes = [
    { method: 'GET', path, handle: async () => json(verifier.list()) },
    { method: 'POST', path, handle: start },
  ] as const;
  await useRawRoutes(http, routes, options);
  const url = await http.listen({ port, host: '127.0.0.1' });
  const stop = async () => {
    await verifier.stop();
    await http.close();
  };
  return { url, stop };
}

function json(answer: unknown) {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify(answer) };
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}

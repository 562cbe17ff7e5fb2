import { unauthenticated } from '@souk/auth/errors';
import { remoteKeys } from '@souk/auth/remote-keys';
import { signatureVerifier, UntrustedRequest } from '@souk/auth/signature';
import { bearerToken, tokenVerifier } from '@souk/auth/token-verifier';
import type { Viewer } from '@souk/auth/viewer';
import type { FastifyRequest } from 'fastify';
import type { Cause } from '../messaging/outbox.ts';
import type { Logger } from '../runtime/logger.ts';

/** Whose request this is, as far as it could be proven. */
export type Caller = { readonly viewer: Viewer | null; readonly cause: Cause };

type Trust = { issuer: string; keysUrl: string; signingKey: string };

/**
 * The one way into a subgraph: signed by the gateway just now, and with a token that holds, or with
 * none. Everything else is UNAUTHENTICATED; why, only the log learns.
 */
export function authenticator({ issuer, keysUrl, signingKey }: Trust, logger: Logger) {
  const checkSignature = signatureVerifier(signingKey);
  const verify = tokenVerifier({ issuer, audience: 'souk', keys: remoteKeys(keysUrl) });
  return async (request: FastifyRequest): Promise<Caller> => {
    const { headers } = request;
    const token = bearerToken(headers.authorization);
    try {
      checkSignature(headers, rawBody(request), token);
    } catch (error) {
      if (!(error instanceof UntrustedRequest)) throw error;
      logger.warn({ reason: error.reason }, 'request refused');
      throw unauthenticated();
    }
    return { viewer: token ? await verify(token) : null, cause: causeOf(headers) };
  };
}

function causeOf({ traceparent }: FastifyRequest['headers']): Cause {
  const header = typeof traceparent === 'string' ? traceparent : null;
  // W3C Trace Context: version, trace id, parent id, flags.
  const correlationId = header?.split('-')[1] ?? null;
  return { correlationId, causationId: null, traceparent: header };
}

const bodies = new WeakMap<FastifyRequest, Buffer>();

/** Keeps the bytes of a body beside its JSON: the signature is over the bytes. */
export function keepBody(request: FastifyRequest, body: Buffer): unknown {
  bodies.set(request, body);
  return JSON.parse(body.toString('utf8'));
}

function rawBody(request: FastifyRequest): Buffer {
  return bodies.get(request) ?? Buffer.alloc(0);
}

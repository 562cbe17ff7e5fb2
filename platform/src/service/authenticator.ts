import { unauthenticated } from '@souk/auth/errors';
import { remoteKeys } from '@souk/auth/remote-keys';
import { signatureVerifier, UntrustedRequest } from '@souk/auth/signature';
import { bearerToken, tokenVerifier } from '@souk/auth/token-verifier';
import type { Viewer } from '@souk/auth/viewer';
import type { FastifyRequest } from 'fastify';
import type { Cause } from '../messaging/outbox.ts';
import type { Logger } from '../runtime/logger.ts';
import { traceIdIn } from '../runtime/trace.ts';

/** The authenticated caller, and the trace of the request. */
export type Caller = { readonly viewer: Viewer | null; readonly cause: Cause };

type Options = { issuer: string; keysUrl: string; signingKey: string };

/**
 * Authenticates requests to a subgraph: the gateway signed it just now, and its token is valid or
 * absent. Everything else is UNAUTHENTICATED; only the log says why.
 */
export function authenticator({ issuer, keysUrl, signingKey }: Options, logger: Logger) {
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
  const traceId = traceIdIn(traceparent);
  const header = traceId && typeof traceparent === 'string' ? traceparent : null;
  return { correlationId: traceId, causationId: null, traceparent: header };
}

const bodies = new WeakMap<FastifyRequest, Buffer>();

/** Parses a body as JSON and keeps its bytes: the signature covers the bytes. */
export function keepBody(request: FastifyRequest, body: Buffer): unknown {
  return JSON.parse(keepBytes(request, body).toString('utf8'));
}

/** Keeps the bytes of a body that is not parsed. */
export function keepBytes(request: FastifyRequest, body: Buffer): Buffer {
  bodies.set(request, body);
  return body;
}

function rawBody(request: FastifyRequest): Buffer {
  return bodies.get(request) ?? Buffer.alloc(0);
}

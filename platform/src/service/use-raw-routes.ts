import { randomUUID } from 'node:crypto';
import type { Viewer } from '@souk/auth/viewer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { isUnavailable } from '../bus/is-unavailable.ts';
import type { Logger } from '../runtime/logger.ts';
import { authenticator, type Caller, keepBytes } from './authenticator.ts';

/** A request as it came in: a signature of another system covers the bytes of its body. */
export type RawRequest = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  /** The user of the token; null or left out without one. */
  readonly viewer?: Viewer | null;
};

type RawResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** A path beside `/graphql`, for callers that do not speak GraphQL. The gateway forwards to it. */
export type RawRoute = {
  readonly method: 'GET' | 'POST';
  /** As in `/callbacks/:name`. */
  readonly path: string;
  /** 64 KB unless set: a callback is small. */
  readonly bodyBytesMax?: number;
  readonly handle: (request: RawRequest) => Promise<RawResponse>;
};

const defaultBodyBytesMax = 65_536;

type Options = {
  readonly signingKey: string;
  readonly issuer: string;
  readonly keysUrl: string;
  readonly logger: Logger;
};

/**
 * Serves paths beside `/graphql`, to the gateway only: it signs what it forwards, and the token if there
 * is one. A fault is logged under an id and answered with that id.
 */
export async function useRawRoutes(
  http: FastifyInstance,
  routes: readonly RawRoute[],
  { logger, ...identity }: Options,
): Promise<void> {
  const identify = authenticator(identity, logger);
  const callers = new WeakMap<FastifyRequest, Caller>();
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (request: FastifyRequest, body: Buffer) => keepBytes(request, body),
    );
    scope.addHook('preHandler', async (request) => {
      callers.set(request, await identify(request));
    });
    scope.setErrorHandler(async (err, _, reply) => {
      const status = err instanceof GraphQLError ? statusOf(err) : null;
      if (status) return reply.status(status).send();
      const id = randomUUID();
      logger.error({ err, id }, 'request failed');
      return reply.status(isUnavailable(err) ? 503 : 500).send({ id });
    });
    for (const { method, path: url, bodyBytesMax = defaultBodyBytesMax, handle } of routes) {
      scope.route({
        method,
        url,
        bodyLimit: bodyBytesMax,
        handler: async (request, reply) => {
          const { headers, body, params } = request;
          const { viewer = null } = callers.get(request) ?? {};
          const raw = {
            headers,
            body: bytesOf(body),
            params: params as RawRequest['params'],
            viewer,
          };
          const { status, headers: shown = {}, body: answer = '' } = await handle(raw);
          return reply.status(status).headers(shown).send(answer);
        },
      });
    }
  });
}

/** 401 for a request that is not trusted, 503 while that cannot be checked; null for a fault. */
function statusOf({ extensions }: GraphQLError): number | null {
  const { status = null } = (extensions.http ?? {}) as { readonly status?: number };
  return status;
}

function bytesOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

import { randomUUID } from 'node:crypto';
import { signatureVerifier, UntrustedRequest } from '@souk/auth/signature';
import type { FastifyInstance } from 'fastify';
import { isUnavailable } from '../bus/is-unavailable.ts';
import type { Logger } from '../runtime/logger.ts';

/** A request as it came in: a signature of another system covers the bytes of its body. */
export type RawRequest = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** At most 64 KB. */
  readonly body: Buffer;
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>;
};

type RawResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A path beside `/graphql`, for callers that do not speak GraphQL. The gateway forwards to it. */
export type RawRoute = {
  readonly method: 'GET' | 'POST';
  /** As in `/callbacks/:name`. */
  readonly path: string;
  readonly handle: (request: RawRequest) => Promise<RawResponse>;
};

const bodyBytesMax = 65_536;

type Options = { readonly signingKey: string; readonly logger: Logger };

/**
 * Serves paths beside `/graphql`, to the gateway only: it signs what it forwards, without a token.
 * A fault is logged under an id and answered with that id.
 */
export async function useRawRoutes(
  http: FastifyInstance,
  routes: readonly RawRoute[],
  { signingKey, logger }: Options,
): Promise<void> {
  const checkSignature = signatureVerifier(signingKey);
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (_: unknown, body: Buffer) => body,
    );
    scope.addHook('preHandler', async ({ headers, body }, reply) => {
      try {
        checkSignature(headers, bytesOf(body), null);
      } catch (error) {
        if (!(error instanceof UntrustedRequest)) throw error;
        logger.warn({ reason: error.reason }, 'request refused');
        await reply.status(401).send();
      }
    });
    scope.setErrorHandler(async (err, _, reply) => {
      const id = randomUUID();
      logger.error({ err, id }, 'request failed');
      await reply.status(isUnavailable(err) ? 503 : 500).send({ id });
    });
    for (const { method, path: url, handle } of routes) {
      scope.route({
        method,
        url,
        bodyLimit: bodyBytesMax,
        handler: async ({ headers, body, params }, reply) => {
          const request = { headers, body: bytesOf(body), params: params as RawRequest['params'] };
          const { status, headers: shown = {}, body: text = '' } = await handle(request);
          return reply.status(status).headers(shown).send(text);
        },
      });
    }
  });
}

function bytesOf(body: unknown): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

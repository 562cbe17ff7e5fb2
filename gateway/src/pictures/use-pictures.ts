import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'undici';
import type { SubgraphSettings } from '../graph/subgraph/settings.ts';
import { type Forwarding, forwardRequest, only } from '../http/forward-request.ts';
import { Problem } from '../http/problem.ts';
import { answerWithProblems } from '../identity/login/answer-with-problems.ts';
import type { ConsumeRateLimit, RecordRefusal } from '../ports.ts';
import { anonymous } from '../request/caller.ts';
import { acceptUploads, type UploadPorts } from './accept-uploads.ts';
import { faultOf } from './fault-of.ts';

type Pictures = UploadPorts & {
  /** The subgraph that has the pictures. */
  readonly subgraph: SubgraphSettings;
  readonly recordRefusal: RecordRefusal;
  readonly logger: Logger;
};

/** Of the rate limit of an address: ten thousand files a minute. */
const fileCost = 10;
/** An uploaded file may wait for its turn to be decoded. */
const uploadTimeoutMs = 60_000;
const fileTimeoutMs = 10_000;
const connections = 10;

/** What makes a file cacheable reaches the client. */
const fileHeaders = ['content-type', 'cache-control', 'etag'];

/**
 * Serves pictures below `/pictures`: uploads of sellers, and files for everybody, without a login. Both
 * are in a subgraph, which is reached beside `/graphql`. Without its address there is no such path.
 */
export async function usePictures(http: FastifyInstance, pictures: Pictures): Promise<void> {
  const { url, signingKey } = pictures.subgraph;
  if (!url) return;
  const pool = new Pool(new URL(url).origin, { connections });
  http.addHook('onClose', () => pool.close());
  const routes = async (scope: FastifyInstance) => {
    answerWithProblems(scope, pictures.logger, pictures.recordRefusal);
    serveFiles(scope, { pool, signingKey, timeoutMs: fileTimeoutMs }, pictures.consumeRateLimit);
    await acceptUploads(scope, { pool, signingKey, timeoutMs: uploadTimeoutMs }, pictures);
  };
  await http.register(routes, { prefix: '/pictures' });
}

function serveFiles(
  http: FastifyInstance,
  forwarding: Forwarding,
  consumeRateLimit: ConsumeRateLimit,
): void {
  http.get<{ Params: { file: string } }>('/:file', async (request, reply) => {
    consumeRateLimit({ caller: anonymous, address: request.ip }, fileCost);
    const path = `/pictures/${encodeURIComponent(request.params.file)}`;
    const headers = only(['if-none-match'], request.headers);
    const { trace } = request;
    const { status, body, ...answer } = await forwardRequest(forwarding, {
      ...{ method: 'GET', path, headers, trace },
    });
    if (status === 404) throw new Problem(404, 'NOT_FOUND', 'There is no such picture.');
    if (status !== 200 && status !== 304) throw faultOf(status);
    reply.status(status).headers(only(fileHeaders, answer.headers));
    return status === 304 ? reply.send() : reply.send(body);
  });
}

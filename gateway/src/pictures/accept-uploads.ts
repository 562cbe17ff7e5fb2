import multipart from '@fastify/multipart';
import { forbidden, unauthenticated } from '@souk/auth/errors';
import { ConcurrencyLimiter, QueueFull } from '@souk/platform/runtime/concurrency-limiter';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type ForwardedResponse,
  type Forwarding,
  forwardRequest,
} from '../http/forward-request.ts';
import { Problem } from '../http/problem.ts';
import { requestSignal } from '../http/request-signal.ts';
import { isCsrfSafe } from '../identity/login/is-csrf-safe.ts';
import type { ConsumeRateLimit, Identify } from '../ports.ts';
import type { Caller } from '../request/caller.ts';
import type { TokenActivity } from '../request/sessions.ts';
import { faultOf } from './fault-of.ts';
import { multipartLimits, readUpload } from './read-upload.ts';

/** What an upload needs to know of its sender. */
export type UploadPorts = {
  readonly identify: Identify;
  /** Null: the provider is not asked. */
  readonly tokenActivity: Pick<TokenActivity, 'assertActive'> | null;
  readonly consumeRateLimit: ConsumeRateLimit;
  /** The origins whose pages may use the session. */
  readonly origins: readonly string[];
};

/** Of the rate limit of a user: a hundred uploads a minute. */
const uploadCost = 500;
/** Uploads in memory at once, of 8 MB each at most; as many again wait for them. */
const uploadsMax = 4;
const retryAfterSeconds = 5;

/**
 * Serves `POST /pictures`: passes the file on to the subgraph, with the token of the caller. A request
 * that would be refused anyway is refused before its body is read.
 */
export async function acceptUploads(
  http: FastifyInstance,
  forwarding: Forwarding,
  ports: UploadPorts,
): Promise<void> {
  await http.register(multipart, { limits: multipartLimits, throwFileSizeLimit: false });
  const limiter = new ConcurrencyLimiter(uploadsMax, uploadsMax);
  http.post('/', { prefixTrailingSlash: 'no-slash' }, async (request, reply) => {
    const caller = await identifySeller(request, ports);
    ports.consumeRateLimit({ caller, address: request.ip }, uploadCost);
    const signal = requestSignal(reply.raw, forwarding.timeoutMs);
    const answer = await limiter
      .run(signal, () => forwardUpload(request, caller, forwarding))
      .catch((error: unknown) => {
        throw error instanceof QueueFull ? tooManyUploads() : error;
      });
    return answered(reply, answer);
  });
}

/** Checks what needs no body. Throws UNAUTHENTICATED, and FORBIDDEN for a request of another site. */
async function identifySeller(
  request: FastifyRequest,
  { identify, tokenActivity, origins }: UploadPorts,
): Promise<Caller> {
  // Without the method: its rule is for JSON. The rule for forms follows.
  const caller = await identify({ headers: request.headers });
  const { viewer, token, via } = caller;
  if (!viewer || !token) throw unauthenticated();
  if (via === 'cookie' && !isCsrfSafe(request, origins)) {
    const message =
      'Cross-site request rejected: send it from a page of the shop, or with a bearer token.';
    throw new Problem(403, 'FORBIDDEN', message);
  }
  if (!viewer.scopes.includes('catalog:write')) throw forbidden(403);
  await tokenActivity?.assertActive(token);
  return caller;
}

async function forwardUpload(request: FastifyRequest, { token }: Caller, forwarding: Forwarding) {
  const { content: body, extension, contentType } = await readUpload(request);
  const headers = { 'content-type': contentType, 'x-file-extension': extension };
  const { trace } = request;
  const upload = { method: 'POST' as const, path: '/pictures', headers, body, token, trace };
  return forwardRequest(forwarding, upload);
}

/** Passes the subgraph's answer on: the picture, or its refusal as a problem. */
function answered(reply: FastifyReply, { status, headers, body }: ForwardedResponse): FastifyReply {
  if (status === 201) {
    return reply.status(201).type('application/json; charset=utf-8').send(body);
  }
  const { code, detail } = refusalIn(body);
  if (!code || !detail) throw faultOf(status);
  const seconds = Number(headers['retry-after'] ?? 0);
  throw new Problem(status, code, detail, { retryAfterSeconds: seconds });
}

function refusalIn(body: Buffer): { readonly code?: string; readonly detail?: string } {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return {};
  }
}

function tooManyUploads(): Problem {
  const message = 'Too many pictures are being uploaded. Send the picture again later.';
  return new Problem(503, 'UNAVAILABLE', message, { retryAfterSeconds });
}

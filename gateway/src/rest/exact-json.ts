import type { FastifyInstance } from 'fastify';
import { Problem } from '../http/problem.ts';
import { isJson } from '../identity/login/is-csrf-safe.ts';
import { parseExactJson } from './money.ts';

/**
 * Reads bodies as JSON with exact money; an empty body is none. A body of another type is 415, one that is no
 * JSON 400.
 */
export function acceptExactJson(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  http.addHook('preParsing', async ({ headers }) => {
    const hasBody =
      headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (!hasBody || isJson(headers['content-type'])) return;
    const detail = 'Send the body as `content-type: application/json`.';
    throw new Problem(415, 'UNSUPPORTED_MEDIA_TYPE', detail);
  });
  http.addContentTypeParser('*', { parseAs: 'string' }, async (_: unknown, body: string) => {
    if (body === '') return undefined;
    try {
      return parseExactJson(body);
    } catch {
      throw new Problem(400, 'VALIDATION_FAILED', 'The body is not valid JSON.');
    }
  });
}

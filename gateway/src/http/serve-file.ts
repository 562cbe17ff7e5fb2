import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';

export const script = 'text/javascript; charset=utf-8';
export const style = 'text/css; charset=utf-8';

/** Allows only this origin; GraphiQL and its editor set styles on elements. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves one file of a page. */
export function serveFile(
  http: FastifyInstance,
  path: string,
  type: string,
  file: URL,
  policy = pagePolicy,
): void {
  http.get(path, async (_, reply) =>
    reply.type(type).header('content-security-policy', policy).send(createReadStream(file)),
  );
}

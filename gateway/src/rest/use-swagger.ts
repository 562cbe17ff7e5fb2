import type { FastifyInstance } from 'fastify';
import { script, serveFile, style } from '../http/serve-file.ts';

/** Only this origin. The bundle adds one style of its own, which the hash allows. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the OpenAPI document, and Swagger UI for it, without the internet. The files are read when they are
 * requested.
 */
export function useSwagger(http: FastifyInstance): void {
  const serve = (path: string, type: string, file: URL) =>
    serveFile(http, path, type, file, policy);
  const own = (file: string) => new URL(`./swagger/${file}`, import.meta.url);
  const bundle = (file: string) =>
    new URL(`./static/${file}`, import.meta.resolve('@fastify/swagger-ui/package.json'));
  serve('/swagger', 'text/html; charset=utf-8', own('page.html'));
  serve('/swagger/page.js', script, own('page.js'));
  serve('/swagger/swagger-ui.css', style, bundle('swagger-ui.css'));
  serve('/swagger/swagger-ui-bundle.js', script, bundle('swagger-ui-bundle.js'));
  const document = new URL(import.meta.resolve('@souk/schema/openapi.json'));
  for (const path of ['/swagger/openapi.json', '/swagger/json'])
    serve(path, 'application/json; charset=utf-8', document);
}

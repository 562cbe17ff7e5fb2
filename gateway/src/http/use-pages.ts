import type { FastifyInstance } from 'fastify';
import { pagePolicy, script, serveFile, style } from './serve-file.ts';
import { type StartPageContent, startPage } from './start-page/start-page.ts';
import { useExplorer } from './use-explorer.ts';

/**
 * Serves the start page at `/start`, and at `/` too, where a login without another destination ends; with pages of
 * the shop elsewhere, `/` leads there. Serves the explorer outside production.
 */
export function usePages(
  http: FastifyInstance,
  content: StartPageContent & { readonly webUrl: string | null },
): void {
  const { webUrl } = content;
  const html = startPage(content);
  if (webUrl !== null) http.get('/', async (_, reply) => reply.redirect(webUrl, 302));
  http.get(webUrl === null ? '/' : '/start', async (_, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', pagePolicy).send(html),
  );
  serveFile(http, '/start-page.css', style, new URL('./start-page/page.css', import.meta.url));
  serveFile(http, '/start-page.js', script, new URL('./start-page/page.js', import.meta.url));
  if (!content.production) useExplorer(http);
  serveFile(http, '/session.js', script, new URL('./session.js', import.meta.url));
}

import { escapeHtml } from '@souk/platform/runtime/escape-html';
import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance } from 'fastify';
import type { WebConfig } from '../config.ts';
import { writeCookie } from './cookies.ts';

type Logs = { readonly logger: Logger };

/**
 * `POST /logout`: ends the session at the gateway, then at the identity provider. The browser is sent to the provider by
 * a page, not by a redirect: the policy of pages lets the redirects of a form lead nowhere else.
 */
export function useLogout(
  http: FastifyInstance,
  { gatewayUrl, publicUrl, logger }: Pick<WebConfig, 'gatewayUrl' | 'publicUrl'> & Logs,
): void {
  http.post('/logout', async (request, reply) => {
    const response = await fetch(new URL('/auth/logout', gatewayUrl), {
      method: 'POST',
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        origin: new URL(publicUrl).origin,
        cookie: request.headers.cookie ?? '',
        'x-forwarded-for': request.ip,
        'x-forwarded-proto': request.protocol,
      },
    });
    if (response.status !== 303) {
      logger.warn({ status: response.status }, 'the gateway has not ended a session');
      const text = 'You are still logged in: the logout did not succeed. Go back, and try again.';
      return reply.status(503).type('text/plain').send(text);
    }
    const cookies = [...response.headers.getSetCookie()];
    reply.header('set-cookie', [
      ...cookies,
      writeCookie('cart', null, publicUrl.startsWith('https:')),
    ]);
    reply.header('clear-site-data', '"storage"');
    const next = escapeHtml(response.headers.get('location') ?? '/');
    return reply.type('text/html; charset=utf-8').send(`<!doctype html><html lang="en">
<meta charset="utf-8"><title>Souk</title><meta http-equiv="refresh" content="0; url=${next}">
<p><a href="${next}">Logged out. Go on.</a></p></html>`);
  });
}

import { escapeHtml } from '@souk/platform/runtime/escape-html';
import type { FastifyInstance } from 'fastify';
import type { WebConfig } from '../config.ts';
import { writeCookie } from './cookies.ts';

/**
 * `POST /logout`: ends the session at the gateway, then at the identity provider. The browser is sent to the provider by
 * a page, not by a redirect: the policy of pages lets the redirects of a form lead nowhere else.
 */
export function useLogout(
  http: FastifyInstance,
  { gatewayUrl, publicUrl }: Pick<WebConfig, 'gatewayUrl' | 'publicUrl'>,
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

import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance } from 'fastify';
import type { OpenLogin } from '../open-login.ts';
import { logoutUrl } from '../provider/code-flow.ts';
import { revokeRefreshToken } from '../provider/grants.ts';

/**
 * `POST /auth/logout`: ends the session first, whatever the provider answers; then revokes its tokens at
 * the provider, within a few seconds. Redirects a page's form to the provider, so that the browser is
 * logged out there too.
 */
export function logout(http: FastifyInstance, login: OpenLogin): void {
  const { settings, sessions, cookie, connect, logger } = login;
  const home = new URL('/', settings.publicUrl).href;

  http.post('/logout', async (request, reply) => {
    const tokens = await sessions.end(request);
    reply.header('set-cookie', cookie.clear());
    const revoked = tokens && (await succeeded(revokeRefreshToken(connect, tokens), logger));
    if (!request.headers.accept?.includes('text/html')) return { success: true };
    const next = revoked ? (await logoutUrl(connect, tokens, home)).href : home;
    return reply.redirect(next, 303);
  });
}

function succeeded(revoking: Promise<void>, logger: Logger): Promise<boolean> {
  return revoking.then(
    () => true,
    (err: unknown) => {
      logger.warn({ err }, 'could not revoke the tokens of a logout at the provider');
      return false;
    },
  );
}

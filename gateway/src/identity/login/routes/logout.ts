import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance } from 'fastify';
import type { OpenLogin } from '../open-login.ts';
import { logoutUrl } from '../provider/code-flow.ts';
import { revoke } from '../provider/grants.ts';

/**
 * `POST /auth/logout`: the session ends here first, whatever the provider says; then the provider
 * is asked to forget its tokens, for a few seconds at most. A page's form is sent on to the
 * provider, so that the browser is logged out there too.
 */
export function logout(http: FastifyInstance, login: OpenLogin): void {
  const { settings, sessions, cookie, connect, logger } = login;
  const home = new URL('/', settings.publicUrl).href;

  http.post('/logout', async (request, reply) => {
    const tokens = await sessions.end(request);
    reply.header('set-cookie', cookie.forget());
    const told = tokens && (await wasTold(revoke(connect, tokens), logger));
    if (!request.headers.accept?.includes('text/html')) return { success: true };
    const next = told ? (await logoutUrl(connect, tokens, home)).href : home;
    return reply.redirect(next, 303);
  });
}

function wasTold(telling: Promise<void>, logger: Logger): Promise<boolean> {
  return telling.then(
    () => true,
    (err: unknown) => {
      logger.warn({ err }, 'the provider could not be told of a logout');
      return false;
    },
  );
}

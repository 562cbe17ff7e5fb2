import { unauthenticated } from '@souk/auth/errors';
import type { Viewer } from '@souk/auth/viewer';
import { NotFound } from '@souk/platform/kernel/refusals';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../../http/problem.ts';
import type { Identify } from '../../../ports.ts';
import type { Caller } from '../../../request/caller.ts';
import type { OpenLogin } from '../open-login.ts';

/** `GET /auth/sessions` lists the caller's sessions in browsers, `DELETE /auth/sessions/:id` ends one. */
export function sessions(
  http: FastifyInstance,
  { ownSessions }: OpenLogin,
  identify: Identify,
): void {
  const callerOf = async (request: FastifyRequest): Promise<Caller & { viewer: Viewer }> => {
    const caller = await identify(request);
    if (!caller.viewer) throw unauthenticated();
    return { ...caller, viewer: caller.viewer };
  };
  http.get('/sessions', async (request) => {
    const { viewer, sessionId } = await callerOf(request);
    return ownSessions.list(viewer.id, sessionId);
  });
  http.delete('/sessions/:id', async (request, reply) => {
    const { viewer } = await callerOf(request);
    const { id } = request.params as { readonly id: string };
    await ownSessions.end(viewer.id, id).catch((error: unknown) => {
      throw error instanceof NotFound ? new Problem(404, 'NOT_FOUND', error.message) : error;
    });
    return reply.code(204).send();
  });
}

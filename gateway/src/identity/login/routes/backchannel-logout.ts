import type { FastifyInstance } from 'fastify';
import { errors } from 'jose';
import { ZodError } from 'zod';
import type { OpenLogin } from '../open-login.ts';
import { Problem } from '../problem.ts';
import { readLogoutToken } from '../provider/logout-token.ts';

/** `POST /auth/backchannel-logout`: the provider tells that it has ended a login. */
export function backchannelLogout(http: FastifyInstance, login: OpenLogin): void {
  const { sessions, keys, settings } = login;
  const trust = { issuer: settings.issuer, audience: settings.clientId, keys };

  http.post('/backchannel-logout', async (request) => {
    const token = (request.body as URLSearchParams | undefined)?.get('logout_token') ?? '';
    const told = await readLogoutToken(token, trust).catch((error: unknown) => {
      throw isBad(error) ? refused() : error;
    });
    if (!(await sessions.endByProvider(told))) throw refused();
    return { success: true };
  });
}

function isBad(error: unknown): boolean {
  return error instanceof errors.JOSEError || error instanceof ZodError;
}

function refused(): Problem {
  return new Problem(400, 'BAD_REQUEST', 'The logout token is not valid.');
}

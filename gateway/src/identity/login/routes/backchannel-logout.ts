import type { FastifyInstance } from 'fastify';
import { errors } from 'jose';
import { ZodError } from 'zod';
import { Problem } from '../../../http/problem.ts';
import type { OpenLogin } from '../open-login.ts';
import { readLogoutToken } from '../provider/logout-token.ts';

/** The realm's other clients of people: bearer tokens are theirs. */
const otherClients = ['sandbox'];

/** `POST /auth/backchannel-logout`: the provider reports that it has ended a login. */
export function backchannelLogout(http: FastifyInstance, login: OpenLogin): void {
  const { sessions, revokedTokens, keys, settings } = login;
  const trust = { issuer: settings.issuer, audience: [settings.clientId, ...otherClients], keys };

  http.post('/backchannel-logout', async (request) => {
    const token = (request.body as URLSearchParams | undefined)?.get('logout_token') ?? '';
    const logout = await readLogoutToken(token, trust).catch((error: unknown) => {
      throw isInvalidToken(error) ? rejected() : error;
    });
    if (!(await sessions.endByProvider(logout))) throw rejected();
    // The other gateways learn of it a moment later; this one before it answers.
    await revokedTokens.read();
    return { success: true };
  });
}

function isInvalidToken(error: unknown): boolean {
  return error instanceof errors.JOSEError || error instanceof ZodError;
}

function rejected(): Problem {
  return new Problem(400, 'BAD_REQUEST', 'The logout token is not valid, or was used before.');
}

import { keysAt } from '@souk/auth/keys';
import { verifier } from '@souk/auth/verify';
import { loggerOf } from '@souk/platform/logger';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Identify } from '../../parts.ts';
import { identity } from '../../use-identity.ts';
import { answerInProblems } from '../answer-in-problems.ts';
import { login } from '../login.ts';
import { type OpenLogin, openLogin } from '../open-login.ts';
import type { RunGraphQL } from '../run-graphql.ts';
import type { LoginSettings } from '../settings.ts';

export type TestGateway = {
  readonly url: string;
  readonly login: OpenLogin;
  /** The logout tokens that came, in order. */
  readonly logoutTokens: readonly string[];
  readonly stop: () => Promise<void>;
};

/** A gateway with nothing but the login and `GET /account`, which is for those who are logged in. */
export async function startGateway(
  settings: LoginSettings,
  runGraphQL: RunGraphQL,
  port = 0,
): Promise<TestGateway> {
  const open = await openLogin(settings, loggerOf('gateway', 'silent'));
  const { issuer, keysUrl, origins } = settings;
  const verify = verifier({ issuer, audience: 'souk', keys: keysAt(keysUrl) });
  const identify = identity({ verify, sessions: open.sessions, origins });
  const http = Fastify({ forceCloseConnections: true });
  const logoutTokens: string[] = [];
  http.addHook('preHandler', async ({ body }) => {
    if (body instanceof URLSearchParams) logoutTokens.push(body.get('logout_token') ?? '');
  });
  await http.register(login, { prefix: '/auth', login: open, identify, runGraphQL });
  answerInProblems(http);
  addAccount(http, identify);
  const url = await http.listen({ port, host: '127.0.0.1' });
  const stop = async () => {
    await http.close();
    await open.stop();
  };
  return { url, login: open, logoutTokens, stop };
}

/** Sends browsers to the login; others are told what the gateway would send to a subgraph. */
function addAccount(http: FastifyInstance, identify: Identify): void {
  http.get('/account', async (request, reply) => {
    const { viewer, token, sessionId } = await identify(request);
    const page = request.headers.accept?.includes('text/html');
    if (viewer && page) {
      return reply.type('text/html').send(`<title>Account</title><h1>${viewer.username}</h1>`);
    }
    if (viewer) return { username: viewer.username, roles: viewer.roles, token, sessionId };
    if (page)
      return reply.redirect(`/auth/login?${new URLSearchParams({ returnTo: request.url })}`);
    return reply.code(401).send();
  });
}

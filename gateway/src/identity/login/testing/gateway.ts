import { type Logger, newLogger } from '@souk/platform/runtime/logger';
import { newParts, type Stoppable } from '@souk/platform/testing/test-file';
import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import { newHttp } from '../../../http/new-http.ts';
import { useErrors } from '../../../operations/use-errors.ts';
import { useRateLimit } from '../../../operations/use-rate-limit.ts';
import { useRefusals } from '../../../operations/use-refusals.ts';
import type { Identify, RunGraphQL } from '../../../ports.ts';
import { useIdentity } from '../../use-identity.ts';
import { type RoleGuard, useKeycloak } from '../../use-keycloak.ts';
import { answerWithProblems } from '../answer-with-problems.ts';
import { loginRoutes } from '../login-routes.ts';
import { type OpenLogin, openLogin } from '../open-login.ts';
import type { LoginSettings } from '../settings.ts';

export type TestGateway = Stoppable & {
  readonly url: string;
  readonly login: OpenLogin;
  /** The received logout tokens, in order. */
  readonly logoutTokens: readonly string[];
};

type Options = {
  readonly port?: number;
  readonly logger?: Logger;
  /** The rate limit of one address. */
  readonly perAddress?: number;
};

/**
 * Starts a gateway with only the login, `GET /account` for logged-in users, and `GET /operators`, which
 * keycloak-connect guards too.
 */
export async function startGateway(
  settings: LoginSettings,
  runGraphQL: RunGraphQL,
  { port = 0, logger = newLogger('gateway', 'silent'), perAddress = 1_000_000 }: Options = {},
): Promise<TestGateway> {
  const { parts, stoppable } = newParts();
  const login = await openLogin(settings, logger);
  parts.defer(() => login.stop());
  const { keys } = login;
  const identify = useIdentity({ ...login, origins: settings.origins });
  const recordRefusal = useRefusals(logger, new Registry());
  const http = newHttp(100_000, useErrors(logger, false, recordRefusal));
  const logoutTokens: string[] = [];
  http.addHook('preHandler', async ({ body }) => {
    if (body instanceof URLSearchParams) logoutTokens.push(body.get('logout_token') ?? '');
  });
  const consumeRateLimit = useRateLimit({ perUser: 0, perAddress });
  await http.register(loginRoutes, {
    prefix: '/auth',
    login,
    identify,
    consumeRateLimit,
    runGraphQL,
    recordRefusal,
  });
  const problems: Problems = (scope) => answerWithProblems(scope, logger, recordRefusal);
  const prefix = '/account';
  await http.register(async (scope) => addAccount(scope, identify, problems), { prefix });
  const guard = useKeycloak({ ...settings, keys, identify });
  await http.register(async (scope) => addOperators(scope, guard, problems), {
    prefix: '/operators',
  });
  parts.defer(() => http.close());
  const url = await http.listen({ port, host: '127.0.0.1' });
  return { url, login, logoutTokens, ...stoppable };
}

type Problems = (scope: FastifyInstance) => void;

/** A route for operators and admins only. */
function addOperators(http: FastifyInstance, guard: RoleGuard, problems: Problems): void {
  problems(http);
  http.get('', { preHandler: guard('operator', 'admin') }, async () => ({ seen: true }));
}

/** Redirects browsers to the login; shows others what the gateway would send to a subgraph. */
function addAccount(http: FastifyInstance, identify: Identify, problems: Problems): void {
  problems(http);
  http.get('', async (request, reply) => {
    const { viewer, token, sessionId } = await identify(request);
    const page = request.headers.accept?.includes('text/html');
    if (viewer && page) {
      return reply.type('text/html').send(`<title>Account</title><h1>${viewer.username}</h1>`);
    }
    if (viewer) return { username: viewer.username, roles: viewer.roles, token, sessionId };
    if (!page) return reply.code(401).send();
    return reply.redirect(`/auth/login?${new URLSearchParams({ returnTo: request.url })}`);
  });
}

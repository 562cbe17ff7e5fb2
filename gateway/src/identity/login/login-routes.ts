import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { Problem } from '../../http/problem.ts';
import type { ConsumeRateLimit, Identify, RecordRefusal, RunGraphQL } from '../../ports.ts';
import { answerWithProblems } from './answer-with-problems.ts';
import { isCsrfSafe } from './is-csrf-safe.ts';
import type { OpenLogin } from './open-login.ts';
import { acceptForms, acceptJson } from './request-body.ts';
import { backchannelLogout } from './routes/backchannel-logout.ts';
import { browserLogin } from './routes/browser-login.ts';
import { changePassword } from './routes/change-password.ts';
import { forgottenPassword } from './routes/forgotten-password.ts';
import { logout } from './routes/logout.ts';
import { passwordLogin } from './routes/password-login.ts';
import { profile } from './routes/profile.ts';
import { register } from './routes/register.ts';
import { sessions } from './routes/sessions.ts';
import { signOutEverywhere } from './routes/sign-out-everywhere.ts';

type LoginRoutesOptions = {
  readonly login: OpenLogin;
  readonly identify: Identify;
  readonly consumeRateLimit: ConsumeRateLimit;
  readonly runGraphQL: RunGraphQL;
  readonly recordRefusal: RecordRefusal;
};

/** The routes below `/auth`: register the plugin with that prefix. */
export const loginRoutes: FastifyPluginAsync<LoginRoutesOptions> = async (http, options) => {
  http.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'));
  answerWithProblems(http, options.login.logger, options.recordRefusal);
  http.removeAllContentTypeParsers();
  acceptForms(http);
  await http.register(async (scope) => browserRoutes(scope, options));
  // Outside of the CSRF check: the provider authenticates by a token, not by a cookie.
  backchannelLogout(http, options.login);
};

function browserRoutes(http: FastifyInstance, options: LoginRoutesOptions): void {
  const { login, identify, consumeRateLimit, runGraphQL } = options;
  http.addHook('onRequest', async (request) => {
    if (!isCsrfSafe(request, login.settings.origins)) {
      throw new Problem(
        403,
        'FORBIDDEN',
        'Cross-site request rejected: send it from an allowed origin, or as JSON without `Origin`.',
      );
    }
  });
  acceptJson(http);
  browserLogin(http, login);
  passwordLogin(http, login, consumeRateLimit);
  register(http, runGraphQL);
  profile(http, login, identify);
  logout(http, login);
  sessions(http, login, identify);
  signOutEverywhere(http, login, identify, runGraphQL);
  changePassword(http, identify, runGraphQL);
  forgottenPassword(http, runGraphQL);
}

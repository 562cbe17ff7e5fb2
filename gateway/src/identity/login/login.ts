import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Identify, Spend } from '../../ports.ts';
import { answerInProblems } from './answer-in-problems.ts';
import { isOurs } from './is-csrf-safe.ts';
import type { OpenLogin } from './open-login.ts';
import { Problem } from './problem.ts';
import { readForms, readJson } from './request-body.ts';
import { backchannelLogout } from './routes/backchannel-logout.ts';
import { browserLogin } from './routes/browser-login.ts';
import { logout } from './routes/logout.ts';
import { passwordLogin } from './routes/password-login.ts';
import { profile } from './routes/profile.ts';
import { register } from './routes/register.ts';
import type { RunGraphQL } from './run-graphql.ts';

export type LoginOptions = {
  readonly login: OpenLogin;
  readonly identify: Identify;
  readonly spend: Spend;
  readonly runGraphQL: RunGraphQL;
};

/** All that is below `/auth`; to be registered with that prefix. */
export const login: FastifyPluginAsync<LoginOptions> = async (http, options) => {
  http.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'));
  answerInProblems(http, options.login.logger);
  http.removeAllContentTypeParsers();
  readForms(http);
  await http.register(async (forBrowsers) => forBrowser(forBrowsers, options));
  // The provider shows a token, and no cookie: no page can make it do anything.
  backchannelLogout(http, options.login);
};

function forBrowser(http: FastifyInstance, options: LoginOptions): void {
  const { login, identify, spend, runGraphQL } = options;
  http.addHook('onRequest', async (request) => {
    if (!isOurs(request, login.settings.origins)) {
      throw new Problem(403, 'FORBIDDEN', 'Send JSON, or send it from a page of ours.');
    }
  });
  readJson(http);
  browserLogin(http, login);
  passwordLogin(http, login, spend);
  register(http, runGraphQL);
  profile(http, login, identify);
  logout(http, login);
}

import { isUnavailable } from '@souk/platform/bus/is-unavailable';
import { escapeHtml } from '@souk/platform/runtime/escape-html';
import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import type { OpenLogin } from '../open-login.ts';
import { finishCodeFlow, startCodeFlow } from '../provider/code-flow.ts';
import { ProviderFailed } from '../provider/provider-failed.ts';
import { originOf, returnAddress } from '../return-address.ts';

const pagePolicy = "default-src 'none'; frame-ancestors 'none'";

/** Errors that another login may solve, such as a rejected callback. */
const loginErrors = [AuthorizationResponseError, ClientError, ResponseBodyError];

/**
 * Authorization code flow: `GET /auth/login` and `GET /auth/register` redirect to the provider's pages,
 * which redirect to `/auth/callback`.
 */
export function browserLogin(http: FastifyInstance, login: OpenLogin): void {
  const page = { errorHandler: errorPages(login.logger) };
  http.get('/login', page, (request, reply) => startLogin(login, request, reply, {}));
  http.get('/register', page, (request, reply) => {
    return startLogin(login, request, reply, { prompt: 'create' });
  });
  http.get('/callback', page, (request, reply) => finishLogin(login, request, reply));
}

async function startLogin(
  { settings, connect, pendingLogins }: OpenLogin,
  request: FastifyRequest,
  reply: FastifyReply,
  extras: { prompt?: 'create' },
): Promise<FastifyReply> {
  const { url, checks } = await startCodeFlow(
    connect,
    callbackUrl(settings.publicUrl).href,
    extras,
  );
  const returnTo = returnAddress(
    (request.query as { returnTo?: unknown }).returnTo,
    originOf(request.headers, settings),
  );
  reply.header('set-cookie', pendingLogins.add({ returnTo, checks }, request));
  return reply.redirect(url.href, 303);
}

async function finishLogin(
  login: OpenLogin,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { connect, pendingLogins, sessions, settings } = login;
  const { state } = request.query as { state?: unknown };
  const { returnTo, checks } = pendingLogins.find(state, request) ?? {};
  if (!returnTo || !checks) return answerStrayCallback(login, returnTo, request, reply);
  const callback = callbackUrl(settings.publicUrl);
  callback.search = new URL(request.url, settings.publicUrl).search;
  const cookie = await sessions.start(await finishCodeFlow(connect, callback, checks), request);
  reply.header('set-cookie', [cookie, pendingLogins.complete({ returnTo, checks })]);
  return sendBack(reply, returnTo, settings.publicUrl);
}

/**
 * Sends the browser to where its login began. To pages of another origin a page leads, not a redirect: the redirects of
 * the provider's form may lead only to the gateway, by the policy of its page.
 */
function sendBack(reply: FastifyReply, returnTo: string, publicUrl: string): FastifyReply {
  if (new URL(returnTo).origin === new URL(publicUrl).origin) return reply.redirect(returnTo, 303);
  const next = escapeHtml(returnTo);
  return reply
    .type('text/html; charset=utf-8')
    .headers({ 'content-security-policy': pagePolicy, 'cache-control': 'no-store' })
    .send(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Souk</title>
<meta http-equiv="refresh" content="0; url=${next}"><p><a href="${next}">You are logged in. Go on.</a></p></html>`);
}

/**
 * Answers a callback without a pending login, which a browser repeats when its user goes back, reloads,
 * or opens a bookmark. With a session it redirects to the return address of that login, if it was
 * completed within ten minutes, or else to the front page.
 */
async function answerStrayCallback(
  { settings, sessions }: OpenLogin,
  returnTo = new URL('/', settings.publicUrl).href,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (await sessions.find(request)) return reply.redirect(returnTo, 303);
  return sendPage(
    reply,
    400,
    'This login was completed before, was started in another browser, or more than ten minutes ago. Log in again.',
  );
}

/** Uses the settings, never a header: a client must not choose the address that codes are sent to. */
function callbackUrl(publicUrl: string): URL {
  return new URL('/auth/callback', publicUrl);
}

/** Sends an error page for a failed login. `text` must not come from an error or a request. */
function sendPage(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy)
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Souk</title>
<h1>You are not logged in</h1><p>${text}</p><p><a href="/auth/login">Log in</a></p></html>`,
    );
}

/** True when the identity provider or the session database is out of reach. */
function isTemporary(error: unknown): boolean {
  if (error instanceof ProviderFailed || isUnavailable(error)) return true;
  return error instanceof GraphQLError && error.extensions.code === 'UNAVAILABLE';
}

/** Answers errors of a login with a page. It hides their text, which an attacker can choose. */
function errorPages(logger: Logger) {
  return (err: unknown, { trace }: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { id: traceId } = trace;
    if (isTemporary(err)) {
      logger.warn(
        { err, traceId },
        'identity provider or sessions failed: logins are not possible',
      );
      return sendPage(reply, 503, 'Login is temporarily unavailable. Try again later.');
    }
    if (loginErrors.some((kind) => err instanceof kind)) {
      logger.warn({ err, traceId }, 'login rejected');
      return sendPage(reply, 400, 'The login was not completed. Log in again.');
    }
    logger.error({ err, traceId }, 'login failed');
    return sendPage(reply, 500, 'Internal error. Try again later.');
  };
}

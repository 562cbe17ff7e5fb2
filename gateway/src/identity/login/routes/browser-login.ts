import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OpenLogin } from '../open-login.ts';
import { answerPages, sendPage } from '../page.ts';
import { beginLogin, finishLogin } from '../provider/code-flow.ts';
import { originOf, returnAddress } from '../return-address.ts';

/** `GET /auth/login` and `GET /auth/register` lead to the provider's pages, `/auth/callback` back. */
export function browserLogin(http: FastifyInstance, login: OpenLogin): void {
  const page = { errorHandler: answerPages(login.logger) };
  http.get('/login', page, (request, reply) => begin(login, request, reply, {}));
  http.get('/register', page, (request, reply) => {
    return begin(login, request, reply, { prompt: 'create' });
  });
  http.get('/callback', page, (request, reply) => finish(login, request, reply));
}

async function begin(
  { settings, connect, begun }: OpenLogin,
  { headers, query }: FastifyRequest,
  reply: FastifyReply,
  more: { prompt?: 'create' },
): Promise<FastifyReply> {
  const { url, proof } = await beginLogin(connect, callbackAt(settings.publicUrl).href, more);
  const returnTo = returnAddress(
    (query as { returnTo?: unknown }).returnTo,
    originOf(headers, settings),
  );
  reply.header('set-cookie', begun.keep({ ...proof, returnTo }));
  return reply.redirect(url.href, 303);
}

async function finish(
  { settings: { publicUrl }, connect, begun, sessions }: OpenLogin,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const login = begun.read(request);
  if (!login) {
    return sendPage(reply, 400, 'This login was not begun in this browser, or too long ago.');
  }
  const callback = callbackAt(publicUrl);
  callback.search = new URL(request.url, publicUrl).search;
  const cookie = await sessions.begin(await finishLogin(connect, callback, login), request);
  reply.header('set-cookie', [cookie, begun.forget()]);
  return reply.redirect(login.returnTo, 303);
}

/** From the settings, never from a header: who asks does not choose where codes are sent. */
function callbackAt(publicUrl: string): URL {
  return new URL('/auth/callback', publicUrl);
}

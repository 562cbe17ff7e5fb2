import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { ProviderFailed } from './provider/provider-failed.ts';

const byTheProvider = [AuthorizationResponseError, ClientError, ResponseBodyError];

/** What a person reads when a login in the browser can't go on. All of it is in our own words. */
export function sendPage(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Souk</title>
<h1>You are not logged in</h1><p>${text}</p><p><a href="/auth/login">Log in</a></p></html>`,
    );
}

/** Answers errors of such a login. Nothing of them is shown: an error can be worded by anybody. */
export function answerPages(logger: Logger) {
  return (err: unknown, { trace }: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { id: traceId } = trace;
    if (err instanceof ProviderFailed) {
      logger.warn({ err, traceId }, 'nobody can log in');
      return sendPage(reply, 503, 'Nobody can log in at the moment. Try again later.');
    }
    if (byTheProvider.some((kind) => err instanceof kind)) {
      logger.warn({ err, traceId }, 'login refused');
      return sendPage(reply, 400, 'The login was not finished.');
    }
    logger.error({ err, traceId }, 'login failed');
    return sendPage(reply, 500, 'Something went wrong here. Try again later.');
  };
}

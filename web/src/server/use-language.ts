import type { FastifyInstance } from 'fastify';
import { languages } from '../words/words.ts';
import { writeCookie } from './cookies.ts';
import { localPath } from './local-path.ts';

/** `POST /language`: chooses the language of all pages, and goes back to the page. */
export function useLanguage(http: FastifyInstance, publicUrl: string): void {
  http.post('/language', async (request, reply) => {
    const { language, returnTo } = Object(request.body) as Record<string, unknown>;
    const known = languages.find((one) => one === language) ?? null;
    reply.header('set-cookie', writeCookie('language', known, publicUrl.startsWith('https:')));
    return reply.redirect(localPath(returnTo, publicUrl), 303);
  });
}

import { join } from 'node:path';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { Logger } from '@souk/platform/runtime/logger';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { WebConfig } from '../config.ts';
import type { AnswerPage, Exchange } from '../exchange.ts';
import { type Language, languageFor, languages } from '../words/words.ts';
import { askGraph } from './ask-graph.ts';
import { filesIn, readManifest } from './built-files.ts';
import { mayHaveSession, readCookie, writeCookie } from './cookies.ts';
import { helmetSettings } from './helmet-settings.ts';
import { isOwnForm } from './is-own-form.ts';
import { acceptUploads, isUpload, uploadedForm } from './uploaded-form.ts';
import { useLanguage } from './use-language.ts';
import { useLogout } from './use-logout.ts';

type PagesOptions = WebConfig & {
  /** The folder of the built pages. */
  readonly built: string;
  readonly logger: Logger;
};

/** Serves the pages, their forms and their files. */
export const usePages: FastifyPluginAsync<PagesOptions> = async (http, options) => {
  const { built, production, publicUrl } = options;
  const { answerPage } = (await import(join(built, 'server/answer-page.js'))) as {
    answerPage: AnswerPage;
  };
  const filesOf = filesIn(readManifest(built));
  await http.register(helmet, helmetSettings(production));
  await useFiles(http, built);
  await http.register(compress, { encodings: ['br', 'gzip'], threshold: 512 });
  await http.register(formbody);
  acceptUploads(http);
  http.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || isOwnForm(request.headers, publicUrl)) return;
    const text = 'This form came from another site, so it was not accepted. Open the shop itself.';
    return reply.status(403).type('text/plain').send(text);
  });
  useLanguage(http, publicUrl);
  useLogout(http, options);
  http.route({
    method: ['GET', 'POST'],
    url: '/*',
    handler: async (request, reply) => {
      const form = await formOf(request, options);
      const exchange = exchangeOf(request, options, form, filesOf);
      return send(reply, await answerPage(exchange), publicUrl.startsWith('https:'));
    },
  });
};

/** What they say of a page holds for its scripts and styles: in the headers of those they are only weight. */
const headersOfPages = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** Serves the files of the pages. Their names change with their content. */
async function useFiles(http: FastifyInstance, built: string): Promise<void> {
  await http.register(files, {
    root: join(built, 'client/assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    setHeaders: (reply) => {
      for (const name of headersOfPages) reply.raw.removeHeader(name);
    },
  });
}

/** The fields of a form; null for a page. */
async function formOf(request: FastifyRequest, options: PagesOptions) {
  const { method, body } = request;
  if (method !== 'POST') return null;
  return isUpload(request) ? uploadedForm(request, options) : new URLSearchParams(fieldsIn(body));
}

/** A field that a form has several times is in it several times. */
function fieldsIn(body: unknown): [name: string, value: string][] {
  return Object.entries(Object(body)).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
}

function exchangeOf(
  request: FastifyRequest,
  { gatewayUrl, publicUrl, timeZone, shopName, logger }: PagesOptions,
  form: URLSearchParams | null,
  filesOf: Exchange['filesOf'],
): Exchange {
  const { headers, ip: address, protocol } = request;
  const { cookie } = headers;
  const asker = { address, protocol };
  return {
    method: form ? 'POST' : 'GET',
    url: new URL(request.url, publicUrl),
    language: languageOf(headers),
    timeZone,
    shopName,
    form,
    cart: readCookie(cookie, 'cart'),
    mayBeLoggedIn: mayHaveSession(cookie),
    wantsData: headers.accept === 'application/json',
    now: new Date(),
    ask: askGraph(gatewayUrl, { ...asker, cookie }, logger),
    askPublic: askGraph(gatewayUrl, { ...asker, cookie: undefined }, logger),
    filesOf,
  };
}

function languageOf({ cookie, ...headers }: FastifyRequest['headers']): Language {
  const chosen = readCookie(cookie, 'language');
  const known = languages.find((language) => language === chosen);
  return known ?? languageFor(headers['accept-language'] ?? '');
}

function send(reply: FastifyReply, answer: Awaited<ReturnType<AnswerPage>>, isSecure: boolean) {
  reply.status(answer.status).headers({
    // Never `no-store`: going back would load the page again.
    'cache-control': 'private, no-cache',
    vary: 'cookie, accept-language, accept',
  });
  if (answer.cart !== undefined)
    reply.header('set-cookie', writeCookie('cart', answer.cart, isSecure));
  if ('location' in answer) return reply.redirect(answer.location, answer.status);
  if ('data' in answer) return reply.send({ data: answer.data, refused: answer.refused ?? null });
  if ('file' in answer) {
    const { name, type, text } = answer.file;
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return reply.type(type).send(text);
  }
  return reply.type('text/html; charset=utf-8').send(answer.html);
}

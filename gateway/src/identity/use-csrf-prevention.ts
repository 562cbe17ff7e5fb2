import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { clientError } from '../http/client-error.ts';
import { isJson } from './login/is-csrf-safe.ts';

/** The headers of which a page of another site may set none without a preflight. */
const preflighted = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * Refuses operations that a page of another site makes a browser send (CSRF, and guesses from the time that an
 * answer takes). GET and POST alike: by `Sec-Fetch-Site` (W3C, Fetch Metadata Request Headers), and by `Origin`, which
 * must be one of `origins`. Other clients than browsers need no header for it: decision 42. Call it before routes are registered.
 */
export function useCsrfPrevention(http: FastifyInstance, origins: readonly string[]): void {
  http.addHook('onRequest', async ({ routeOptions, method, headers, query }) => {
    if (routeOptions.url !== '/graphql' || method === 'OPTIONS') return;
    // Without an operation there is nothing to protect: a link to the explorer works.
    if (method !== 'POST' && !Object.hasOwn(query as object, 'query')) return;
    const refusal = refusalOf(headers, origins);
    if (refusal) throw refusal;
  });
}

function refusalOf(headers: IncomingHttpHeaders, origins: readonly string[]) {
  const { origin, cookie, 'sec-fetch-site': site } = headers;
  if (site === 'same-origin' || site === 'none') return null;
  if (origin !== undefined && origins.includes(origin)) return null;
  if (site !== undefined) return fromOtherSite();
  if (isJson(headers['content-type'])) return null;
  if (preflighted.some((name) => headers[name])) return null;
  if (origin !== undefined) return fromOtherSite();
  return cookie === undefined ? null : fromUnknownSite();
}

function fromOtherSite() {
  const message =
    'Pages of other sites may not send operations. Send them from a page of this site, or from a server.';
  return clientError('FORBIDDEN', message, 403);
}

/** A browser without Fetch Metadata, or one that sends none to a plain address. */
function fromUnknownSite() {
  const message =
    'Send `content-type: application/json` or `apollo-require-preflight: true` along with a cookie.';
  return clientError('BAD_REQUEST', message, 400);
}

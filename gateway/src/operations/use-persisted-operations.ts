import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isObject, jsonIn } from '../json.ts';
import type { SentOperation, TextOf } from '../ports.ts';

/** The header in which Apollo's clients send their name. */
const clientHeader = 'apollographql-client-name';

/**
 * Puts the text into each request at `/graphql` that has only the id of its operation, so that every other part
 * of the gateway sees a request with a text. Call it before the routes and streams are registered.
 */
export function usePersistedOperations(http: FastifyInstance, textOf: TextOf): void {
  http.addHook('preValidation', async (request) => {
    if (request.routeOptions.url !== '/graphql') return;
    if (request.method === 'POST') expandBody(request, textOf);
    if (request.method === 'GET') expandUrl(request, textOf);
  });
}

function expandBody(request: FastifyRequest, textOf: TextOf): void {
  if (typeof request.body !== 'object' || request.body === null) return;
  const text = textOf(request.body as SentOperation, clientOf(request));
  if (text === undefined) return;
  const { documentId, extensions, ...rest } = request.body as Record<string, unknown>;
  const others = withoutId(extensions);
  request.body = { ...rest, query: text, ...(others && { extensions: others }) };
}

/** Other parts read the parameters from the address, too. */
function expandUrl(request: FastifyRequest, textOf: TextOf): void {
  const url = new URL(request.url, 'http://gateway');
  const { searchParams } = url;
  // The route reports what is not JSON.
  const extensions = jsonIn(searchParams.get('extensions') ?? '');
  const sent = {
    query: searchParams.get('query') ?? undefined,
    documentId: searchParams.get('documentId') ?? undefined,
    extensions,
  };
  const text = textOf(sent, clientOf(request));
  if (text === undefined) return;
  searchParams.delete('documentId');
  searchParams.set('query', text);
  const others = withoutId(extensions);
  if (others) searchParams.set('extensions', JSON.stringify(others));
  else searchParams.delete('extensions');
  request.raw.url = `${url.pathname}${url.search}`;
  request.query = Object.fromEntries(searchParams);
}

function withoutId(extensions: unknown): object | null {
  if (!isObject(extensions)) return null;
  const { persistedQuery, ...others } = extensions;
  return Object.keys(others).length > 0 ? others : null;
}

function clientOf({ headers }: FastifyRequest): string | undefined {
  return headers[clientHeader]?.toString();
}

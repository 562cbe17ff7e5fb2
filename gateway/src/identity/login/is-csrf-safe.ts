import type { IncomingHttpHeaders } from 'node:http';

type Write = { readonly method: string; readonly headers: IncomingHttpHeaders };

const reads = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request may write with the browser's cookie, or get it one. A page of another site can
 * make a browser send a form, but neither JSON without asking first (Fetch standard,
 * CORS-safelisted request-header), nor an Origin that is not its own.
 */
export function isOurs({ method, headers }: Write, origins: readonly string[]): boolean {
  if (reads.includes(method)) return true;
  const { origin } = headers;
  if (origin !== undefined) return origins.includes(origin);
  return isJson(headers['content-type']);
}

function isJson(contentType = ''): boolean {
  return contentType.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

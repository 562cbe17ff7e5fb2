import type { IncomingHttpHeaders } from 'node:http';

type Write = { readonly method: string; readonly headers: IncomingHttpHeaders };

const reads = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request may write with the browser's cookie, or get it one. A page of another site can
 * make a browser send a form, but neither JSON without asking first nor an Origin that is not its
 * own (Fetch standard, section 3.2; RFC 9700 has no more to say of it than RFC 6749 section 10.12).
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

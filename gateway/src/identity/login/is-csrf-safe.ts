import type { IncomingHttpHeaders } from 'node:http';

type Request = { readonly method: string; readonly headers: IncomingHttpHeaders };

const reads = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request may write with the browser's cookie, or receive one. A page of another site can
 * make a browser send a form, but neither JSON nor another `Origin` than its own.
 */
export function isCsrfSafe({ method, headers }: Request, origins: readonly string[]): boolean {
  if (reads.includes(method)) return true;
  const { origin } = headers;
  if (origin !== undefined) return origins.includes(origin);
  // Browsers send these with an `Origin`, always, and to another site only after a preflight.
  if (method !== 'POST') return true;
  return isJson(headers['content-type']);
}

/**
 * Whether a content type is JSON. Browsers send JSON to another site only after a preflight (Fetch
 * standard, CORS-safelisted request-header).
 */
export function isJson(contentType = ''): boolean {
  return contentType.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

/**
 * Whether a request that writes with the browser's cookie cannot come from a form: it is JSON, or has neither a
 * body nor a type, which a form always has. Browsers say of a request by another site that it is `cross-site`, and
 * of one by an allowed page there also its `Origin`, which the caller has checked.
 */
export function isNoForm({ method, headers }: Request): boolean {
  if (reads.includes(method)) return true;
  const { origin, 'sec-fetch-site': site, 'content-type': type } = headers;
  if (site === 'cross-site' && origin === undefined) return false;
  if (type !== undefined) return isJson(type);
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent by a page of this shop. Browsers send `Origin` with each form, and name another site
 * there, or write `null`; a request without it comes from no browser.
 */
export function isOwnForm(
  { origin, 'sec-fetch-site': site }: IncomingHttpHeaders,
  publicUrl: string,
): boolean {
  if (origin === undefined) return site === undefined || site === 'same-origin';
  return origin === new URL(publicUrl).origin;
}

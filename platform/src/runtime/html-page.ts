import { createHash } from 'node:crypto';

/** The headers of a page. Whoever forwards a page forwards all of them. */
export const pageHeaderNames = [
  'content-type',
  'content-security-policy',
  'cache-control',
  'referrer-policy',
  'x-content-type-options',
] as const;

type PageHeaders = Readonly<Record<(typeof pageHeaderNames)[number], string>>;

/** A page and its headers. Works without JavaScript. */
export type HtmlPage = {
  readonly status: number;
  readonly headers: PageHeaders;
  readonly body: string;
};

export type PageContent = {
  readonly status: number;
  readonly title: string;
  /** HTML: its texts are escaped. */
  readonly content: string;
  /** The origin to which a form of the page is redirected, besides its own. */
  readonly formOrigin?: string;
  /** The language of its texts (BCP 47); English unless set. */
  readonly language?: string;
  /** True for a page whose address is a secret for its own origin as well. */
  readonly hidesAddress?: boolean;
};

/**
 * Returns a builder of pages in a style. A page runs no script, loads nothing, is in no frame, is not stored, and sends
 * other origins no referrer: its address may be a secret.
 */
export function htmlPages(style: string): (page: PageContent) => HtmlPage {
  const styleHash = createHash('sha256').update(style).digest('base64');
  return (page) => {
    const { status, title, content, formOrigin = '', language = 'en', hidesAddress = false } = page;
    const policy = [
      `default-src 'none'`,
      `style-src 'sha256-${styleHash}'`,
      `form-action 'self' ${formOrigin}`.trim(),
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
    ];
    const headers: PageHeaders = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'referrer-policy': hidesAddress ? 'no-referrer' : 'same-origin',
      'x-content-type-options': 'nosniff',
    };
    const body = `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>${title} · Souk</title>
    <style>${style}</style></head><body><main><h1>${title}</h1>${content}</main></body></html>`;
    return { status, headers, body };
  };
}

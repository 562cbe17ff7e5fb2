type Cookie = { name: string; value: string; path: string };

/** A minimal browser for logins: cookies, redirects within one origin, and forms. */
export class Browser {
  private cookies: Cookie[] = [];
  /** Every `Set-Cookie` header received, in order. */
  readonly received: string[] = [];

  /** Follows redirects until there is a page, or a redirect to another origin. */
  async open(url: string, init: RequestInit = {}): Promise<Page> {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.cookiesFor(new URL(url).pathname) },
    });
    this.keep(response.headers.getSetCookie());
    const target = response.headers.get('location');
    if (target === null) return { url, status: response.status, html: await response.text() };
    await response.body?.cancel();
    const next = new URL(target, url);
    if (next.origin === new URL(url).origin) return this.open(next.href);
    return { url: next.href, status: response.status, html: '' };
  }

  /** Submits the form with this id. */
  async submit(page: Page, formId: string, fields: Record<string, string>): Promise<Page> {
    const form = page.html.match(new RegExp(`<form[^>]*id="${formId}"[^>]*>`))?.[0];
    const action = form?.match(/action="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&');
    if (action === undefined) throw new Error(`No form ${formId} in: ${page.html}`);
    const target = new URL(action, page.url).href;
    const origin = new URL(page.url).origin;
    return this.open(target, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin },
    });
  }

  private cookiesFor(path: string): string {
    const matching = this.cookies.filter((cookie) => cookieMatches(cookie.path, path));
    return matching.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private keep(headers: readonly string[]): void {
    this.received.push(...headers);
    for (const header of headers) {
      const [, name = '', value = ''] = header.match(/^([^=]+)=([^;]*)/) ?? [];
      const path = header.match(/; path=([^;]*)/i)?.[1] ?? '/';
      this.cookies = this.cookies.filter((old) => old.name !== name || old.path !== path);
      if (value !== '') this.cookies.push({ name, value, path });
    }
  }
}

/** The current page, or an empty one at another origin that a redirect has led to. */
export type Page = { url: string; status: number; html: string };

/** RFC 6265 §5.1.4. */
function cookieMatches(cookiePath: string, path: string): boolean {
  return path === cookiePath || path.startsWith(cookiePath.replace(/\/?$/, '/'));
}

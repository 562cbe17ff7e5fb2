type Visit = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};
type Stop = (url: URL) => boolean;

/** An HTTP client that keeps cookies, and follows redirects only on request. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #home: string;

  constructor(home: string) {
    this.#home = home;
  }

  /** Sends an object as JSON, and URLSearchParams as a form. */
  async visit(address: string, { method, body, headers }: Visit = {}): Promise<Response> {
    const form = body instanceof URLSearchParams;
    const response = await fetch(new URL(address, this.#home), {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    this.#keep(response.headers.getSetCookie());
    return response;
  }

  /** Follows redirects to the first address that `stop` accepts, or to the last. */
  async follow(response: Response, stop: Stop = () => false): Promise<Response> {
    const location = response.headers.get('location');
    if (!location) return response;
    const next = new URL(location, response.url);
    return stop(next) ? response : this.follow(await this.visit(next.href), stop);
  }

  #keep(setCookies: readonly string[]): void {
    for (const cookie of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie))
        this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/**
 * Logs in with the provider's form. Returns the redirect to our callback without following it.
 */
export async function fillIn(
  browser: Browser,
  start: string,
  fields: Record<string, string>,
): Promise<Response> {
  const page = await browser.follow(await browser.visit(start));
  const action = /action="([^"]+)"/.exec(await page.text())?.[1];
  if (!action) throw new Error(`No form at ${page.url}.`);
  const address = new URL(action.replaceAll('&amp;', '&'), page.url).href;
  const sent = await browser.visit(address, { body: new URLSearchParams(fields) });
  return browser.follow(sent, ({ pathname }) => pathname === '/auth/callback');
}

/** The JSON object of a response. */
export async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}

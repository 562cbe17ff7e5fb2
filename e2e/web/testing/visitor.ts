import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import { demoPassword } from '@souk/ops/system/environment';
import type { RunningSystem } from '@souk/ops/system/running';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { start } from '@souk/web/start';

/** Where the pages believe to be: their forms come from there. */
const publicUrl = 'http://localhost:3000';

type Answer = {
  readonly status: number;
  /** Where the answer leads to; null for a page. */
  readonly location: string | null;
  readonly html: string;
};

/** Serves the pages in front of a running shop, until the end of the test. Returns their address. */
export async function servePages({ gatewayUrl }: RunningSystem): Promise<string> {
  const pages = await start({
    WEB_PORT: '0',
    WEB_MANAGEMENT_PORT: '0',
    WEB_PUBLIC_URL: publicUrl,
    GATEWAY_URL: gatewayUrl,
    LOG_LEVEL: 'fatal',
  });
  atEnd(() => pages.stop());
  return pages.url;
}

/** The answers of a provider with too much to do, which is asked again. */
const busy = [429, 503];

type Login = { readonly username: string; readonly password: string };

const newLogin = (): Login => ({
  username: `visitor-${randomUUID().slice(0, 13)}`,
  password: randomUUID(),
});

/** A browser without scripts: it keeps cookies, loads pages, and sends forms. */
export class Visitor {
  readonly #webUrl: string;
  readonly #cookies = new Map<string, string>();
  readonly username: string;
  readonly password: string;

  /** Without a login it is one who has not registered yet. */
  constructor(webUrl: string, { username, password }: Login = newLogin()) {
    this.#webUrl = webUrl;
    this.username = username;
    this.password = password;
  }

  /** Registers a person with an account of 5000.00, and logs in. */
  static async newcomer(webUrl: string, { gatewayUrl }: RunningSystem): Promise<Visitor> {
    const visitor = new Visitor(webUrl);
    const { username, password } = visitor;
    const input = { username, password, email: `${username}@souk.example`, firstName: 'Mira' };
    await new Client(gatewayUrl).askRepeatedly(
      'mutation ($input: RegisterInput!) { register(input: $input) { __typename } }',
      { input: { ...input, lastName: 'Visitor', idempotencyKey: username } },
    );
    await visitor.logInOrThrow();
    await visitor.post('/my/wallet', { do: 'open-account' });
    return visitor;
  }

  /** Logs in as a user of every demo shop. */
  static async demoUser(webUrl: string, username: string): Promise<Visitor> {
    const visitor = new Visitor(webUrl, { username, password: demoPassword });
    await visitor.logInOrThrow();
    return visitor;
  }

  async logInOrThrow(): Promise<void> {
    let status = 0;
    await until(async () => {
      status = await this.logIn();
      return !busy.includes(status);
    });
    if (status !== 200) throw new Error(`The login was refused: ${status}.`);
  }

  /** Returns the status of the answer. */
  async logIn(password = this.password): Promise<number> {
    const { status } = await this.send('/auth/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: this.username, password }),
    });
    return status;
  }

  get(path: string): Promise<Answer> {
    return this.send(path, {});
  }

  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  async send(path: string, request: RequestInit): Promise<Answer> {
    const headers = new Headers(request.headers);
    // The gateway knows no pages: what it gets from them comes from a server.
    if (request.body instanceof URLSearchParams) headers.set('origin', publicUrl);
    headers.set('accept-language', 'en');
    headers.set('cookie', [...this.#cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(this.#webUrl + path, { ...request, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/);
      this.#cookies.set(name, value);
    }
    const html = await response.text();
    return { status: response.status, location: response.headers.get('location'), html };
  }
}

/** Sends a form that is refused with a message. Returns the page, which says it. */
export async function refusedPage(
  visitor: Visitor,
  path: string,
  fields: Readonly<Record<string, string>>,
  message: string,
): Promise<string> {
  const { status, html } = await visitor.post(path, fields);
  const text = message.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  expect([status, html.includes(text)]).toEqual([422, true]);
  return html;
}

/** The value of a hidden field of a page. Throws when it has none. */
export function hiddenIn(html: string, name: string): string {
  const tag = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  const value = / value="([^"]*)"/.exec(tag)?.[1];
  if (value === undefined) throw new Error(`The page has no field ${name}.`);
  return value;
}

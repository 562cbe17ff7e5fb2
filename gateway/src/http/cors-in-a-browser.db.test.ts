import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { itInBrowser } from '@souk/platform/testing/browser';
import { closeAtEnd } from '@souk/platform/testing/test-file';
import type { Page } from 'playwright-core';
import { startBrowser } from '../testing/start-browser.ts';
import { secret, startSystem } from '../testing/system.ts';

/** A server of empty pages, whose origin differs from the gateway's by its port. */
async function startPages(): Promise<{ origin: string }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>A page</title>');
  }).listen(0, '127.0.0.1');
  closeAtEnd(server);
  await once(server, 'listening');
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

// They start in a hook: it does not run when all tests are skipped.
let system: Awaited<ReturnType<typeof startSystem>>;
let app: Awaited<ReturnType<typeof startPages>>;
let foreign: Awaited<ReturnType<typeof startPages>>;
beforeAll(async () => {
  [app, foreign] = await Promise.all([startPages(), startPages()]);
  system = await startSystem({ GATEWAY_ORIGINS: app.origin });
});

async function withPage(executablePath: string, visit: (page: Page) => Promise<void>) {
  const browser = await startBrowser(executablePath);
  const page = await browser.context.newPage();
  await visit(page);
  await browser.stop();
}

type Outcome = { status: number; text: string; traceId: string | null } | 'blocked';

/** Sends a request from the page, with credentials. */
function send(page: Page, path: string, body: object, headers = {}): Promise<Outcome> {
  return page.evaluate(
    async ({ url, ...init }) => {
      const response = await fetch(url, { ...init, method: 'POST', credentials: 'include' }).catch(
        () => null,
      );
      if (!response) return 'blocked';
      const traceId = response.headers.get('x-trace-id');
      return { status: response.status, text: await response.text(), traceId };
    },
    {
      url: `${system.publicUrl}${path}`,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    },
  );
}

/** Whether an event stream opens for the page, with credentials. */
function opensStream(page: Page, query: string): Promise<boolean> {
  return page.evaluate(
    (url) =>
      new Promise<boolean>((resolve) => {
        const stream = new EventSource(url, { withCredentials: true });
        const end = (opened: boolean) => {
          stream.close();
          resolve(opened);
        };
        stream.onopen = () => end(true);
        stream.onerror = () => end(false);
      }),
    `${system.publicUrl}/graphql?${new URLSearchParams({ query })}`,
  );
}

const credentials = { username: 'buyer', password: secret };
const orders = { query: '{ orders(first: 1) { edges { cursor } } }' };
const cancel = {
  query:
    'mutation { cancelOrder(input: { id: "3fa85f64-5717-4562-b3fc-2c963f66afa7", idempotencyKey: "a" }) { __typename } }',
};
const events = 'subscription { myOrdersChanged { cursor } }';

describe('a page of another origin, in a browser', () => {
  itInBrowser('uses the graph with its session, if its origin is listed (ADD-1)', (chromiumPath) =>
    withPage(chromiumPath, async (page) => {
      await page.goto(app.origin);
      expect(await send(page, '/graphql', orders)).toMatchObject({ status: 401 });
      expect(await send(page, '/auth', credentials)).toMatchObject({ status: 200 });
      // No subgraph runs: only a logged-in user gets this far.
      expect(await send(page, '/graphql', orders)).toMatchObject({
        status: 503,
        text: expect.stringContaining('UNAVAILABLE'),
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
      const headers = {
        'idempotency-key': 'a',
        traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
        'x-apollo-operation-name': 'Cancel',
        'apollo-require-preflight': 'true',
        'last-event-id': 'a',
      };
      expect(await send(page, '/graphql', cancel, headers)).toMatchObject({
        status: 503,
        text: expect.stringContaining('UNAVAILABLE'),
        traceId: 'a'.repeat(32),
      });
      expect(await opensStream(page, events)).toBe(true);
      expect(await send(page, '/auth/logout', {})).toMatchObject({ status: 200 });
      expect(await send(page, '/graphql', orders)).toMatchObject({ status: 401 });
    }),
  );

  itInBrowser('is refused if its origin is not listed (ADD-1)', (chromiumPath) =>
    withPage(chromiumPath, async (page) => {
      await page.goto(app.origin);
      expect(await send(page, '/auth', credentials)).toMatchObject({ status: 200 });
      await page.goto(foreign.origin);
      for (const [path, body] of [
        ['/graphql', orders],
        ['/graphql', cancel],
        ['/auth', credentials],
      ] as const) {
        expect(await send(page, path, body)).toBe('blocked');
      }
      expect(await opensStream(page, events)).toBe(false);
      // A request without a preflight, with the cookie: ports do not separate sites.
      const logout = page.waitForResponse(`${system.publicUrl}/auth/logout`);
      await page.evaluate(
        (url) =>
          fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'a=b' }),
        `${system.publicUrl}/auth/logout`,
      );
      expect((await logout).status()).toBe(403);
      await page.goto(app.origin);
      expect(await send(page, '/graphql', orders)).toMatchObject({ status: 503 });
    }),
  );
});

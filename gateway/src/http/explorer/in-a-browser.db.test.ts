import { itInBrowser } from '@souk/platform/testing/browser';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../testing/start-browser.ts';
import { secret, startSystem } from '../../testing/system.ts';

// Starts in a hook: it does not run when all tests are skipped.
let system: Awaited<ReturnType<typeof startSystem>>;
beforeAll(async () => {
  system = await startSystem();
});

/** Opens the explorer. `errors` are errors of the browser's console and its security policies. */
async function withExplorer(
  executablePath: string,
  visit: (page: Page, errors: readonly string[]) => Promise<void>,
) {
  const browser = await startBrowser(executablePath);
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => {
    const isExpected = line.text().includes('401');
    if (line.type() === 'error' && !isExpected) errors.push(line.text());
  });
  // All other hosts are blocked.
  await page.route(
    (url) => url.hostname !== 'localhost',
    (route) => {
      errors.push(route.request().url());
      return route.abort();
    },
  );
  await page.goto(`${system.publicUrl}/explorer`);
  await visit(page, errors);
  await browser.stop();
}

/** Runs a named operation in GraphiQL, and returns the shown response. */
async function run(page: Page, operation: string): Promise<string> {
  await page.click('.graphiql-query-editor .CodeMirror');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(operation);
  // GraphiQL parses the text after a delay. Before that, a click would run a subscription as a query.
  const [, name] = operation.split(' ');
  await page.locator('.graphiql-tab', { hasText: name ?? '' }).waitFor();
  await page.click('.graphiql-execute-button');
  const answer = page.locator('.result-window .CodeMirror-line', { hasText: /data|errors/ });
  await answer.first().waitFor();
  return page.locator('.result-window').innerText();
}

describe('the explorer in a browser', () => {
  itInBrowser(
    'runs a query, without the internet and without console errors (GW-5)',
    (chromiumPath) =>
      withExplorer(chromiumPath, async (page, errors) => {
        expect(await run(page, 'query Anything { __typename }')).toContain('"Query"');
        expect(await page.textContent('#caller')).toBe('Not logged in.');
        expect(errors).toEqual([]);
      }),
  );

  itInBrowser('shows the public document, and everything on demand (GW-5)', (chromiumPath) =>
    withExplorer(chromiumPath, async (page) => {
      const asked = (isInternal: boolean) =>
        page.waitForRequest(
          (one) =>
            !!one.postData()?.includes('IntrospectionQuery') &&
            (one.headers()['x-souk-schema'] === 'internal') === isInternal,
        );
      await Promise.all([asked(true), page.getByText('Show internal fields').click()]);
      await Promise.all([asked(false), page.getByText('Hide internal fields').click()]);
      await page.getByText('Show internal fields').waitFor();
    }),
  );

  itInBrowser('uses the session of the user who logs in there (GW-5, ID-3)', (chromiumPath) =>
    withExplorer(chromiumPath, async (page) => {
      const before = await run(page, 'query Before { orders(first: 1) { edges { cursor } } }');
      expect(before).toContain('UNAUTHENTICATED');
      await page.click('#login');
      await page.fill('#kc-form-login [name=username]', 'buyer');
      await page.fill('#kc-form-login [name=password]', secret);
      await page.click('#kc-form-login button');
      await page.waitForURL(`${system.publicUrl}/explorer`);
      await page.getByText('Logged in as buyer.').waitFor();
      const after = await run(page, 'query After { orders(first: 1) { edges { cursor } } }');
      expect(after).toContain('UNAVAILABLE');
      await page.click('#logout');
      await page.getByText('Not logged in.').waitFor();
    }),
  );

  itInBrowser('subscribes over WebSocket (GW-6)', (chromiumPath) =>
    withExplorer(chromiumPath, async (page) => {
      const opened = page.waitForEvent('websocket');
      const answer = await run(page, 'subscription Mine { myOrdersChanged { cursor } }');
      expect(new URL((await opened).url()).pathname).toBe('/graphql');
      expect(answer).toContain('UNAUTHENTICATED');
    }),
  );
});

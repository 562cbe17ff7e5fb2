import { itInBrowser } from '@souk/platform/testing/browser';
import { chromium, type Page } from 'playwright-core';
import { secret, startSystem } from '../../testing/system.ts';

const system = await startSystem();
afterAll(() => system.stop());

/** Opens the explorer. `complaints` are what the browser's console and its policies say. */
async function withExplorer(
  executablePath: string,
  visit: (page: Page, complaints: readonly string[]) => Promise<void>,
) {
  // Chromium's own sandbox needs rights that root and most containers do not have.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    // Less than the test's own limit, which would leave the browser open.
    page.setDefaultTimeout(30_000);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (line) => {
      const isExpected = line.text().includes('401');
      if (line.type() === 'error' && !isExpected) complaints.push(line.text());
    });
    // Nothing may come from elsewhere.
    await page.route(
      (url) => url.hostname !== 'localhost',
      (route) => {
        complaints.push(route.request().url());
        return route.abort();
      },
    );
    await page.goto(`${system.publicUrl}/explorer`);
    await visit(page, complaints);
  } finally {
    await browser.close();
  }
}

/** Runs a named operation in GraphiQL, and returns the answer that it shows. */
async function run(page: Page, operation: string): Promise<string> {
  await page.click('.graphiql-query-editor .CodeMirror');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(operation);
  // GraphiQL reads what was typed a moment later; who clicks at once would run it as a query.
  const [, name] = operation.split(' ');
  await page.locator('.graphiql-tab', { hasText: name ?? '' }).waitFor();
  await page.click('.graphiql-execute-button');
  const answer = page.locator('.result-window .CodeMirror-line', { hasText: /data|errors/ });
  await answer.first().waitFor();
  return page.locator('.result-window').innerText();
}

describe('the explorer in a browser', () => {
  itInBrowser(
    'asks the graph, without the internet and without a complaint (GW-5)',
    (chromiumPath) =>
      withExplorer(chromiumPath, async (page, complaints) => {
        expect(await run(page, 'query Anything { __typename }')).toContain('"Query"');
        expect(await page.textContent('#caller')).toBe('Nobody is logged in.');
        expect(complaints).toEqual([]);
      }),
  );

  itInBrowser('works with the session of who logs in there (GW-5, ID-3)', (chromiumPath) =>
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
      await page.getByText('Nobody is logged in.').waitFor();
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

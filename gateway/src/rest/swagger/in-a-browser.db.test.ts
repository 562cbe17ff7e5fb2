import { itInBrowser } from '@souk/platform/testing/browser';
import { startBrowser } from '../../testing/start-browser.ts';
import { secret, startSystem } from '../../testing/system.ts';

// Starts in a hook: it does not run when all tests are skipped.
let system: Awaited<ReturnType<typeof startSystem>>;
beforeAll(async () => {
  system = await startSystem();
});

describe('the page of all REST operations', () => {
  it('is served with its document, also in another case and with a slash (GW-7)', async () => {
    for (const path of ['/swagger', '/Swagger/']) {
      const page = await system.get(path);
      const { status, headers } = page;
      await page.text();
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    }
    const document = await system.get('/swagger/openapi.json');
    expect(await document.json()).toMatchObject({ openapi: '3.1.1' });
    const alias = await system.get('/swagger/json');
    expect([alias.status, await alias.json()]).toEqual([200, expect.any(Object)]);
  });

  itInBrowser(
    'shows each group, and sends a request with the session, without the internet and without violations of its policy (GW-7)',
    async (chromiumPath) => {
      const browser = await startBrowser(chromiumPath);
      const page = await browser.context.newPage();
      const credentials = { username: 'buyer', password: secret };
      await page.goto(`${system.publicUrl}/`);
      const login = await page.evaluate(async (body) => {
        const headers = { 'content-type': 'application/json' };
        const sent = await fetch('/auth/', { method: 'POST', headers, body: JSON.stringify(body) });
        return sent.status;
      }, credentials);
      expect(login).toBe(200);
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (line) => {
        // The answer of the request below: no subgraph runs.
        const isExpected = line.text().includes('503');
        if (line.type() === 'error' && !isExpected)
          errors.push(`${line.text()} ${line.location().url}`);
      });
      await page.goto(`${system.publicUrl}/swagger`);
      for (const group of ['Life cycle', 'Payments', 'Saga', 'Saga steps', 'Products', 'Login'])
        await page.locator(`.opblock-tag[data-tag="${group}"]`).waitFor();
      await page.click('#operations-Life_cycle-orders .opblock-summary-control');
      await page.click('#operations-Life_cycle-orders .try-out__btn');
      const answered = page.waitForResponse((one) => one.url().includes('/api/orders'));
      await page.click('#operations-Life_cycle-orders .execute');
      // With the session the caller is known, and only the subgraph is missing.
      expect((await answered).status()).toBe(503);
      expect(errors).toEqual([]);
      await browser.stop();
    },
  );
});

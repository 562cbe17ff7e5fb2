import { itInBrowser } from '@souk/platform/testing/browser';
import { chromium, type Page } from 'playwright-core';
import { type LoginSystem, password, startLoginSystem } from './testing/login-system.ts';

// Starts in a hook, which jest leaves out together with `afterAll` when all tests are skipped.
let system: LoginSystem;
let account: string;
beforeAll(async () => {
  system = await startLoginSystem();
  account = `${system.publicUrl}/account?tab=orders`;
});
afterAll(() => system?.stop());

async function withPage(executablePath: string, visit: (page: Page) => Promise<void>) {
  // Chromium's own sandbox needs rights that root and most containers do not have.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    await visit(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/** Opens the protected page, logs in with the provider's form, and returns to the page. */
async function logIn(page: Page): Promise<void> {
  await page.goto(account);
  expect(new URL(page.url()).origin).toBe(new URL(system.settings.issuer).origin);
  await page.fill('#kc-form-login [name=username]', 'buyer');
  await page.fill('#kc-form-login [name=password]', password);
  await page.click('#kc-form-login button');
  await page.waitForURL(account);
}

describe('a user with a browser', () => {
  itInBrowser('opens a protected page, logs in, and returns to it (ID-3)', (chromiumPath) =>
    withPage(chromiumPath, async (page) => {
      await logIn(page);
      expect(await page.textContent('h1')).toBe('buyer');
      const cookies = await page.context().cookies(system.publicUrl);
      const session = cookies.find(({ name }) => name === 'souk-session');
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      expect(await page.evaluate('document.cookie')).not.toContain('souk-session');
    }),
  );

  itInBrowser('is not logged out by a form of another site (ID-7)', (chromiumPath) =>
    withPage(chromiumPath, async (page) => {
      await logIn(page);
      // The same machine under another host name is another site.
      await page.goto(`${system.second.url}/auth/nothing`);
      await page.setContent(`<form method="post" action="${system.publicUrl}/auth/logout"></form>`);
      const answer = page.waitForResponse(`${system.publicUrl}/auth/logout`);
      await page.evaluate('document.forms[0].submit()');
      expect((await answer).status()).toBe(403);
      await page.waitForURL(`${system.publicUrl}/auth/logout`);
      await page.goto(account);
      expect(await page.textContent('h1')).toBe('buyer');
    }),
  );
});

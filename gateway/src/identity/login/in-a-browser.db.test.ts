import { itInBrowser } from '@souk/platform/testing/browser';
import type { Page } from 'playwright-core';
import { startBrowser } from '../../testing/start-browser.ts';
import { type LoginSystem, password, startLoginSystem } from './testing/login-system.ts';
import { withOtherShop } from './testing/with-other-shop.ts';

// Starts in a hook: it does not run when all tests are skipped.
let system: LoginSystem;
let account: string;
beforeAll(async () => {
  system = await startLoginSystem();
  account = `${system.publicUrl}/account?tab=orders`;
});

async function withPage(executablePath: string, visit: (page: Page) => Promise<void>) {
  const browser = await startBrowser(executablePath);
  await visit(await browser.context.newPage());
  await browser.stop();
}

/** Opens the protected page, logs in with the provider's form, and returns to the page. */
async function logIn(page: Page): Promise<void> {
  await page.goto(account);
  expect(new URL(page.url()).origin).toBe(new URL(system.settings.issuer).origin);
  await fillInForm(page);
}

/** Logs in with the provider's form, and waits for the protected page. */
async function fillInForm(page: Page): Promise<void> {
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
      const session = cookies.find(({ name }) => name === system.sessionCookie);
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      expect(await page.evaluate('document.cookie')).not.toContain(system.sessionCookie);
    }),
  );

  itInBrowser('logs in in two tabs that both wait at the login page (ID-3)', (chromiumPath) =>
    withPage(chromiumPath, async (first) => {
      const second = await first.context().newPage();
      await first.goto(account);
      await second.goto(account);
      for (const page of [first, second]) {
        await fillInForm(page);
        expect(await page.textContent('h1')).toBe('buyer');
      }
    }),
  );

  itInBrowser('returns to its page after going back to the login (ID-3)', (chromiumPath) =>
    withPage(chromiumPath, async (page) => {
      const callback = page.waitForRequest(/\/auth\/callback/);
      await logIn(page);
      await page.goto((await callback).url());
      expect(page.url()).toBe(account);
      expect(await page.textContent('h1')).toBe('buyer');
    }),
  );

  itInBrowser('stays logged in at each of two shops on this host (ID-4)', (chromiumPath) =>
    withPage(chromiumPath, (page) =>
      withOtherShop(system, async (otherUrl) => {
        await logIn(page);
        await page.goto(`${otherUrl}/auth/nothing`);
        const credentials = { username: 'seller', password };
        const status = await page.evaluate(async (body) => {
          const headers = { 'content-type': 'application/json' };
          return (await fetch('/auth', { method: 'POST', headers, body })).status;
        }, JSON.stringify(credentials));
        expect(status).toBe(200);
        await page.goto(`${system.publicUrl}/account`);
        expect(await page.textContent('h1')).toBe('buyer');
        await page.goto(`${otherUrl}/account`);
        expect(await page.textContent('h1')).toBe('seller');
      }),
    ),
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

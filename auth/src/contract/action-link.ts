import { Browser, type Page } from './browser.ts';

/** The form of a new password, and that of a confirmed address, which Keycloak does not have. */
const passwordForm = 'kc-passwd-update-form';
const confirmForm = 'kc-verify-email-form';

/** Opens the link of a mail. Keycloak shows a page before it, with a link to go on. */
async function openActionLink(browser: Browser, link: string): Promise<Page> {
  const page = await browser.open(link);
  const [, onward] = page.html.match(/<a [^>]*href="([^"]*\/login-actions\/[^"]*)"/) ?? [];
  if (page.html.includes(passwordForm) || onward === undefined) return page;
  return browser.open(new URL(onward.replaceAll('&amp;', '&'), page.url).href);
}

/** Sets a password with the form that a link leads to. Throws when there is none. */
export async function setPasswordByLink(link: string, password: string): Promise<Page> {
  const browser = new Browser();
  const page = await openActionLink(browser, link);
  // The box that Keycloak's form has ticked.
  const fields = {
    'logout-sessions': 'on',
    'password-new': password,
    'password-confirm': password,
  };
  return browser.submit(page, passwordForm, { ...tokenIn(page), ...fields });
}

/** Confirms an address with its link. */
export async function confirmByLink(link: string): Promise<void> {
  const browser = new Browser();
  const page = await openActionLink(browser, link);
  if (page.html.includes(confirmForm)) await browser.submit(page, confirmForm, tokenIn(page));
}

function tokenIn({ html }: Page): Record<string, string> {
  const [, token] = html.match(/name="token" value="([^"]*)"/) ?? [];
  return token ? { token } : {};
}

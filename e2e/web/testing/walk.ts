import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where Debian and others have the browser. */
export const executablePath = '/usr/bin/chromium';

/** How long a page may lack what a walk waits for, in milliseconds: then the walk fails, and says what was missing. */
const waitMaxMs = 120_000;

/** The answers of a provider with too much to do, which is asked again, and how long to wait before that. */
const busy = [429, 503];
const busyMs = 500;

/** How a person looks at the pages. */
export type Look = {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly media?: 'print';
  readonly language?: 'ru';
  readonly javaScript?: boolean;
};

/** The looks in which every page is seen. */
export const looks: readonly Look[] = [
  { name: 'light', scheme: 'light', width: 1280, height: 900 },
  { name: 'dark', scheme: 'dark', width: 1280, height: 900 },
  { name: 'phone', scheme: 'light', width: 390, height: 844, language: 'ru' },
];

/** Opens a browser without windows. */
export async function openBrowser() {
  // Chromium's own sandbox needs rights that root and most containers do not have.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 0 });
  const contextFor = async ({ scheme, width, height, language, javaScript = true }: Look) => {
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height },
      locale: language ?? 'en',
      javaScriptEnabled: javaScript,
    });
    context.setDefaultTimeout(waitMaxMs);
    return context;
  };
  return { contextFor, close: () => browser.close() };
}

/** Logs in as the pages of older clients do, with a password: the browser gets the cookie of the session. */
export async function logInBy(
  context: BrowserContext,
  webUrl: string,
  login: { readonly username: string; readonly password: string },
): Promise<void> {
  const logIn = async () =>
    (await context.request.post(`${webUrl}/auth/`, { data: login })).status();
  let status = await logIn();
  while (busy.includes(status)) {
    await sleep(busyMs);
    status = await logIn();
  }
  if (status !== 200) throw new Error(`The login was refused: ${status}.`);
}

/** Reports of a page that a walk must not have: errors of scripts, and what its policy has refused. */
export function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(`${page.url()}: ${fault.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  return faults;
}

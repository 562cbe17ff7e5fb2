import { existsSync } from 'node:fs';

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Returns the path of an installed Chromium, or null. */
function findBrowser(): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Defines a test in a real browser. Without one it is skipped, and its name says why. */
export function itInBrowser(name: string, run: (executablePath: string) => Promise<void>): void {
  const browser = findBrowser();
  if (browser) it(name, () => run(browser));
  else it.skip(`${name} (skipped: there is no Chromium in /usr/bin)`, () => {});
}

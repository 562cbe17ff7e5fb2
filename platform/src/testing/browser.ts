import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine has a Chromium; null when it has none. */
function whereBrowser(): string | null {
  return places.find((place) => existsSync(place)) ?? null;
}

/** A test in a real browser. Where there is none it is skipped, and its name says why. */
export function itInBrowser(name: string, run: (executablePath: string) => Promise<void>): void {
  const browser = whereBrowser();
  if (browser) it(name, () => run(browser));
  else it.skip(`${name} (skipped: there is no Chromium in /usr/bin)`, () => {});
}

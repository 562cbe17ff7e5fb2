import { newParts, type Stoppable } from '@souk/platform/testing/test-file';
import { type BrowserContext, chromium } from 'playwright-core';

/**
 * Starts Chromium, with a window of its own. It is closed by `stop`, and at the latest with its test
 * file: a test that has failed closes nothing.
 */
export async function startBrowser(
  executablePath: string,
): Promise<Stoppable & { readonly context: BrowserContext }> {
  const { parts, stoppable } = newParts();
  // Chromium's own sandbox needs rights that root and most containers do not have.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 0 });
  parts.defer(() => browser.close());
  const context = await browser.newContext();
  // The limit of the test is the only one.
  context.setDefaultTimeout(0);
  return { context, ...stoppable };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in WCAG 2.2 A and AA and its best practice. It runs in a world of its own, as the policy allows no other script. */
export async function violationsOf(devTools: CDPSession): Promise<readonly string[]> {
  const { frameTree } = await devTools.send('Page.getFrameTree');
  const { executionContextId: contextId } = await devTools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const run = async (expression: string) =>
    devTools.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
  await run(axe);
  const { result } = await run(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))',
  );
  return result.value as string[];
}

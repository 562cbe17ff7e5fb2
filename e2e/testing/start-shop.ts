import { basename } from 'node:path';
import type { System } from '@souk/ops/system/start-system';
import type { SystemSettings } from '@souk/ops/system/system-settings';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { newParts, testPath } from '@souk/platform/testing/test-file';
import { modeUnderTest } from './mode-under-test.ts';

type ShopOptions = Partial<
  Pick<SystemSettings, 'hosting' | 'overrides' | 'tls' | 'webPort' | 'replicas'>
>;

/**
 * Starts a shop with a process for each service, in the mode under test. It is stopped with the test
 * file, or by `stop`.
 */
export async function startShop(options: ShopOptions = {}): Promise<System> {
  const { parts, stoppable } = newParts();
  const system = await startTemporarySystem({
    mode: modeUnderTest,
    hosting: 'process-per-service',
    durable: false,
    // Five passes for each user took most of the processor: at registering, and at the login.
    hashPasses: 1,
    // `npm test` keeps them when a test has failed.
    logsFolder: process.env.TEST_LOGS,
    logsName: basename(testPath() ?? 'shared', '.e2e.test.ts'),
    ...options,
  });
  parts.defer(() => system.stop());
  return { ...system, ...stoppable };
}

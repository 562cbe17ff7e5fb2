import type { System } from '@souk/ops/system/start-system';
import type { SystemSettings } from '@souk/ops/system/system-settings';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { modeUnderTest } from './mode-under-test.ts';

type ShopOptions = Partial<Pick<SystemSettings, 'hosting' | 'overrides'>>;

/** Starts a shop with a process for each service, in the mode under test. */
export function startShop(options: ShopOptions = {}): Promise<System> {
  return startTemporarySystem({
    mode: modeUnderTest,
    hosting: 'process-per-service',
    durable: false,
    ...options,
  });
}

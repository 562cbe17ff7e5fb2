import type { ModeName } from '@souk/ops/modes/mode';
import { seed } from '@souk/ops/seed/seed';
import type { System } from '@souk/ops/system/start-system';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';

/**
 * Starts a shop as `npm start` does, in a temporary folder, with the demo catalogue. The gateway executes
 * every query: an answer from its cache would measure nothing of the services.
 */
export async function startShop(mode: ModeName = 'embedded'): Promise<System> {
  const hosting = mode === 'stack' ? 'process-per-service' : 'one-process';
  const overrides = { ANONYMOUS_CACHE_MS: '0' };
  const system = await startTemporarySystem({ mode, hosting, durable: true, overrides });
  await seed(system.running);
  return system;
}

import type { ModeName } from '@souk/ops/modes/mode';
import { seed } from '@souk/ops/seed/seed';
import type { System } from '@souk/ops/system/start-system';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';

/** Starts a shop as `npm start` does, in a temporary folder, with the demo catalogue. */
export async function startShop(mode: ModeName = 'embedded'): Promise<System> {
  const hosting = mode === 'stack' ? 'process-per-service' : 'one-process';
  const system = await startTemporarySystem({ mode, hosting, durable: true });
  await seed(system.running);
  return system;
}

import type { WayName } from '@souk/ops/modes/mode';
import { seed } from '@souk/ops/seed/seed';
import type { System } from '@souk/ops/system/start-system';
import { startTemporary } from '@souk/ops/system/temporary-system';

/** The shop as `npm start` runs it, in a temporary folder, with the demo catalogue. */
export async function openShop(way: WayName = 'embedded'): Promise<System> {
  const hosting = way === 'stack' ? 'apart' : 'together';
  const system = await startTemporary({ way, hosting, durable: true });
  await seed(system.running);
  return system;
}

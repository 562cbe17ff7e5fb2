import { seed } from '@souk/platform/run/seed/seed';
import type { System } from '@souk/platform/run/system/start-system';
import { startTemporary } from '@souk/platform/run/system/temporary-system';
import type { WayName } from '@souk/platform/run/ways/way';

/** The shop as `npm start` runs it, in a temporary folder, with the demo catalogue. */
export async function openShop(way: WayName = 'embedded'): Promise<System> {
  const hosting = way === 'stack' ? 'apart' : 'together';
  const system = await startTemporary({ way, hosting, durable: true });
  await seed(system.running);
  return system;
}

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '@souk/platform/run/seed/seed';
import { type System, startSystem } from '@souk/platform/run/system/start-system';
import type { WayName } from '@souk/platform/run/ways/way';

/** The shop as `npm start` runs it, in a temporary folder, with the demo catalogue. */
export async function openShop(way: WayName = 'embedded'): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-bench-'));
  // PostgreSQL may have to run as another user, who must be able to enter.
  await chmod(folder, 0o711);
  const system = await startSystem({
    way,
    folder,
    hosting: way === 'stack' ? 'apart' : 'together',
    gatewayPort: 0,
    identityPort: 0,
    brokerPort: 0,
    durable: true,
    overrides: {},
    report: () => {},
  });
  await seed(system.running);
  const stop = async () => {
    await system.stop();
    await rm(folder, { recursive: true });
  };
  return { ...system, stop };
}

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type System,
  type SystemSettings,
  startSystem,
} from '@souk/platform/run/system/start-system';
import { wayUnderTest } from './way-under-test.ts';

type Wanted = Partial<Pick<SystemSettings, 'hosting' | 'overrides'>>;

/**
 * A shop of this test run: a process for each service, free ports, a temporary folder that is gone
 * after `stop`.
 */
export async function startShop(wanted: Wanted = {}): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-e2e-'));
  // PostgreSQL may have to run as another user, who must be able to enter.
  await chmod(folder, 0o711);
  const system = await startSystem({
    way: wayUnderTest,
    folder,
    hosting: 'apart',
    gatewayPort: 0,
    identityPort: 0,
    brokerPort: 0,
    durable: false,
    overrides: {},
    report: () => {},
    ...wanted,
  });
  const stop = async () => {
    await system.stop();
    await rm(folder, { recursive: true });
  };
  return { ...system, stop };
}

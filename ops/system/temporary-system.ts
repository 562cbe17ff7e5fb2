import { rm } from 'node:fs/promises';
import { type System, startSystem } from './start-system.ts';
import type { SystemSettings } from './system-settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Wanted = Pick<SystemSettings, 'mode' | 'hosting' | 'durable'> &
  Partial<Pick<SystemSettings, 'overrides' | 'report'>>;

/** For a shop whose people all come from one address, and ask as fast as they are answered. */
export const withoutRateLimits = {
  USER_COST_PER_MINUTE_MAX: '1000000000',
  ADDRESS_COST_PER_MINUTE_MAX: '1000000000',
};

/**
 * A system on free ports, in a temporary folder that is gone after `stop`. Throws CannotStart, and
 * leaves the folder: what it names is in there.
 */
export async function startTemporarySystem(wanted: Wanted): Promise<System> {
  const folder = await temporaryFolder();
  const ports = { gatewayPort: 0, identityPort: 0, brokerPort: 0 };
  const overrides = { ...withoutRateLimits, ...wanted.overrides };
  const system = await startSystem({ report: () => {}, ...wanted, folder, ...ports, overrides });
  const forget = () => rm(folder, { recursive: true, force: true });
  return { ...system, stop: () => system.stop().finally(forget) };
}

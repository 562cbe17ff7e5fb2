import type { SystemSettings } from '@souk/platform/run/system/settings';
import type { System } from '@souk/platform/run/system/start-system';
import { startTemporary } from '@souk/platform/run/system/temporary-system';
import { wayUnderTest } from './way-under-test.ts';

type Wanted = Partial<Pick<SystemSettings, 'hosting' | 'overrides'>>;

/** A shop of this test run, a process for each service. */
export function startShop(wanted: Wanted = {}): Promise<System> {
  return startTemporary({ way: wayUnderTest, hosting: 'apart', durable: false, ...wanted });
}

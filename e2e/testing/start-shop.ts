import type { System } from '@souk/ops/system/start-system';
import type { SystemSettings } from '@souk/ops/system/system-settings';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { wayUnderTest } from './way-under-test.ts';

type Wanted = Partial<Pick<SystemSettings, 'hosting' | 'overrides'>>;

/** A shop of this test run, a process for each service. */
export function startShop(wanted: Wanted = {}): Promise<System> {
  return startTemporarySystem({ mode: wayUnderTest, hosting: 'apart', durable: false, ...wanted });
}

import type { SystemSettings } from '@souk/ops/system/settings';
import type { System } from '@souk/ops/system/start-system';
import { startTemporary } from '@souk/ops/system/temporary-system';
import { wayUnderTest } from './mode-under-test.ts';

type Wanted = Partial<Pick<SystemSettings, 'hosting' | 'overrides'>>;

/** A shop of this test run, a process for each service. */
export function startShop(wanted: Wanted = {}): Promise<System> {
  return startTemporary({ way: wayUnderTest, hosting: 'apart', durable: false, ...wanted });
}

import type { RunningSystem } from '@souk/ops/system/running';

/** Returns the shop that all scenarios share. */
export function sharedShop(): RunningSystem {
  const running = process.env.SOUK_E2E;
  if (!running) throw new Error('There is no shared shop: name the test *.e2e.test.ts.');
  return JSON.parse(running);
}

/** State folder of the shared shop, for programs that read it. */
export function sharedState(): string {
  return process.env.SOUK_E2E_STATE ?? '';
}

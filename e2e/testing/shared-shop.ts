import type { RunningSystem } from '@souk/ops/system/running';

/** The shop that all stories share. */
export function sharedShop(): RunningSystem {
  const running = process.env.SOUK_E2E;
  if (!running) throw new Error('A story is named *.e2e.test.ts.');
  return JSON.parse(running);
}

/** The folder of its state: for programs that look there. */
export function sharedState(): string {
  return process.env.SOUK_E2E_STATE ?? '';
}

import type { RunningSystem } from '@souk/ops/system/running';
import { verify } from '@souk/ops/verify/verify';
import type { Outcome } from './fault.ts';

/** Returns the outcome with every violation of an invariant that the shop has now. */
export async function checkInvariants(outcome: Outcome, running: RunningSystem): Promise<Outcome> {
  const broken = await verify(running, () => {});
  const rows = [...broken].flatMap(([name, found]) => found.map((row) => `${name}: ${row}`));
  return { ...outcome, violations: [...outcome.violations, ...rows] };
}

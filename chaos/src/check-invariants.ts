import type { RunningSystem } from '@souk/ops/system/running';
import { verify } from '@souk/ops/verify/verify';
import type { Outcome } from './fault.ts';

/** The outcome, with all that breaks an invariant of the shop as it is now. */
export async function checked(outcome: Outcome, running: RunningSystem): Promise<Outcome> {
  const broken = await verify(running, () => {});
  const rows = [...broken].flatMap(([name, found]) => found.map((row) => `${name}: ${row}`));
  return { ...outcome, surprises: [...outcome.surprises, ...rows] };
}

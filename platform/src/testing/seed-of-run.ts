import { z } from 'zod';
import { readConfig } from '../runtime/config.ts';

/**
 * The seed of all that is random in a test run: SOUK_SEED, undefined without it. Another seed tries other
 * cases, and the same one repeats a run.
 */
export function seedOfRun(): number | undefined {
  return readConfig({ SOUK_SEED: z.coerce.number().int().nonnegative().optional() }).SOUK_SEED;
}

/** How many of what a run could take it takes: the value of this setting, undefined for all. */
export function shareOfRun(setting: `SOUK_${string}`): number | undefined {
  const settings = { [setting]: z.coerce.number().int().positive().optional() };
  return readConfig(settings)[setting];
}

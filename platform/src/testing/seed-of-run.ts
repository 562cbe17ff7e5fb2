import { z } from 'zod';
import { readConfig } from '../runtime/config.ts';

/**
 * The seed of a test run, SOUK_SEED; 1 without it. Another seed tries other cases, and the same one
 * repeats a run.
 */
export function seedOfRun(): number {
  return readConfig({ SOUK_SEED: z.coerce.number().int().nonnegative().default(1) }).SOUK_SEED;
}

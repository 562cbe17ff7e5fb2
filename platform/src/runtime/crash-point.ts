import { z } from 'zod';
import { readConfig } from './config.ts';
import { isProduction } from './production.ts';

const settings = {
  CRASH_AT: z
    .string()
    .regex(/^[^#]+#[1-9]\d*$/, 'Expected <point>#<pass>.')
    .optional(),
  NODE_ENV: z.string().optional(),
};

/** Reads the crash point, and at which pass of it the process dies. There is none in production. */
export function armedBy(environment?: NodeJS.ProcessEnv): { point: string; pass: number } | null {
  const { CRASH_AT, ...rest } = readConfig(settings, environment);
  if (!CRASH_AT || isProduction(rest)) return null;
  const [point = '', pass] = CRASH_AT.split('#');
  return { point, pass: Number(pass) };
}

const armed = armedBy();
let passes = 0;

/**
 * Marks a point, named `<service>/<part>/<point>`, where a test can kill the process and all it
 * hosts, as a power cut would: `CRASH_AT=orders/relay/sent#3` kills it at the third pass.
 */
export function crashPoint(point: string): void {
  if (point !== armed?.point) return;
  passes += 1;
  if (passes === armed.pass) process.kill(process.pid, 'SIGKILL');
}

import { z } from 'zod';
import { type ConfigIssue, readConfig } from './config.ts';

const settings = {
  CRASH_AT: z
    .string()
    .regex(/^[^#]+#[1-9]\d*$/, 'Expected <point>#<pass>.')
    .optional(),
};

/** Reads the crash point, and at which pass of it the process dies. Throws in production. */
export function armedBy(environment?: NodeJS.ProcessEnv): { point: string; pass: number } | null {
  const { CRASH_AT } = readConfig(settings, environment, notInProduction);
  const [point = '', pass] = CRASH_AT?.split('#') ?? [];
  return pass ? { point, pass: Number(pass) } : null;
}

function notInProduction({ CRASH_AT, NODE_ENV }: NodeJS.ProcessEnv): ConfigIssue[] {
  if (!CRASH_AT || NODE_ENV !== 'production') return [];
  return [{ path: ['CRASH_AT'], message: 'Not allowed in production.' }];
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

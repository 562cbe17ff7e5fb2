import { z } from 'zod';
import { type Fault, readConfig } from './config.ts';

const settings = {
  CRASH_AT: z
    .string()
    .regex(/^[^#]+#[1-9]\d*$/, 'Say <point>#<pass>.')
    .optional(),
};

/** At which point, and the how-manieth time there, the process is to die. Throws in production. */
export function armedBy(environment?: NodeJS.ProcessEnv): { point: string; pass: number } | null {
  const { CRASH_AT } = readConfig(settings, environment, notInProduction);
  const [point = '', pass] = CRASH_AT?.split('#') ?? [];
  return pass ? { point, pass: Number(pass) } : null;
}

function notInProduction({ CRASH_AT, NODE_ENV }: NodeJS.ProcessEnv): Fault[] {
  if (!CRASH_AT || NODE_ENV !== 'production') return [];
  return [{ path: ['CRASH_AT'], message: 'Not in production.' }];
}

const armed = armedBy();
let passes = 0;

/**
 * A point, named `<service>/<part>/<point>`, where a test can have the process killed, with all it
 * hosts, as a power cut would: `CRASH_AT=orders/relay/sent#3` does it the third time.
 */
export function crashPoint(point: string): void {
  if (point !== armed?.point) return;
  passes += 1;
  if (passes === armed.pass) process.kill(process.pid, 'SIGKILL');
}

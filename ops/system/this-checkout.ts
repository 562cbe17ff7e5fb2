import { resolve } from 'node:path';
import { readConfig } from '@souk/platform/runtime/config';
import { z } from 'zod';
import { type ModeName, modeNames } from '../modes/mode.ts';
import { type RunningSystem, runningIn } from './running.ts';
import type { SystemSettings } from './system-settings.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const settings = {
  /** The folder of the state, seen from the root of the project: `.souk/<mode>` without it. */
  SOUK_STATE: z.string().optional(),
  GATEWAY_PORT: port.default(8_000),
  IDENTITY_PORT: port.default(8_180),
  KAFKA_PORT: port.default(19_092),
};

/** How the shop of this checkout is started, as the environment says. */
export function checkoutSettings(mode: ModeName): Omit<SystemSettings, 'hosting' | 'report'> {
  const read = readConfig(settings);
  return {
    mode,
    folder: resolve(import.meta.dirname, '../..', read.SOUK_STATE ?? `.souk/${mode}`),
    gatewayPort: read.GATEWAY_PORT,
    identityPort: read.IDENTITY_PORT,
    brokerPort: mode === 'stack' ? read.KAFKA_PORT : 0,
    durable: true,
    overrides: {},
  };
}

/** The shop that runs on this checkout, whichever mode; null when none does. */
export async function findRunningSystem(
  modes: readonly ModeName[] = modeNames,
): Promise<RunningSystem | null> {
  for (const mode of modes) {
    const running = await runningIn(checkoutSettings(mode).folder);
    if (running && modes.includes(running.mode)) return running;
  }
  return null;
}

import { resolve } from 'node:path';
import { readConfig } from '@souk/platform/runtime/config';
import { z } from 'zod';
import { type WayName, wayNames } from '../modes/mode.ts';
import { type RunningSystem, runningIn } from './running.ts';
import type { SystemSettings } from './settings.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const settings = {
  /** The folder of the state, seen from the root of the project: `.souk/<way>` without it. */
  SOUK_STATE: z.string().optional(),
  GATEWAY_PORT: port.default(8_000),
  IDENTITY_PORT: port.default(8_180),
  KAFKA_PORT: port.default(19_092),
};

/** How the shop of this checkout is started, as the environment says. */
export function settingsHere(way: WayName): Omit<SystemSettings, 'hosting' | 'report'> {
  const read = readConfig(settings);
  return {
    way,
    folder: resolve(import.meta.dirname, '../..', read.SOUK_STATE ?? `.souk/${way}`),
    gatewayPort: read.GATEWAY_PORT,
    identityPort: read.IDENTITY_PORT,
    brokerPort: way === 'stack' ? read.KAFKA_PORT : 0,
    durable: true,
    overrides: {},
  };
}

/** The shop that runs on this checkout, whichever way; null when none does. */
export async function runningHere(
  ways: readonly WayName[] = wayNames,
): Promise<RunningSystem | null> {
  for (const way of ways) {
    const running = await runningIn(settingsHere(way).folder);
    if (running && ways.includes(running.way)) return running;
  }
  return null;
}

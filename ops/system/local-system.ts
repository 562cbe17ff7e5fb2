import { resolve } from 'node:path';
import { readConfig } from '@souk/platform/runtime/config';
import { logLimitsOf, logSettings } from '@souk/platform/runtime/log/log-limits';
import { z } from 'zod';
import { type ModeName, modeNames } from '../modes/mode.ts';
import { type RunningSystem, runningIn, trustRunning } from './running.ts';
import { shopInEnvironment } from './shop-in-environment.ts';
import type { SystemSettings } from './system-settings.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** The gateway itself says what is wrong with them. */
const morePorts = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map(Number)
      .filter((one) => port.safeParse(one).success),
  );

const settings = {
  /** The state folder, relative to the root of the project. Default: `.souk/<mode>`. */
  SOUK_STATE: z.string().optional(),
  GATEWAY_PORT: port.default(8_000),
  GATEWAY_MORE_PORTS: morePorts,
  WEB_PORT: port.default(3_000),
  GATEWAY_MANAGEMENT_PORT: port.default(0),
  IDENTITY_PORT: port.default(8_180),
  KAFKA_PORT: port.default(19_092),
  NOTIFICATIONS_MAILBOX_PORT: port.optional(),
  ...logSettings,
};

/** Reads from the environment how to start the shop of this working copy. */
export function localSystemSettings(mode: ModeName): Omit<SystemSettings, 'hosting' | 'print'> {
  const config = readConfig(settings);
  return {
    mode,
    folder: resolve(import.meta.dirname, '../..', config.SOUK_STATE ?? `.souk/${mode}`),
    gatewayPort: config.GATEWAY_PORT,
    moreGatewayPorts: config.GATEWAY_MORE_PORTS,
    webPort: config.WEB_PORT,
    managementPort: config.GATEWAY_MANAGEMENT_PORT,
    identityPort: config.IDENTITY_PORT,
    brokerPort: mode === 'stack' ? config.KAFKA_PORT : 0,
    // Keycloak reads the port at its first start only.
    mailboxPort: config.NOTIFICATIONS_MAILBOX_PORT ?? (mode === 'stack' ? 8_025 : 0),
    durable: true,
    logLimits: logLimitsOf(config),
    overrides: {},
  };
}

/** A running shop of this working copy, and its state folder. */
export type LocalSystem = { readonly running: RunningSystem; readonly folder: string };

/**
 * Finds the shop that the environment describes, else those that run in this working copy in these modes: at
 * most one in each, and trusts their authorities. Throws CannotStart.
 */
export async function findRunningSystems(
  modes: readonly ModeName[] = modeNames,
): Promise<readonly LocalSystem[]> {
  const described = shopInEnvironment();
  if (described) return [{ running: described, folder: localSystemSettings('stack').folder }];
  const found: LocalSystem[] = [];
  for (const mode of modes) {
    const { folder } = localSystemSettings(mode);
    const running = await runningIn(folder);
    // Both modes have one folder when SOUK_STATE names it.
    if (running?.mode !== mode) continue;
    trustRunning(running);
    found.push({ running, folder });
  }
  return found;
}

/** Finds the first of them; null without any. Throws CannotStart. */
export async function findRunningSystem(
  modes: readonly ModeName[] = modeNames,
): Promise<RunningSystem | null> {
  const [first] = await findRunningSystems(modes);
  return first?.running ?? null;
}

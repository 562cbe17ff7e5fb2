import { resolve } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import type { SystemSettings } from './system/start-system.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const settings = {
  /** The folder of the state, seen from the root of the project. */
  SOUK_STATE: z.string().default('.souk/embedded'),
  GATEWAY_PORT: port.default(8_000),
  IDENTITY_PORT: port.default(8_180),
};

/** How the embedded shop is started, as the environment says. */
export function embedded(): Omit<SystemSettings, 'hosting' | 'report'> {
  const read = readConfig(settings);
  return {
    folder: resolve(import.meta.dirname, '../..', read.SOUK_STATE),
    gatewayPort: read.GATEWAY_PORT,
    identityPort: read.IDENTITY_PORT,
    durable: true,
    overrides: {},
  };
}

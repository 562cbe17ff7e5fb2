import { type ConfigIssue, httpUrl, milliseconds } from '@souk/platform/runtime/config';
import { onlyHttpsInProduction } from '@souk/platform/runtime/production';
import { webhookSecrets } from '@souk/platform/service/webhook-verifier';
import { z } from 'zod';
import type { Carrier } from '../domain/carrier.ts';
import { httpCarrier } from './http-carrier.ts';
import { simulatedCarrier } from './simulated-carrier.ts';

/** The settings of the carrier that moves the parcels. */
export const carrierSettings = {
  DELIVERY_CARRIER: z.enum(['none', 'simulated', 'http']).default('none'),
  /** How long a parcel of the simulated carrier stays in each state. */
  DELIVERY_CARRIER_STEP_MS: milliseconds.default(60_000),
  DELIVERY_CARRIER_URL: httpUrl.optional(),
  DELIVERY_CARRIER_TOKEN: z.string().min(1).optional(),
  DELIVERY_CARRIER_TIMEOUT_MS: milliseconds.max(9_000).default(5_000),
  /** The secrets of the carrier's callbacks: several while one replaces another. */
  DELIVERY_CARRIER_SECRETS: webhookSecrets,
};

type Read = z.infer<z.ZodObject<typeof carrierSettings>>;

/** The carrier of the settings. Null for none. */
export function carrierOf(read: Read): Carrier | null {
  if (read.DELIVERY_CARRIER === 'none') return null;
  if (read.DELIVERY_CARRIER === 'simulated')
    return simulatedCarrier({ stepMs: read.DELIVERY_CARRIER_STEP_MS });
  return httpCarrier({
    url: (read.DELIVERY_CARRIER_URL ?? '').replace(/\/$/, ''),
    token: read.DELIVERY_CARRIER_TOKEN ?? '',
    timeoutMs: read.DELIVERY_CARRIER_TIMEOUT_MS,
    secrets: read.DELIVERY_CARRIER_SECRETS,
  });
}

/** A carrier behind HTTP needs an address, over TLS in production, and a token. */
export function carrierIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  if (environment.DELIVERY_CARRIER !== 'http') return [];
  const needed = ['DELIVERY_CARRIER_URL', 'DELIVERY_CARRIER_TOKEN'];
  const path = needed.filter((name) => !environment[name]);
  return [
    ...(path.length > 0 ? [{ path, message: 'The carrier "http" needs them.' }] : []),
    ...onlyHttpsInProduction(environment, ['DELIVERY_CARRIER_URL']),
  ];
}

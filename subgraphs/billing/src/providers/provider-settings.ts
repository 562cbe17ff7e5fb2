import { createHmac } from 'node:crypto';
import { type ConfigIssue, httpUrl, milliseconds } from '@souk/platform/runtime/config';
import {
  isProduction,
  notInProduction,
  onlyHttpsInProduction,
} from '@souk/platform/runtime/production';
import { webhookSecrets } from '@souk/platform/service/webhook-verifier';
import { z } from 'zod';
import type { HttpProviderSettings } from './http/http-provider.ts';

/** A buyer waits for the answer. */
const timeoutMsMax = 60_000;

export const providerSettings = {
  /** `http` is a provider behind HTTP, `simulated` stands for one and moves no money. */
  BILLING_PROVIDER: z.enum(['none', 'simulated', 'http']).optional(),
  BILLING_PROVIDER_URL: httpUrl.optional(),
  BILLING_PROVIDER_KEY: z.string().min(1).optional(),
  /** The secrets of its callbacks, separated by commas: two while one replaces the other. */
  BILLING_PROVIDER_WEBHOOK_SECRETS: webhookSecrets,
  BILLING_PROVIDER_TIMEOUT_MS: milliseconds.max(timeoutMsMax).default(10_000),
  /** How long a buyer has to approve a payment. */
  BILLING_APPROVAL_MS: milliseconds.default(1_800_000),
  /** Where browsers reach the gateway: there are the pages of the simulated provider. */
  GATEWAY_PUBLIC_URL: httpUrl.default('http://localhost:8000'),
  /** Where this service reaches the gateway, if not there: the callbacks of the simulated provider go there. */
  GATEWAY_INTERNAL_URL: httpUrl.optional(),
};

type Read = z.infer<z.ZodObject<typeof providerSettings>>;

/** Which payment provider the shop has. Null: none. */
export type ProviderConfig =
  | ({ readonly kind: 'http' } & HttpProviderSettings)
  | {
      readonly kind: 'simulated';
      readonly publicUrl: string;
      /** Where its callbacks go. */
      readonly gatewayUrl: string;
      readonly webhookSecret: string;
    }
  | null;

/** Reads which provider there is: outside production the simulated one, unless set. */
export function providerConfigOf(
  read: Read,
  environment: NodeJS.ProcessEnv,
  signingKey: string,
): ProviderConfig {
  const kind = read.BILLING_PROVIDER ?? (isProduction(environment) ? 'none' : 'simulated');
  if (kind === 'none') return null;
  if (kind === 'simulated') {
    const publicUrl = read.GATEWAY_PUBLIC_URL.replace(/\/+$/, '');
    const gatewayUrl = (read.GATEWAY_INTERNAL_URL ?? publicUrl).replace(/\/+$/, '');
    // A secret of its own, that every start derives anew.
    const key = createHmac('sha256', signingKey).update('simulated provider').digest('base64');
    return { kind, publicUrl, gatewayUrl, webhookSecret: `whsec_${key}` };
  }
  return {
    kind,
    name: 'http',
    url: (read.BILLING_PROVIDER_URL ?? '').replace(/\/+$/, ''),
    apiKey: read.BILLING_PROVIDER_KEY ?? '',
    webhookSecrets: read.BILLING_PROVIDER_WEBHOOK_SECRETS,
    timeoutMs: read.BILLING_PROVIDER_TIMEOUT_MS,
  };
}

/** What a provider behind HTTP needs, and what production refuses. */
export function providerIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  const needed = ['URL', 'KEY', 'WEBHOOK_SECRETS'].map((name) => `BILLING_PROVIDER_${name}`);
  const missing =
    environment.BILLING_PROVIDER === 'http' ? needed.filter((name) => !environment[name]) : [];
  const simulated = environment.BILLING_PROVIDER === 'simulated' ? ['BILLING_PROVIDER'] : [];
  return [
    ...missing.map((name) => ({ path: [name], message: 'Required by BILLING_PROVIDER=http.' })),
    ...notInProduction(environment, simulated),
    ...onlyHttpsInProduction(environment, ['BILLING_PROVIDER_URL']),
  ];
}

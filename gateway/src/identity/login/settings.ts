import { databasePassword, postgresUrl, withPassword } from '@souk/platform/bus/settings';
import { httpUrl, millisecondsOrNone } from '@souk/platform/runtime/config';
import { z } from 'zod';
import { origins } from '../../list-settings.ts';

/** The settings of the browser login. */
export type LoginSettings = {
  /** The gateway's own database. */
  readonly databaseUrl: string;
  /** Secret of at least 32 characters. It decrypts the tokens in the database. */
  readonly sessionKey: string;
  /** The address of the gateway for browsers; the only one that the provider redirects to. */
  readonly publicUrl: string;
  /** The origins whose pages may write with the cookie. */
  readonly origins: readonly string[];
  readonly issuer: string;
  /** The required audience of the provider's tokens. */
  readonly audience: string;
  /** The provider's keys. The gateway itself reaches the provider at this origin. */
  readonly keysUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /**
   * How long a change may wait for the provider's answer that its token is still active; 0 does not ask,
   * for a provider that reports every end of a login.
   */
  readonly introspectionMs: number;
  /** Timeout of requests to the provider; 5 by default. */
  readonly providerTimeoutSeconds?: number;
};

/** The variables of the environment. */
export const loginSettings = {
  /** Where browsers reach the gateway. */
  GATEWAY_PUBLIC_URL: httpUrl.default('http://localhost:8000'),
  /** Further origins whose pages may use the session, separated by commas. */
  GATEWAY_ORIGINS: origins,
  GATEWAY_DATABASE_URL: postgresUrl,
  DB_PASSWORD: databasePassword,
  GATEWAY_CLIENT_SECRET: z.string().min(1),
  SESSION_KEY: z.string().min(32),
  OIDC_ISSUER: httpUrl,
  OIDC_JWKS_URL: httpUrl,
  OIDC_AUDIENCE: z.string().default('souk'),
  /** How long a change may wait for the provider's answer that its token is active; 0 does not ask. */
  OIDC_INTROSPECTION_MS: millisecondsOrNone.default(1_000),
};

/** `morePorts` are those of the gateway besides that of its public address. */
export function loginSettingsOf(
  read: z.infer<z.ZodObject<typeof loginSettings>>,
  morePorts: readonly number[],
): LoginSettings {
  return {
    databaseUrl: withPassword(read.GATEWAY_DATABASE_URL, read.DB_PASSWORD),
    sessionKey: read.SESSION_KEY,
    publicUrl: read.GATEWAY_PUBLIC_URL,
    origins: [...ownOrigins(read.GATEWAY_PUBLIC_URL, morePorts), ...read.GATEWAY_ORIGINS],
    issuer: read.OIDC_ISSUER,
    audience: read.OIDC_AUDIENCE,
    keysUrl: read.OIDC_JWKS_URL,
    clientId: 'gateway',
    clientSecret: read.GATEWAY_CLIENT_SECRET,
    introspectionMs: read.OIDC_INTROSPECTION_MS,
  };
}

/** The origins of pages that the gateway itself serves: one for each port. */
function ownOrigins(publicUrl: string, morePorts: readonly number[]): string[] {
  const { origin, protocol, hostname } = new URL(publicUrl);
  return [origin, ...morePorts.map((port) => `${protocol}//${hostname}:${port}`)];
}

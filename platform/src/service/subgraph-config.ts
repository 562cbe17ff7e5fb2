import { z } from 'zod';
import {
  type BusConfig,
  busConfigIssues,
  busConfigOf,
  busSettings,
  databasePassword,
  postgresUrl,
  withPassword,
} from '../bus/settings.ts';
import { type ConfigIssue, httpUrl, readConfig } from '../runtime/config.ts';
import { type LogLimits, logLimitsOf, logSettings } from '../runtime/log/log-limits.ts';
import {
  certificateIssues,
  plainConnectionIssues,
  productionIssues,
} from '../runtime/production.ts';
import {
  type TlsConfig,
  tlsConfigOf,
  tlsIssues,
  tlsSettings,
} from '../runtime/tls/tls-settings.ts';
import {
  type TracingConfig,
  tracingConfigOf,
  tracingSettings,
} from '../runtime/tracing/settings.ts';
import type { ManagementSettings } from './management-server.ts';

/** The port to listen on; 0 takes a free one. */
export const port = z.coerce.number().int().min(0).max(65_535).default(0);
/** Where probes and Prometheus reach a service: this machine only, unless set. */
export const managementHost = z.string().default('127.0.0.1');
/** The key with which the gateway signs requests to this subgraph. */
const signingKey = z.string().min(32);

const everySubgraph = {
  OIDC_ISSUER: httpUrl,
  OIDC_JWKS_URL: httpUrl,
  ...busSettings,
  ...tlsSettings,
  MANAGEMENT_HOST: managementHost,
  DB_PASSWORD: databasePassword,
  /** ISO 4217. */
  SHOP_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('RUB'),
  /** Replaces stdout where several services share a process. */
  LOG_FILE: z.string().optional(),
  ...logSettings,
  ...tracingSettings,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
};

type EverySubgraph = z.infer<z.ZodObject<typeof everySubgraph>>;

/** The settings that every subgraph has. */
export type SubgraphConfig = {
  /** The address to listen on. */
  readonly host: string;
  readonly port: number;
  readonly management: ManagementSettings;
  readonly tls: TlsConfig;
  readonly databaseUrl: string;
  readonly signingKey: string;
  readonly bus: BusConfig;
  readonly issuer: string;
  readonly keysUrl: string;
  /** The shop's currency, ISO 4217. */
  readonly currency: string;
  readonly logLevel: string;
  readonly logFile: string | undefined;
  readonly logLimits: LogLimits;
  readonly tracing: TracingConfig;
};

/**
 * Reads the settings that all subgraphs share, those that begin with `<NAME>_` among them, and this
 * subgraph's own. Throws one WrongConfiguration that names every issue. `rule` checks what this
 * subgraph's own settings must be together.
 */
export function readSubgraph<Shape extends z.ZodRawShape>(
  name: string,
  own: Shape,
  environment: NodeJS.ProcessEnv,
  rule: (environment: NodeJS.ProcessEnv) => readonly ConfigIssue[] = () => [],
): { readonly own: z.infer<z.ZodObject<Shape>>; readonly shared: SubgraphConfig } {
  const prefix = name.toUpperCase();
  const named = {
    [`${prefix}_HOST`]: z.string().default('127.0.0.1'),
    [`${prefix}_PORT`]: port,
    [`${prefix}_MANAGEMENT_PORT`]: port,
    [`${prefix}_DATABASE_URL`]: postgresUrl,
    [`${prefix}_SIGNING_KEY`]: signingKey,
  };
  const read = readConfig({ ...everySubgraph, ...named, ...own }, environment, (set) => [
    ...[...busConfigIssues(set), ...tlsIssues(set), ...productionIssues(set)],
    ...[...plainConnectionIssues(set, connectionsOf(prefix)), ...certificateIssues(set)],
    ...rule(set),
  ]);
  const shared = read as EverySubgraph & Record<string, unknown>;
  return {
    own: read as z.infer<z.ZodObject<Shape>>,
    shared: {
      host: shared[`${prefix}_HOST`] as string,
      port: shared[`${prefix}_PORT`] as number,
      management: {
        host: shared.MANAGEMENT_HOST,
        port: shared[`${prefix}_MANAGEMENT_PORT`] as number,
      },
      tls: tlsConfigOf(shared),
      databaseUrl: withPassword(shared[`${prefix}_DATABASE_URL`] as string, shared.DB_PASSWORD),
      signingKey: shared[`${prefix}_SIGNING_KEY`] as string,
      bus: busConfigOf(shared),
      issuer: shared.OIDC_ISSUER,
      keysUrl: shared.OIDC_JWKS_URL,
      currency: shared.SHOP_CURRENCY,
      logLevel: shared.LOG_LEVEL,
      logFile: shared.LOG_FILE,
      logLimits: logLimitsOf(shared),
      tracing: tracingConfigOf(shared),
    },
  };
}

/** What every subgraph reaches, and the identity provider's address that users may have. */
function connectionsOf(prefix: string) {
  return {
    databases: [`${prefix}_DATABASE_URL`, 'BUS_DATABASE_URL'],
    addresses: ['OIDC_JWKS_URL', 'IDENTITY_REALM_URL'],
  };
}

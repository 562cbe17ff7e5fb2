import { count, httpUrl, millisecondsOrNone, readConfig } from '@souk/platform/runtime/config';
import { isProduction } from '@souk/platform/runtime/production';
import { tlsConfigOf, tlsIssues, tlsSettings } from '@souk/platform/runtime/tls/tls-settings';
import { tracingConfigOf, tracingSettings } from '@souk/platform/runtime/tracing/settings';
import { managementHost, port } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';
import { type ErrorCodes, readSubgraphSettings } from '../graph/subgraph/settings.ts';
import { httpSettings, httpSettingsOf } from '../http/settings.ts';
import { headers, names, origins, trustedProxies } from '../list-settings.ts';
import { manifestFile } from '../operations/manifest-file.ts';
import { operationConfigOf, operationSettings } from '../operations/settings.ts';
import { defaultLimits } from '../operations/use-limits.ts';
import { subscriptionSettings, subscriptionSettingsOf } from '../subscriptions/settings.ts';

/** 0 switches a limit off. */
const limit = z.coerce
  .number()
  .int()
  .nonnegative()
  .transform((value) => (value === 0 ? Number.MAX_SAFE_INTEGER : value));

const shape = {
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: port.default(4_000),
  GATEWAY_MANAGEMENT_PORT: port,
  MANAGEMENT_HOST: managementHost,
  GATEWAY_ORIGINS: origins,
  GATEWAY_PROXIES: trustedProxies,
  ...tlsSettings,
  ...tracingSettings,
  ...httpSettings,
  // What follows has other defaults than in the shop.
  ...operationSettings,
  ...subscriptionSettings,
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  BODY_BYTES_MAX: count.default(102_400),
  /** Without an issuer every caller is anonymous, and tokens are not read. */
  OIDC_ISSUER: httpUrl.optional(),
  /** Without it the address that the issuer names. */
  OIDC_JWKS_URL: httpUrl.optional(),
  /** The accepted audiences, separated by commas: a token needs one of them. */
  OIDC_AUDIENCE: names,
  /** The claim with the scopes for `@requiresScopes`: a text with spaces, or a list. */
  OIDC_SCOPES_CLAIM: z.string().default('scope'),
  FORWARD_HEADERS: headers,
  RETURN_HEADERS: headers,
  SUBGRAPH_ERROR_CODES: names,
  GRAPHQL_TOKENS_MAX: limit.prefault(defaultLimits.tokens),
  GRAPHQL_DEPTH_MAX: limit.prefault(defaultLimits.depth),
  GRAPHQL_ALIASES_MAX: limit.prefault(0),
  GRAPHQL_ROOT_FIELDS_MAX: limit.prefault(0),
  GRAPHQL_ROOT_MUTATIONS_MAX: limit.prefault(0),
  GRAPHQL_COST_MAX: limit.prefault(10_000),
  GRAPHQL_LIST_SIZE: count.default(10),
  USER_COST_PER_MINUTE_MAX: limit.prefault(0),
  ADDRESS_COST_PER_MINUTE_MAX: limit.prefault(0),
  ANONYMOUS_CACHE_MS: millisecondsOrNone.default(0),
  PERSISTED_OPERATIONS_FILE: manifestFile
    .optional()
    .transform((texts) => texts ?? new Map<string, string>()),
  APOLLO_TELEMETRY_DISABLED: z.enum(['1', 'true']),
};

/** The names of all settings, but those of single subgraphs. */
export const settingNames = Object.keys(shape).filter(
  (name) => name !== 'APOLLO_TELEMETRY_DISABLED',
);

type Environment = z.infer<z.ZodObject<typeof shape>>;

/** The settings of a gateway that stands alone. */
export type StandaloneConfig = ReturnType<typeof readStandaloneConfig>;

/** Reads the environment. Throws one Error that names every invalid variable. */
export function readStandaloneConfig(environment: NodeJS.ProcessEnv) {
  const read = readConfig(shape, environment, (given) => [
    ...tlsIssues(given),
    ...issuerIssues(given),
  ]);
  const errorCodes: ErrorCodes = read.SUBGRAPH_ERROR_CODES.includes('*')
    ? '*'
    : read.SUBGRAPH_ERROR_CODES;
  return {
    host: read.GATEWAY_HOST,
    port: read.GATEWAY_PORT,
    management: { host: read.MANAGEMENT_HOST, port: read.GATEWAY_MANAGEMENT_PORT },
    origins: read.GATEWAY_ORIGINS,
    trustProxy: read.GATEWAY_PROXIES,
    tls: tlsConfigOf(read),
    tracing: tracingConfigOf(read),
    http: httpSettingsOf(read),
    production: isProduction(environment),
    logLevel: read.LOG_LEVEL,
    bodyBytesMax: read.BODY_BYTES_MAX,
    issuer: issuerOf(read),
    forward: read.FORWARD_HEADERS,
    returns: read.RETURN_HEADERS,
    subgraph: (name: string) => ({ ...readSubgraphSettings(name, environment), errorCodes }),
    subscriptions: subscriptionSettingsOf(read),
    ...operationsOf(read),
  };
}

function operationsOf(read: Environment) {
  const { limits, ...config } = operationConfigOf(read);
  return {
    ...config,
    limits: { ...limits, rootMutations: read.GRAPHQL_ROOT_MUTATIONS_MAX },
    listSize: read.GRAPHQL_LIST_SIZE,
    // An answer may depend on a forwarded header.
    anonymousCacheMs: read.FORWARD_HEADERS.length > 0 ? 0 : config.anonymousCacheMs,
  };
}

function issuerOf(read: Environment) {
  if (!read.OIDC_ISSUER) return null;
  return {
    issuer: read.OIDC_ISSUER,
    keysUrl: read.OIDC_JWKS_URL ?? null,
    audience: [...read.OIDC_AUDIENCE],
    scopesClaim: read.OIDC_SCOPES_CLAIM,
  };
}

/** A token for another service must not be accepted here. */
function issuerIssues({ OIDC_ISSUER, OIDC_AUDIENCE }: NodeJS.ProcessEnv) {
  if (!OIDC_ISSUER || OIDC_AUDIENCE) return [];
  return [{ path: ['OIDC_AUDIENCE'], message: 'Must name the audience of the tokens.' }];
}

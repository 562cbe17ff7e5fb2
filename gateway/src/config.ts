import { fileURLToPath } from 'node:url';
import {
  type BusConfig,
  busConfigIssues,
  busConfigOf,
  busSettings,
  postgresUrl,
} from '@souk/platform/bus/settings';
import {
  type ConfigIssue,
  httpUrl,
  milliseconds,
  millisecondsOrNone,
  readConfig,
} from '@souk/platform/runtime/config';
import {
  isProduction,
  notInProduction,
  onlyHttpsInProduction,
  productionIssues,
} from '@souk/platform/runtime/production';
import type { ManagementSettings } from '@souk/platform/service/management-server';
import { managementHost, port } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';
import type { Timeouts } from './graph/subgraph/fetcher.ts';
import { readSubgraphSettings, type SubgraphSettings } from './graph/subgraph/settings.ts';
import { type TrustProxy, trustProxies } from './http/client-address.ts';
import { defaultHttpSettings, type HttpSettings } from './http/settings.ts';
import type { LoginSettings } from './identity/login/settings.ts';
import { defaultAnonymousCacheMs } from './operations/use-anonymous-cache.ts';
import {
  type ConcurrencyLimit,
  defaultConcurrencyLimit,
} from './operations/use-concurrency-limit.ts';
import { defaultLimits, type Limits } from './operations/use-limits.ts';
import { defaultRateLimit, type RateLimit } from './operations/use-rate-limit.ts';
import {
  defaultSubscriptionSettings,
  type SubscriptionSettings,
} from './subscriptions/settings.ts';

/** The settings of the gateway. */
export type GatewayConfig = {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly management: ManagementSettings;
  readonly production: boolean;
  /** The password of the demo users; null without them. */
  readonly demoPassword: string | null;
  readonly logLevel: string;
  /** The proxies whose `X-Forwarded-For` is trusted. */
  readonly trustProxy: TrustProxy;
  readonly supergraphFile: string;
  readonly subgraph: (name: string) => SubgraphSettings;
  readonly bus: BusConfig;
  readonly login: LoginSettings;
  /** Signs the cursors of subscriptions. */
  readonly cursorKey: string;
  readonly limits: Limits;
  readonly rateLimit: RateLimit;
  /** How long answers to anonymous queries are kept; 0 keeps none. */
  readonly anonymousCacheMs: number;
  readonly concurrencyLimit: ConcurrencyLimit;
  readonly subscriptions: Partial<SubscriptionSettings>;
  readonly bodyBytesMax: number;
  readonly http: HttpSettings;
  readonly timeouts: Timeouts & { readonly totalMs: number };
};

const secret = z.string().min(32);
const count = z.coerce.number().int().positive();
const trustedProxies = list(
  'addresses and networks, separated by commas, such as 10.0.0.0/8',
  (parts) => {
    try {
      return trustProxies(parts);
    } catch {
      return null;
    }
  },
);
const origins = list('origins, separated by commas, such as https://app.shop.example', (parts) => {
  const addresses = parts.map((part) => URL.parse(part));
  const areValid = addresses.every((address) => address?.protocol.match(/^https?:$/));
  return areValid ? addresses.flatMap((address) => address?.origin ?? []) : null;
});
const committedSupergraph = import.meta.resolve('@souk/schema/supergraph.graphql');

const shape = {
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: port.default(8_000),
  GATEWAY_MANAGEMENT_PORT: port,
  MANAGEMENT_HOST: managementHost,
  /** Where browsers reach the gateway. */
  GATEWAY_PUBLIC_URL: httpUrl.default('http://localhost:8000'),
  /** Further origins whose pages may use the session, separated by commas. */
  GATEWAY_ORIGINS: origins,
  GATEWAY_PROXIES: trustedProxies,
  GATEWAY_DATABASE_URL: postgresUrl,
  GATEWAY_CLIENT_SECRET: z.string().min(1),
  /** Shown on the start page with the demo users. */
  GATEWAY_DEMO_PASSWORD: z.string().optional(),
  SESSION_KEY: secret,
  CURSOR_KEY: secret,
  OIDC_ISSUER: httpUrl,
  OIDC_JWKS_URL: httpUrl,
  OIDC_AUDIENCE: z.string().default('souk'),
  ...busSettings,
  SUPERGRAPH_FILE: z.string().default(fileURLToPath(committedSupergraph)),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Required, as `ApolloGateway` sends telemetry to Apollo by default. */
  APOLLO_TELEMETRY_DISABLED: z.enum(['1', 'true']),
  BODY_BYTES_MAX: count.default(102_400),
  RECEIVE_HEADERS_TIMEOUT_MS: milliseconds.default(defaultHttpSettings.headersMs),
  RECEIVE_TIMEOUT_MS: milliseconds.default(defaultHttpSettings.receiveMs),
  CONNECTIONS_MAX: count.default(defaultHttpSettings.connectionsMax),
  CONNECTIONS_PER_ADDRESS_MAX: count.default(defaultHttpSettings.connectionsPerAddress),
  GRAPHQL_TOKENS_MAX: count.default(defaultLimits.tokens),
  GRAPHQL_DEPTH_MAX: count.default(defaultLimits.depth),
  GRAPHQL_ALIASES_MAX: count.default(defaultLimits.aliases),
  GRAPHQL_ROOT_FIELDS_MAX: count.default(defaultLimits.rootFields),
  GRAPHQL_COST_MAX: count.default(defaultLimits.cost),
  USER_COST_PER_MINUTE_MAX: count.default(defaultRateLimit.perUser),
  ADDRESS_COST_PER_MINUTE_MAX: count.default(defaultRateLimit.perAddress),
  ANONYMOUS_CACHE_MS: millisecondsOrNone.default(defaultAnonymousCacheMs),
  IN_FLIGHT_MAX: count.default(defaultConcurrencyLimit.inFlight),
  WAITING_MAX: count.default(defaultConcurrencyLimit.waiting),
  WAITING_TIMEOUT_MS: milliseconds.default(defaultConcurrencyLimit.waitMs),
  SUBSCRIPTIONS_PER_SOCKET_MAX: count.default(defaultSubscriptionSettings.subscriptionsPerSocket),
  SOCKETS_PER_USER_MAX: count.default(defaultSubscriptionSettings.socketsPerUser),
  STREAMS_PER_USER_MAX: count.default(defaultSubscriptionSettings.streamsPerUser),
  ANONYMOUS_PER_ADDRESS_MAX: count.default(defaultSubscriptionSettings.anonymousPerAddress),
  UNINITIALISED_PER_ADDRESS_MAX: count.default(defaultSubscriptionSettings.uninitialisedPerAddress),
  QUERY_TIMEOUT_MS: milliseconds.default(5_000),
  MUTATION_TIMEOUT_MS: milliseconds.default(15_000),
  REQUEST_TIMEOUT_MS: milliseconds.default(20_000),
};

type Environment = z.infer<z.ZodObject<typeof shape>>;

/** Reads the environment. Throws one Error that names every invalid variable. */
export function readGatewayConfig(environment: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfig(shape, environment, issuesOf);
  return {
    host: read.GATEWAY_HOST,
    port: read.GATEWAY_PORT,
    management: { host: read.MANAGEMENT_HOST, port: read.GATEWAY_MANAGEMENT_PORT },
    production: isProduction(environment),
    demoPassword: read.GATEWAY_DEMO_PASSWORD ?? null,
    logLevel: read.LOG_LEVEL,
    trustProxy: read.GATEWAY_PROXIES,
    supergraphFile: read.SUPERGRAPH_FILE,
    subgraph: (name) => readSubgraphSettings(name, environment),
    bus: busConfigOf(read),
    login: loginSettings(read),
    cursorKey: read.CURSOR_KEY,
    limits: limitsOf(read),
    rateLimit: {
      perUser: read.USER_COST_PER_MINUTE_MAX,
      perAddress: read.ADDRESS_COST_PER_MINUTE_MAX,
    },
    anonymousCacheMs: read.ANONYMOUS_CACHE_MS,
    concurrencyLimit: {
      inFlight: read.IN_FLIGHT_MAX,
      waiting: read.WAITING_MAX,
      waitMs: read.WAITING_TIMEOUT_MS,
    },
    subscriptions: subscriptionSettings(read),
    bodyBytesMax: read.BODY_BYTES_MAX,
    http: {
      headersMs: read.RECEIVE_HEADERS_TIMEOUT_MS,
      receiveMs: read.RECEIVE_TIMEOUT_MS,
      connectionsMax: read.CONNECTIONS_MAX,
      connectionsPerAddress: read.CONNECTIONS_PER_ADDRESS_MAX,
    },
    timeouts: {
      queryMs: read.QUERY_TIMEOUT_MS,
      mutationMs: read.MUTATION_TIMEOUT_MS,
      totalMs: read.REQUEST_TIMEOUT_MS,
    },
  };
}

/** A setting with several values. `read` returns null when one of them is not what is `expected`. */
function list<T extends object>(expected: string, read: (parts: string[]) => T | null) {
  return z
    .string()
    .default('')
    .transform((text, { addIssue }) => {
      const values = read(text.split(',').filter(Boolean));
      if (values === null) addIssue({ code: 'custom', message: `Must be ${expected}.` });
      return values ?? z.NEVER;
    });
}

function issuesOf(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  return [
    ...busConfigIssues(environment),
    ...productionIssues(environment),
    ...onlyHttpsInProduction(environment, ['GATEWAY_PUBLIC_URL']),
    ...notInProduction(environment, ['GATEWAY_DEMO_PASSWORD']),
  ];
}

function loginSettings(read: Environment): LoginSettings {
  return {
    databaseUrl: read.GATEWAY_DATABASE_URL,
    sessionKey: read.SESSION_KEY,
    publicUrl: read.GATEWAY_PUBLIC_URL,
    origins: [new URL(read.GATEWAY_PUBLIC_URL).origin, ...read.GATEWAY_ORIGINS],
    issuer: read.OIDC_ISSUER,
    audience: read.OIDC_AUDIENCE,
    keysUrl: read.OIDC_JWKS_URL,
    clientId: 'gateway',
    clientSecret: read.GATEWAY_CLIENT_SECRET,
  };
}

function subscriptionSettings(read: Environment): Partial<SubscriptionSettings> {
  return {
    subscriptionsPerSocket: read.SUBSCRIPTIONS_PER_SOCKET_MAX,
    socketsPerUser: read.SOCKETS_PER_USER_MAX,
    streamsPerUser: read.STREAMS_PER_USER_MAX,
    anonymousPerAddress: read.ANONYMOUS_PER_ADDRESS_MAX,
    uninitialisedPerAddress: read.UNINITIALISED_PER_ADDRESS_MAX,
  };
}

function limitsOf(read: Environment): Limits {
  return {
    ...defaultLimits,
    tokens: read.GRAPHQL_TOKENS_MAX,
    depth: read.GRAPHQL_DEPTH_MAX,
    aliases: read.GRAPHQL_ALIASES_MAX,
    rootFields: read.GRAPHQL_ROOT_FIELDS_MAX,
    cost: read.GRAPHQL_COST_MAX,
  };
}

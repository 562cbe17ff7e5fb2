import { fileURLToPath } from 'node:url';
import {
  type BusConfig,
  busFaults,
  busOf,
  busSettings,
  postgresUrl,
} from '@souk/platform/bus/settings';
import { readConfig } from '@souk/platform/runtime/config';
import { port } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';
import type { Timeouts } from './graph/subgraph/fetcher.ts';
import { readSubgraphSettings, type SubgraphSettings } from './graph/subgraph/settings.ts';
import { type Trust, trustIn } from './http/client-address.ts';
import type { LoginSettings } from './identity/login/settings.ts';
import {
  type Allowance,
  defaultAllowance,
  defaultLimits,
  defaultRoom,
  type Limits,
  type Room,
} from './operations/limits/settings.ts';
import { defaultLiveSettings, type LiveSettings } from './subscriptions/settings.ts';

/** What the gateway needs to run. */
export type GatewayConfig = {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly production: boolean;
  readonly logLevel: string;
  /** Who is believed that says for whom it forwards. */
  readonly trust: Trust;
  readonly supergraphFile: string;
  readonly subgraph: (name: string) => SubgraphSettings;
  readonly bus: BusConfig;
  readonly login: LoginSettings;
  /** Signs the cursors of subscriptions. */
  readonly cursorKey: string;
  readonly limits: Limits;
  readonly allowance: Allowance;
  readonly room: Room;
  readonly live: Partial<LiveSettings>;
  readonly bodyBytesMax: number;
  readonly timeouts: Timeouts & { readonly totalMs: number };
};

const secret = z.string().min(32);
const count = z.coerce.number().int().positive();
const trust = z
  .string()
  .default('')
  .transform((text, context) => {
    try {
      return trustIn(text.split(',').filter(Boolean));
    } catch {
      const message = 'Addresses and networks with commas between, such as 10.0.0.0/8.';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
  });
const schemasOwn = import.meta.resolve('@souk/schema/supergraph.graphql');

const shape = {
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: port.default(8_000),
  /** Where browsers reach the gateway. */
  GATEWAY_PUBLIC_URL: z.url().default('http://localhost:8000'),
  /** Further pages that may use the session, as origins with commas between. */
  GATEWAY_ORIGINS: z.string().default(''),
  GATEWAY_PROXIES: trust,
  GATEWAY_DATABASE_URL: postgresUrl,
  GATEWAY_CLIENT_SECRET: z.string().min(1),
  SESSION_KEY: secret,
  CURSOR_KEY: secret,
  OIDC_ISSUER: z.url(),
  OIDC_JWKS_URL: z.url(),
  OIDC_AUDIENCE: z.string().default('souk'),
  ...busSettings,
  SUPERGRAPH_FILE: z.string().default(fileURLToPath(schemasOwn)),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  /** `ApolloGateway` reports to its maker unless it is told not to. */
  APOLLO_TELEMETRY_DISABLED: z.enum(['1', 'true']),
  BODY_BYTES_MAX: count.default(102_400),
  GRAPHQL_TOKENS_MAX: count.default(defaultLimits.tokens),
  GRAPHQL_DEPTH_MAX: count.default(defaultLimits.depth),
  GRAPHQL_ALIASES_MAX: count.default(defaultLimits.aliases),
  GRAPHQL_ROOT_FIELDS_MAX: count.default(defaultLimits.rootFields),
  GRAPHQL_COST_MAX: count.default(defaultLimits.cost),
  USER_COST_PER_MINUTE_MAX: count.default(defaultAllowance.perUser),
  ADDRESS_COST_PER_MINUTE_MAX: count.default(defaultAllowance.perAddress),
  IN_FLIGHT_MAX: count.default(defaultRoom.inFlight),
  WAITING_MAX: count.default(defaultRoom.waiting),
  WAITING_TIMEOUT_MS: count.default(defaultRoom.waitMs),
  SUBSCRIPTIONS_PER_SOCKET_MAX: count.default(defaultLiveSettings.subscriptionsPerSocket),
  SOCKETS_PER_USER_MAX: count.default(defaultLiveSettings.socketsPerUser),
  STREAMS_PER_USER_MAX: count.default(defaultLiveSettings.streamsPerUser),
  ANONYMOUS_PER_ADDRESS_MAX: count.default(defaultLiveSettings.anonymousPerAddress),
  QUERY_TIMEOUT_MS: count.default(5_000),
  MUTATION_TIMEOUT_MS: count.default(15_000),
  REQUEST_TIMEOUT_MS: count.default(20_000),
};

type Environment = z.infer<z.ZodObject<typeof shape>>;

/** Reads the environment. Throws one Error that names every mistake. */
export function readGatewayConfig(environment: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfig(shape, environment, busFaults);
  return {
    host: read.GATEWAY_HOST,
    port: read.GATEWAY_PORT,
    production: read.NODE_ENV === 'production',
    logLevel: read.LOG_LEVEL,
    trust: read.GATEWAY_PROXIES,
    supergraphFile: read.SUPERGRAPH_FILE,
    subgraph: (name) => readSubgraphSettings(name, environment),
    bus: busOf(read),
    login: loginIn(read),
    cursorKey: read.CURSOR_KEY,
    limits: limitsIn(read),
    allowance: {
      perUser: read.USER_COST_PER_MINUTE_MAX,
      perAddress: read.ADDRESS_COST_PER_MINUTE_MAX,
    },
    room: {
      inFlight: read.IN_FLIGHT_MAX,
      waiting: read.WAITING_MAX,
      waitMs: read.WAITING_TIMEOUT_MS,
    },
    live: {
      subscriptionsPerSocket: read.SUBSCRIPTIONS_PER_SOCKET_MAX,
      socketsPerUser: read.SOCKETS_PER_USER_MAX,
      streamsPerUser: read.STREAMS_PER_USER_MAX,
      anonymousPerAddress: read.ANONYMOUS_PER_ADDRESS_MAX,
    },
    bodyBytesMax: read.BODY_BYTES_MAX,
    timeouts: {
      queryMs: read.QUERY_TIMEOUT_MS,
      mutationMs: read.MUTATION_TIMEOUT_MS,
      totalMs: read.REQUEST_TIMEOUT_MS,
    },
  };
}

function loginIn(read: Environment): LoginSettings {
  const others = read.GATEWAY_ORIGINS.split(',').filter(Boolean);
  return {
    databaseUrl: read.GATEWAY_DATABASE_URL,
    sessionKey: read.SESSION_KEY,
    publicUrl: read.GATEWAY_PUBLIC_URL,
    origins: [read.GATEWAY_PUBLIC_URL, ...others].map((url) => new URL(url).origin),
    issuer: read.OIDC_ISSUER,
    audience: read.OIDC_AUDIENCE,
    keysUrl: read.OIDC_JWKS_URL,
    clientId: 'gateway',
    clientSecret: read.GATEWAY_CLIENT_SECRET,
  };
}

function limitsIn(read: Environment): Limits {
  return {
    ...defaultLimits,
    tokens: read.GRAPHQL_TOKENS_MAX,
    depth: read.GRAPHQL_DEPTH_MAX,
    aliases: read.GRAPHQL_ALIASES_MAX,
    rootFields: read.GRAPHQL_ROOT_FIELDS_MAX,
    cost: read.GRAPHQL_COST_MAX,
  };
}

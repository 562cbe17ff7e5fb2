import { fileURLToPath } from 'node:url';
import {
  type BusConfig,
  busConfigIssues,
  busConfigOf,
  busSettings,
} from '@souk/platform/bus/settings';
import { type ConfigIssue, count, httpUrl, readConfig } from '@souk/platform/runtime/config';
import {
  isProduction,
  notInProduction,
  onlyHttpsInProduction,
  plainConnectionIssues,
  productionIssues,
} from '@souk/platform/runtime/production';
import {
  type TlsConfig,
  tlsConfigOf,
  tlsIssues,
  tlsSettings,
} from '@souk/platform/runtime/tls/tls-settings';
import {
  type TracingConfig,
  tracingConfigOf,
  tracingSettings,
} from '@souk/platform/runtime/tracing/settings';
import type { ManagementSettings } from '@souk/platform/service/management-server';
import { managementHost, port } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';
import { readSubgraphSettings, type SubgraphSettings } from './graph/subgraph/settings.ts';
import type { TrustProxy } from './http/client-address.ts';
import { type HttpSettings, httpSettings, httpSettingsOf } from './http/settings.ts';
import { type LoginSettings, loginSettings, loginSettingsOf } from './identity/login/settings.ts';
import { ports, trustedProxies } from './list-settings.ts';
import {
  type OperationConfig,
  operationConfigOf,
  operationSettings,
} from './operations/settings.ts';
import { type RestConfig, restConfigOf, restSettings } from './rest/settings.ts';
import {
  type SubscriptionSettings,
  subscriptionSettings,
  subscriptionSettingsOf,
} from './subscriptions/settings.ts';

/** The settings of the gateway. */
export type GatewayConfig = OperationConfig & {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** More ports that lead to it. */
  readonly morePorts: readonly number[];
  readonly management: ManagementSettings;
  readonly tls: TlsConfig;
  readonly production: boolean;
  /** Where the pages of the shop are: `/` leads there. Null without pages. */
  readonly webUrl: string | null;
  /** The password of the demo users; null without them. */
  readonly demoPassword: string | null;
  readonly logLevel: string;
  readonly tracing: TracingConfig;
  /** The proxies whose `X-Forwarded-For` is trusted. */
  readonly trustProxy: TrustProxy;
  readonly supergraphFile: string;
  readonly subgraph: (name: string) => SubgraphSettings;
  readonly bus: BusConfig;
  readonly login: LoginSettings;
  /** Signs the cursors of subscriptions. */
  readonly cursorKey: string;
  readonly subscriptions: Partial<SubscriptionSettings>;
  readonly bodyBytesMax: number;
  readonly http: HttpSettings;
  readonly rest: RestConfig;
};

const committedSupergraph = import.meta.resolve('@souk/schema/supergraph.graphql');

const shape = {
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: port.default(8_000),
  /** More ports that lead to the gateway, for clients of older systems. */
  GATEWAY_MORE_PORTS: ports,
  GATEWAY_MANAGEMENT_PORT: port,
  MANAGEMENT_HOST: managementHost,
  /** Where browsers reach the pages of the shop. */
  WEB_PUBLIC_URL: httpUrl.optional(),
  GATEWAY_PROXIES: trustedProxies,
  ...loginSettings,
  /** Shown on the start page with the demo users. */
  GATEWAY_DEMO_PASSWORD: z.string().optional(),
  CURSOR_KEY: z.string().min(32),
  ...busSettings,
  ...tlsSettings,
  SUPERGRAPH_FILE: z.string().default(fileURLToPath(committedSupergraph)),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  ...tracingSettings,
  /** Required, as `ApolloGateway` sends telemetry to Apollo by default. */
  APOLLO_TELEMETRY_DISABLED: z.enum(['1', 'true']),
  BODY_BYTES_MAX: count.default(102_400),
  ...httpSettings,
  ...operationSettings,
  ...subscriptionSettings,
  ...restSettings,
};

/** Reads the environment. Throws one Error that names every invalid variable. */
export function readGatewayConfig(environment: NodeJS.ProcessEnv): GatewayConfig {
  const read = readConfig(shape, environment, issuesOf);
  return {
    host: read.GATEWAY_HOST,
    port: read.GATEWAY_PORT,
    morePorts: read.GATEWAY_MORE_PORTS,
    management: { host: read.MANAGEMENT_HOST, port: read.GATEWAY_MANAGEMENT_PORT },
    tls: tlsConfigOf(read),
    production: isProduction(environment),
    webUrl: read.WEB_PUBLIC_URL ?? null,
    demoPassword: read.GATEWAY_DEMO_PASSWORD ?? null,
    logLevel: read.LOG_LEVEL,
    tracing: tracingConfigOf(read),
    trustProxy: read.GATEWAY_PROXIES,
    supergraphFile: read.SUPERGRAPH_FILE,
    subgraph: (name) => readSubgraphSettings(name, environment),
    bus: busConfigOf(read),
    login: loginSettingsOf(read, read.GATEWAY_MORE_PORTS),
    cursorKey: read.CURSOR_KEY,
    subscriptions: subscriptionSettingsOf(read),
    bodyBytesMax: read.BODY_BYTES_MAX,
    http: httpSettingsOf(read),
    rest: restConfigOf(read, isProduction(environment)),
    ...operationConfigOf(read),
  };
}

function issuesOf(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  return [
    ...busConfigIssues(environment),
    ...tlsIssues(environment),
    ...productionIssues(environment),
    ...plainConnectionIssues(environment, connectionsIn(environment)),
    ...onlyHttpsInProduction(environment, ['GATEWAY_PUBLIC_URL']),
    ...notInProduction(environment, ['GATEWAY_DEMO_PASSWORD']),
  ];
}

/** What the gateway reaches. Services of this shop are those that share a key with it. */
function connectionsIn(environment: NodeJS.ProcessEnv) {
  const suffix = '_SIGNING_KEY';
  const services = Object.keys(environment).filter((name) => name.endsWith(suffix));
  return {
    databases: ['GATEWAY_DATABASE_URL', 'BUS_DATABASE_URL'],
    addresses: ['OIDC_JWKS_URL', ...services.map((name) => name.replace(suffix, '_URL'))],
  };
}

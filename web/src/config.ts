import { type ConfigIssue, httpUrl, readConfig, timeZone } from '@souk/platform/runtime/config';
import { type LogLimits, logLimitsOf, logSettings } from '@souk/platform/runtime/log/log-limits';
import {
  isProduction,
  onlyHttpsInProduction,
  plainConnectionIssues,
} from '@souk/platform/runtime/production';
import {
  type TlsConfig,
  tlsConfigOf,
  tlsIssues,
  tlsSettings,
} from '@souk/platform/runtime/tls/tls-settings';
import type { ManagementSettings } from '@souk/platform/service/management-server';
import { managementHost, port } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';

const settings = {
  WEB_HOST: z.string().default('127.0.0.1'),
  WEB_PORT: port.default(3_000),
  WEB_MANAGEMENT_PORT: port,
  MANAGEMENT_HOST: managementHost,
  /** Where browsers reach the pages: forms are accepted from there only. */
  WEB_PUBLIC_URL: httpUrl.default('http://localhost:3000'),
  /** Proxies whose `X-Forwarded-For` is trusted: addresses and networks, separated by commas. */
  WEB_PROXIES: z.string().default(''),
  /** Where this server reaches the gateway. */
  GATEWAY_URL: httpUrl,
  /** The folder of built pages; without it `.souk/web` in the working copy. */
  WEB_BUILD_FOLDER: z.string().optional(),
  SHOP_NAME: z.string().max(100).default('Souk'),
  SHOP_TIME_ZONE: timeZone,
  ...tlsSettings,
  LOG_FILE: z.string().optional(),
  ...logSettings,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
};

/** The settings of the web. */
export type WebConfig = {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly management: ManagementSettings;
  readonly publicUrl: string;
  readonly proxies: readonly string[];
  readonly gatewayUrl: string;
  readonly buildFolder: string | undefined;
  readonly shopName: string;
  /** The time zone whose times pages show, by its IANA name. */
  readonly timeZone: string;
  readonly production: boolean;
  readonly tls: TlsConfig;
  readonly log: { readonly level: string; readonly file: string | undefined } & {
    readonly limits: LogLimits;
  };
};

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function readWebConfig(environment: NodeJS.ProcessEnv): WebConfig {
  const read = readConfig(settings, environment, issuesOf);
  return {
    host: read.WEB_HOST,
    port: read.WEB_PORT,
    management: { host: read.MANAGEMENT_HOST, port: read.WEB_MANAGEMENT_PORT },
    publicUrl: read.WEB_PUBLIC_URL,
    proxies: read.WEB_PROXIES.split(',').filter(Boolean),
    gatewayUrl: new URL('/', read.GATEWAY_URL).href,
    buildFolder: read.WEB_BUILD_FOLDER,
    shopName: read.SHOP_NAME,
    timeZone: read.SHOP_TIME_ZONE,
    production: isProduction(environment),
    tls: tlsConfigOf(read),
    log: { level: read.LOG_LEVEL, file: read.LOG_FILE, limits: logLimitsOf(read) },
  };
}

function issuesOf(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  return [
    ...tlsIssues(environment),
    ...plainConnectionIssues(environment, { databases: [], addresses: ['GATEWAY_URL'] }),
    ...onlyHttpsInProduction(environment, ['WEB_PUBLIC_URL']),
  ];
}

import type { ConfigIssue } from './config.ts';

/** True when the environment is that of a shop with real people and real money. */
export function isProduction({ NODE_ENV }: NodeJS.ProcessEnv): boolean {
  return NODE_ENV === 'production';
}

/** What no service may start with in production; nothing in other environments. */
export function productionIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  return [
    ...notInProduction(environment, ['CRASH_AT']),
    ...onlyHttpsInProduction(environment, ['OIDC_ISSUER']),
  ];
}

/** Refuses, in production, settings that are for development and tests. */
export function notInProduction(
  environment: NodeJS.ProcessEnv,
  names: readonly string[],
): ConfigIssue[] {
  if (!isProduction(environment)) return [];
  const message = 'Not allowed in production.';
  return names.filter((name) => environment[name]).map((name) => ({ path: [name], message }));
}

/** Refuses, in production, addresses that passwords, cookies or tokens would reach without TLS. */
export function onlyHttpsInProduction(
  environment: NodeJS.ProcessEnv,
  names: readonly string[],
): ConfigIssue[] {
  if (!isProduction(environment)) return [];
  const message = 'Must begin with https:// in production.';
  return names
    .filter((name) => environment[name] && !isHttps(environment[name]))
    .map((name) => ({ path: [name], message }));
}

/** What a service reaches over the network, by the names of its settings. */
export type Connections = {
  /** Database URLs. */
  readonly databases: readonly string[];
  /** Addresses of other services, for HTTP. */
  readonly addresses: readonly string[];
};

/**
 * Refuses, in production, connections without TLS or without a check of the certificate: to databases, to Kafka
 * and to other services. `NETWORK_TRUSTED=true` accepts them, where the network itself encrypts.
 */
export function plainConnectionIssues(
  environment: NodeJS.ProcessEnv,
  { databases, addresses }: Connections,
): ConfigIssue[] {
  if (!requiresTls(environment)) return [];
  const issue = (name: string, message: string) => ({
    path: [name],
    message: `${message} in production, unless NETWORK_TRUSTED is true.`,
  });
  const { KAFKA_BROKERS, KAFKA_TLS } = environment;
  return [
    ...databases
      .filter((name) => environment[name] && !verifiesServer(environment[name]))
      .map((name) => issue(name, 'Must have the parameter sslmode=verify-full')),
    ...addresses
      .filter((name) => environment[name] && !isHttps(environment[name]))
      .map((name) => issue(name, 'Must begin with https://')),
    ...(KAFKA_BROKERS && KAFKA_TLS !== 'true' ? [issue('KAFKA_TLS', 'Must be true')] : []),
  ];
}

/** Refuses, in production, a subgraph without a certificate: the gateway would reach it over plain HTTP. */
export function certificateIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  if (!requiresTls(environment) || environment.TLS_CERT_FILE) return [];
  const message = 'Needed in production, unless NETWORK_TRUSTED is true.';
  return [{ path: ['TLS_CERT_FILE', 'TLS_KEY_FILE'], message }];
}

/** True in production, unless the network is said to encrypt by itself. */
export function requiresTls(environment: NodeJS.ProcessEnv): boolean {
  return isProduction(environment) && environment.NETWORK_TRUSTED !== 'true';
}

/** The only mode of PostgreSQL's clients that checks both the certificate and the name in it. */
function verifiesServer(databaseUrl: string): boolean {
  const parameters = URL.parse(databaseUrl)?.searchParams;
  // The last of two would count.
  return parameters?.getAll('sslmode').join() === 'verify-full' && !parameters.has('ssl');
}

const isHttps = (address: string) => URL.parse(address)?.protocol === 'https:';

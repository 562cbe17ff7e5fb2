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
    .filter((name) => environment[name] && URL.parse(environment[name])?.protocol !== 'https:')
    .map((name) => ({ path: [name], message }));
}

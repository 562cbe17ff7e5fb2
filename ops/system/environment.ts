import type { Broker } from '../modes/broker.ts';
import { isNeeded } from './clean-environment.ts';
import type { DatabaseUrls } from './databases.ts';
import { mailEnvironment, realmMailEnvironment } from './mail-environment.ts';
import type { Ports } from './ports.ts';
import type { Secrets } from './secrets.ts';
import { type SubgraphName, subgraphs } from './subgraphs.ts';

/** All addresses and secrets of a system: the services' settings are derived from it. */
export type SystemPlan = {
  readonly secrets: Secrets;
  readonly urls: DatabaseUrls;
  readonly broker: Broker;
  readonly ports: Ports;
  readonly logFile: string;
  /** The settings of the gateway that only this mode needs. */
  readonly gatewaySettings: Readonly<Record<string, string>>;
  /** Settings of the caller, which win over all others. */
  readonly overrides: Readonly<Record<string, string>>;
};

/** The path of the realm, as Keycloak has it. */
const realm = '/realms/souk';

export const demoPassword = 'souk-demo';

export type Environment = Record<string, string>;

/** Variables that would name another broker, or one log file for several processes. */
const notForServices = /^KAFKA_|^LOG_FILE$/;

/** Returns what services need of the launcher's environment: it may hold any of their settings. */
export function inherited(): Environment {
  const all = Object.entries(process.env) as [string, string][];
  return Object.fromEntries(all.filter(([name]) => isNeeded(name) && !notForServices.test(name)));
}

export function publicUrlOf({ ports }: SystemPlan): string {
  return `http://localhost:${ports.gateway}`;
}

export function issuerOf({ ports }: Pick<SystemPlan, 'ports'>): string {
  return `http://localhost:${ports.identity}${realm}`;
}

/** The issuer of access tokens, and where services fetch its keys. */
export function issuerAndKeys({ ports }: Pick<SystemPlan, 'ports'>) {
  const keysUrl = `http://127.0.0.1:${ports.identity}${realm}/protocol/openid-connect/certs`;
  return { issuer: issuerOf({ ports }), keysUrl };
}

function oidcEnvironment(plan: SystemPlan): Environment {
  const { issuer, keysUrl } = issuerAndKeys(plan);
  return { OIDC_ISSUER: issuer, OIDC_JWKS_URL: keysUrl };
}

/** Returns the settings of one subgraph. */
export function subgraphEnvironment(name: SubgraphName, plan: SystemPlan): Environment {
  const prefix = name.toUpperCase();
  const connections = {
    [`${prefix}_PORT`]: String(plan.ports[name]),
    [`${prefix}_MANAGEMENT_PORT`]: String(plan.ports.management[name]),
    [`${prefix}_DATABASE_URL`]: plan.urls[name],
    [`${prefix}_SIGNING_KEY`]: plan.secrets.signingKeys[name],
    ...plan.broker.settingsFor(name),
  };
  const admin = { SERVICES_CLIENT_SECRET: plan.secrets.clients.services };
  const forUsers = name === 'users' ? admin : {};
  const forBilling = name === 'billing' ? { GATEWAY_PUBLIC_URL: publicUrlOf(plan) } : {};
  const forNotifications = name === 'notifications' ? notificationsEnvironment(plan) : {};
  return {
    ...inherited(),
    ...oidcEnvironment(plan),
    ...connections,
    ...forUsers,
    ...forBilling,
    ...forNotifications,
    ...plan.overrides,
  };
}

function notificationsEnvironment(plan: SystemPlan): Environment {
  return {
    GATEWAY_PUBLIC_URL: publicUrlOf(plan),
    NOTIFICATIONS_WEBHOOK_KEY: plan.secrets.webhookKey,
    ...mailEnvironment(plan.ports),
  };
}

/** Returns the settings of the gateway. */
export function gatewayEnvironment(plan: SystemPlan): Environment {
  const { secrets, ports } = plan;
  const addresses = subgraphs.map((name) => [
    [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports[name]}/graphql`],
    [`${name.toUpperCase()}_SIGNING_KEY`, secrets.signingKeys[name]],
  ]);
  return {
    ...inherited(),
    ...oidcEnvironment(plan),
    ...Object.fromEntries(addresses.flat()),
    GATEWAY_PORT: String(ports.gateway),
    GATEWAY_MANAGEMENT_PORT: String(ports.management.gateway),
    GATEWAY_PUBLIC_URL: publicUrlOf(plan),
    GATEWAY_DATABASE_URL: plan.urls.gateway,
    GATEWAY_CLIENT_SECRET: secrets.clients.gateway,
    GATEWAY_DEMO_PASSWORD: demoPassword,
    SESSION_KEY: secrets.sessionKey,
    CURSOR_KEY: secrets.cursorKey,
    ...plan.broker.settingsFor('gateway'),
    APOLLO_TELEMETRY_DISABLED: '1',
    ...plan.gatewaySettings,
    ...plan.overrides,
  };
}

/** Returns the values of the `${NAME}`s in the realm file. */
export function realmEnvironment(plan: SystemPlan): Environment {
  const { clients } = plan.secrets;
  return {
    GATEWAY_PUBLIC_URL: publicUrlOf(plan),
    GATEWAY_INTERNAL_URL: `http://127.0.0.1:${plan.ports.gateway}`,
    GATEWAY_CLIENT_SECRET: clients.gateway,
    SERVICES_CLIENT_SECRET: clients.services,
    ORCHESTRATORS_CLIENT_SECRET: clients.orchestrators,
    DEMO_PASSWORD: demoPassword,
    ...realmMailEnvironment({ ...process.env, ...plan.overrides }, plan.ports),
  };
}

import type { Broker } from '../modes/broker.ts';
import type { ShopCertificates } from '../tls/shop-certificates.ts';
import { isNeeded } from './clean-environment.ts';
import type { DatabaseUrls } from './databases.ts';
import { mailEnvironment, realmMailEnvironment } from './mail-environment.ts';
import type { Ports } from './ports.ts';
import type { Secrets } from './secrets.ts';
import { type Service, type SubgraphName, subgraphs } from './subgraphs.ts';

/** All addresses and secrets of a system: the services' settings are derived from it. */
export type SystemPlan = {
  readonly secrets: Secrets;
  readonly urls: DatabaseUrls;
  readonly broker: Broker;
  readonly ports: Ports;
  readonly logFile: string;
  /** Null: all connections are plain. */
  readonly certificates: ShopCertificates | null;
  /** The settings of the gateway that only this mode needs. */
  readonly gatewaySettings: Readonly<Record<string, string>>;
  /** Settings of the caller, which win over all others. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Of a new password, instead of the passes of the realm. */
  readonly hashPasses?: number;
};

/** The path of the realm, as Keycloak has it. */
const realm = '/realms/souk';

export const demoPassword = 'souk-demo';

export type Environment = Record<string, string>;

/** Variables that would name another broker, one certificate for all services, or one log file for several processes. */
const notForServices = /^KAFKA_|^TLS_|^LOG_FILE$/;

/** Returns what services need of the launcher's environment: it may hold any of their settings. */
export function inherited(): Environment {
  const all = Object.entries(process.env) as [string, string][];
  return Object.fromEntries(all.filter(([name]) => isNeeded(name) && !notForServices.test(name)));
}

/** What the addresses of a system depend on. */
type Addressed = Pick<SystemPlan, 'ports' | 'certificates'>;

/** The beginning of the address of every server of a system. */
export const schemeOf = ({ certificates }: Pick<SystemPlan, 'certificates'>) =>
  certificates ? 'https' : 'http';

export function publicUrlOf(plan: Addressed): string {
  return `${schemeOf(plan)}://localhost:${plan.ports.gateway}`;
}

/** Where browsers reach the pages; null for a shop without them. */
export function webUrlOf({ ports }: Addressed): string | null {
  return ports.web === null ? null : `http://localhost:${ports.web}`;
}

export function issuerOf(plan: Addressed): string {
  return `${schemeOf(plan)}://localhost:${plan.ports.identity}${realm}`;
}

/** The issuer of access tokens, and where services fetch its keys. */
export function issuerAndKeys(plan: Addressed) {
  const provider = `${schemeOf(plan)}://127.0.0.1:${plan.ports.identity}${realm}`;
  return { issuer: issuerOf(plan), keysUrl: `${provider}/protocol/openid-connect/certs` };
}

/** The certificate of a service, and the authority that it trusts. */
function tlsEnvironment(name: Service, { certificates }: SystemPlan): Environment {
  if (!certificates) return {};
  const { certFile, keyFile } = certificates.filesOf(name);
  return { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile, TLS_CA_FILE: certificates.caFile };
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
    ...tlsEnvironment(name, plan),
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
    [`${name.toUpperCase()}_URL`, `${schemeOf(plan)}://127.0.0.1:${ports[name]}/graphql`],
    [`${name.toUpperCase()}_SIGNING_KEY`, secrets.signingKeys[name]],
  ]);
  return {
    ...inherited(),
    ...oidcEnvironment(plan),
    ...tlsEnvironment('gateway', plan),
    ...Object.fromEntries(addresses.flat()),
    GATEWAY_PORT: String(ports.gateway),
    GATEWAY_MANAGEMENT_PORT: String(ports.management.gateway),
    GATEWAY_PUBLIC_URL: publicUrlOf(plan),
    GATEWAY_DATABASE_URL: plan.urls.gateway,
    GATEWAY_CLIENT_SECRET: secrets.clients.gateway,
    GATEWAY_DEMO_PASSWORD: demoPassword,
    SESSION_KEY: secrets.sessionKey,
    CURSOR_KEY: secrets.cursorKey,
    ...pagesEnvironment(plan),
    ...plan.broker.settingsFor('gateway'),
    APOLLO_TELEMETRY_DISABLED: '1',
    ...plan.gatewaySettings,
    ...plan.overrides,
  };
}

/**
 * What the gateway needs for the pages: their origin may use the session, and it counts their visitors one by one. They
 * reach it from this machine.
 */
function pagesEnvironment(plan: SystemPlan): Environment {
  const webUrl = webUrlOf(plan);
  if (webUrl === null) return {};
  return { WEB_PUBLIC_URL: webUrl, GATEWAY_ORIGINS: webUrl, GATEWAY_PROXIES: '127.0.0.1' };
}

/** Returns the values of the `${NAME}`s in the realm file. */
export function realmEnvironment(plan: SystemPlan): Environment {
  const { clients } = plan.secrets;
  return {
    GATEWAY_PUBLIC_URL: publicUrlOf(plan),
    GATEWAY_INTERNAL_URL: `${schemeOf(plan)}://127.0.0.1:${plan.ports.gateway}`,
    GATEWAY_CLIENT_SECRET: clients.gateway,
    SERVICES_CLIENT_SECRET: clients.services,
    ORCHESTRATORS_CLIENT_SECRET: clients.orchestrators,
    DEMO_PASSWORD: demoPassword,
    ...realmMailEnvironment({ ...process.env, ...plan.overrides }, plan.ports),
  };
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@souk/platform/runtime/free-port';
import { CannotStart } from '../system/cannot-start.ts';
import { endLeftover } from '../system/end-leftover.ts';
import type { Restartable } from '../system/restartable.ts';
import type { Distribution } from './distribution.ts';
import { isReachable } from './is-reachable.ts';
import { type Jvm, startJvm } from './jvm.ts';
import { buildKeycloakOnce } from './keycloak-build.ts';
import { keycloakCommand } from './keycloak-command.ts';
import { makeKeycloakHome } from './keycloak-home.ts';
import { type KeycloakTls, keycloakOptions, keycloakSecrets } from './keycloak-settings.ts';
import { pollUntil } from './poll-until.ts';

export type Keycloak = Restartable & {
  /** The address for browsers and services. */
  readonly url: string;
  /** The issuer in its tokens: `<url>/realms/souk`. */
  readonly issuer: string;
  readonly stop: () => Promise<void>;
  /** Kills it, as a crash would. */
  readonly kill: () => Promise<void>;
};

export type KeycloakOptions = {
  readonly distribution: Distribution;
  /** The folder of its home and its log. All its data is in the database. */
  readonly folder: string;
  /** A port of 127.0.0.1. 0 takes a free one. */
  readonly port: number;
  /** The port of its health endpoint. 0 takes a free one. */
  readonly managementPort: number;
  /** A PostgreSQL database. The first start creates the tables and imports the realm. */
  readonly databaseUrl: string;
  /** The password of `admin`, who may do everything in every realm. Used only at the first start. */
  readonly adminPassword: string;
  /** True to create the users of `auth/demo-users.json` at the first start. */
  readonly demoUsers?: boolean;
  /** With it, it speaks HTTPS only. This process must trust its authority. */
  readonly tls?: KeycloakTls | null;
  /** Values for the `${NAME}`s of the realm file and of the demo users. */
  readonly env: Readonly<Record<string, string>>;
};

/** Options with the chosen ports and a home to run from. */
type Prepared = KeycloakOptions & { readonly home: string };

/**
 * Starts Keycloak with our realm, after it has ended one that a killed launcher left behind. Resolves
 * when Keycloak is ready. Throws CannotStart.
 */
export async function startKeycloak(options: KeycloakOptions): Promise<Keycloak> {
  const prepared = await prepare(options);
  const url = `${schemeOf(prepared)}://localhost:${prepared.port}`;
  let jvm = await start(prepared);
  return {
    url,
    issuer: `${url}/realms/souk`,
    get pid() {
      return jvm.pid;
    },
    stop: () => jvm.stop(),
    kill: () => jvm.kill(),
    restart: async () => {
      jvm = await start(prepared);
    },
  };
}

async function prepare(options: KeycloakOptions): Promise<Prepared> {
  const { distribution, folder, env, demoUsers = false } = options;
  await buildKeycloakOnce(distribution);
  await mkdir(folder, { recursive: true });
  await endLeftover(pidFileIn(folder), folder);
  const home = await makeKeycloakHome({ folder, keycloak: distribution.keycloak, demoUsers, env });
  const ports = [options.port || freePort(), options.managementPort || freePort()];
  const [port = 0, managementPort = 0] = await Promise.all(ports);
  return { ...options, home, port, managementPort };
}

async function start(prepared: Prepared): Promise<Jvm> {
  const { distribution, folder, home, port, managementPort } = prepared;
  for (const needed of [port, managementPort]) {
    if (await isReachable(needed))
      throw new CannotStart(`Port ${needed} is taken: stop what uses it, as Keycloak needs it.`);
  }
  const logFile = join(folder, 'keycloak.log');
  const jvm = await startJvm({
    java: distribution.java,
    call: [...keycloakCommand(distribution, home), ...keycloakOptions(prepared)],
    archive: join(distribution.folder, 'keycloak'),
    logFile,
    pidFile: pidFileIn(folder),
    environment: keycloakSecrets(prepared),
  });
  if (await pollUntil(() => isReady(schemeOf(prepared), managementPort), 100, jvm.ended))
    return jvm;
  throw new CannotStart(`Keycloak ended before it was ready: see ${logFile}.`);
}

/** Asks the health endpoint: Keycloak listens seconds before it is ready. */
async function isReady(scheme: string, managementPort: number): Promise<boolean> {
  const url = `${scheme}://127.0.0.1:${managementPort}/health/ready`;
  const response = await fetch(url).catch(() => null);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

const schemeOf = ({ tls }: KeycloakOptions) => (tls ? 'https' : 'http');
const pidFileIn = (folder: string) => join(folder, 'pid');

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
import { untilKeycloakReady } from './keycloak-ready.ts';
import { keycloakOptions, keycloakSecrets } from './keycloak-settings.ts';

export type Keycloak = Restartable & {
  /** Where browsers and services reach it. */
  readonly url: string;
  /** What tokens name: `<url>/realms/souk`. */
  readonly issuer: string;
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
};

export type KeycloakOptions = {
  readonly distribution: Distribution;
  /** Where its home and its log are. All that it knows is in the database. */
  readonly folder: string;
  /** On 127.0.0.1. 0 takes a free one. */
  readonly port: number;
  /** Where it says how it is. 0 takes a free one. */
  readonly managementPort: number;
  /** PostgreSQL; the first start makes the tables and imports the realm. */
  readonly databaseUrl: string;
  /** Of `admin`, who may do everything in every realm. It counts at the first start. */
  readonly adminPassword: string;
  /** Also makes the people of `auth/demo-users.json`, at the first start. */
  readonly demoUsers?: boolean;
  /** Values for the `${NAME}`s of the realm file and of the demo people. */
  readonly env: Readonly<Record<string, string>>;
};

/** A place with its ports chosen, and a home to run from. */
type Settled = KeycloakOptions & { readonly home: string };

/**
 * Starts Keycloak with our realm. One that a killed launcher left behind is ended first. Resolves
 * when it serves. Throws CannotStart.
 */
export async function startKeycloak(place: KeycloakOptions): Promise<Keycloak> {
  const settled = await settle(place);
  const url = `http://localhost:${settled.port}`;
  let jvm = await start(settled);
  return {
    url,
    issuer: `${url}/realms/souk`,
    get pid() {
      return jvm.pid;
    },
    stop: () => jvm.stop(),
    kill: () => jvm.kill(),
    startAgain: async () => {
      jvm = await start(settled);
    },
  };
}

async function settle(place: KeycloakOptions): Promise<Settled> {
  const { distribution, folder, env, demoUsers = false } = place;
  await buildKeycloakOnce(distribution);
  await mkdir(folder, { recursive: true });
  await endLeftover(pidFileIn(folder), folder);
  const home = await makeKeycloakHome({ folder, keycloak: distribution.keycloak, demoUsers, env });
  const ports = [place.port || freePort(), place.managementPort || freePort()];
  const [port = 0, managementPort = 0] = await Promise.all(ports);
  return { ...place, home, port, managementPort };
}

async function start(place: Settled): Promise<Jvm> {
  const { distribution, folder, home, port, managementPort } = place;
  for (const one of [port, managementPort]) {
    if (await isReachable(one))
      throw new CannotStart(`Port ${one} is taken: Keycloak can't have it.`);
  }
  const logFile = join(folder, 'keycloak.log');
  const jvm = await startJvm({
    java: distribution.java,
    call: [...keycloakCommand(distribution, home), ...keycloakOptions(place)],
    archive: join(distribution.folder, 'keycloak'),
    logFile,
    pidFile: pidFileIn(folder),
    environment: keycloakSecrets(place),
  });
  if (await untilKeycloakReady(managementPort, jvm.ended)) return jvm;
  throw new CannotStart(`Keycloak ended before it was ready: see ${logFile}.`);
}

const pidFileIn = (folder: string) => join(folder, 'pid');

import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secrets } from '../system/secrets.ts';
import { type DatabaseName, type SubgraphName, subgraphs } from '../system/subgraphs.ts';

/** The secrets of one container, by the names of its settings. */
type Files = Readonly<Record<string, string>>;

/** The containers in which a secret is mounted. Each has only its own. */
export type Container = SubgraphName | 'gateway' | 'keycloak' | 'postgres' | 'jobs';

/** Returns what each container has to know. */
export function secretFiles(secrets: Secrets): Readonly<Record<Container, Files>> {
  const { databases, signingKeys, clients } = secrets;
  const own = (name: SubgraphName): Files => ({
    DB_PASSWORD: databases[name],
    [`${name.toUpperCase()}_SIGNING_KEY`]: signingKeys[name],
  });
  const each = Object.fromEntries(subgraphs.map((name) => [name, own(name)]));
  const keys = subgraphs.map((name) => [`${name.toUpperCase()}_SIGNING_KEY`, signingKeys[name]]);
  return {
    ...(each as Record<SubgraphName, Files>),
    users: { ...own('users'), SERVICES_CLIENT_SECRET: clients.services },
    notifications: { ...own('notifications'), NOTIFICATIONS_WEBHOOK_KEY: secrets.webhookKey },
    gateway: {
      DB_PASSWORD: databases.gateway,
      GATEWAY_CLIENT_SECRET: clients.gateway,
      SESSION_KEY: secrets.sessionKey,
      CURSOR_KEY: secrets.cursorKey,
      ...Object.fromEntries(keys),
    },
    keycloak: {
      KC_DB_PASSWORD: databases.identity,
      KC_BOOTSTRAP_ADMIN_PASSWORD: secrets.identityAdmin,
      GATEWAY_CLIENT_SECRET: clients.gateway,
      SERVICES_CLIENT_SECRET: clients.services,
      ORCHESTRATORS_CLIENT_SECRET: clients.orchestrators,
    },
    postgres: { POSTGRES_PASSWORD: secrets.postgres },
    jobs: jobFiles(secrets),
  };
}

/** The programs of `ops` read all databases, and create them. */
function jobFiles({ postgres, databases, clients }: Secrets): Files {
  const passwords = (Object.keys(databases) as DatabaseName[])
    .filter((name) => name !== 'bus')
    .map((name) => [`${name.toUpperCase()}_DB_PASSWORD`, databases[name]]);
  return {
    POSTGRES_PASSWORD: postgres,
    ORCHESTRATORS_CLIENT_SECRET: clients.orchestrators,
    ...Object.fromEntries(passwords),
  };
}

/**
 * Writes a folder for each container, with a file for each of its secrets. Every user may read them, as the
 * containers run as users of their own: who may read a secret is decided by what a container mounts.
 */
export async function writeSecretFiles(folder: string, secrets: Secrets): Promise<void> {
  for (const [container, files] of Object.entries(secretFiles(secrets))) {
    const own = join(folder, container);
    await mkdir(own, { recursive: true });
    await chmod(own, 0o755);
    for (const [name, value] of Object.entries(files)) await writeOnce(join(own, name), value);
  }
}

/** Replaces a file with another content. It cannot be opened for writing: nobody may write to it. */
async function writeOnce(file: string, value: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => null)) === value) return;
  await rm(file, { force: true });
  await writeFile(file, value);
  await chmod(file, 0o444);
}

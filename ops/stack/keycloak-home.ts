import { copyFile, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRealm, readUsers, type Values } from '@souk/auth/provider/realm';

type Home = {
  readonly folder: string;
  /** The unpacked distribution. */
  readonly keycloak: string;
  readonly demoUsers: boolean;
  readonly env: Values;
};

const shared = ['lib', 'conf', 'providers', 'themes'];
const realmFile = authFile('realm.json');
const demoFile = authFile('demo-users.json');

/**
 * Recreates Keycloak's home: its programs are links to the read-only cache, and the files to import
 * are unchanged copies of ours. Throws when they need values that `env` does not have: Keycloak
 * itself would use the name as the value.
 */
export async function makeKeycloakHome({
  folder,
  keycloak,
  demoUsers,
  env,
}: Home): Promise<string> {
  readRealm(await json(realmFile), env);
  if (demoUsers) readUsers(await json(demoFile), env);
  const home = join(folder, 'home');
  const files = join(home, 'data', 'import');
  await rm(home, { recursive: true, force: true });
  await mkdir(files, { recursive: true });
  for (const name of shared) await symlink(join(keycloak, name), join(home, name));
  await copyFile(realmFile, join(files, 'souk-realm.json'));
  if (demoUsers) await copyFile(demoFile, join(files, 'souk-users-0.json'));
  return home;
}

async function json(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

function authFile(name: string): string {
  return fileURLToPath(new URL(`../../auth/${name}`, import.meta.url));
}

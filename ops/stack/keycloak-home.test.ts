import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeycloakHome } from './keycloak-home.ts';

const keycloak = '/cache/keycloak';
const env = {
  GATEWAY_PUBLIC_URL: 'https://shop.souk.test',
  GATEWAY_INTERNAL_URL: 'http://gateway:8000',
  GATEWAY_CLIENT_SECRET: 'a secret',
  SERVICES_CLIENT_SECRET: 'a secret',
  ORCHESTRATORS_CLIENT_SECRET: 'a secret',
  DEMO_PASSWORD: 'a secret',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-keycloak-'));
});
afterEach(() => rm(folder, { recursive: true }));

const importedInto = (home: string) => readdir(join(home, 'data', 'import'));

describe('the home of Keycloak', () => {
  it('holds the realm and the demo users unchanged, without secrets', async () => {
    const home = await makeKeycloakHome({ folder, keycloak, demoUsers: true, env });
    const imported = join(home, 'data', 'import', 'souk-realm.json');
    const ours = new URL('../../auth/realm.json', import.meta.url);
    expect(await readFile(imported, 'utf8')).toBe(await readFile(ours, 'utf8'));
    expect(await importedInto(home)).toEqual(['souk-realm.json', 'souk-users-0.json']);
    expect(await readlink(join(home, 'lib'))).toBe('/cache/keycloak/lib');
  });

  it('holds no demo users unless they are requested, even after a start with them', async () => {
    await makeKeycloakHome({ folder, keycloak, demoUsers: true, env });
    const home = await makeKeycloakHome({ folder, keycloak, demoUsers: false, env });
    expect(await importedInto(home)).toEqual(['souk-realm.json']);
  });

  it('is not created without the values that the files need', async () => {
    const { DEMO_PASSWORD: _, ...few } = { ...env, SERVICES_CLIENT_SECRET: '' };
    const made = makeKeycloakHome({ folder, keycloak, demoUsers: true, env: few });
    await expect(made).rejects.toThrow('The realm file needs values for SERVICES_CLIENT_SECRET.');
    expect(await readdir(folder)).toEqual([]);
  });
});

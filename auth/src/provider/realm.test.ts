import { readFileSync } from 'node:fs';
import { audiencesOf } from './clients.ts';
import { effectiveRoles, readRealm, readUsers } from './realm.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

const values = {
  GATEWAY_PUBLIC_URL: 'https://shop.souk.test',
  GATEWAY_INTERNAL_URL: 'http://gateway:8000',
  GATEWAY_CLIENT_SECRET: 'secret of the gateway',
  SERVICES_CLIENT_SECRET: 'secret of "services"',
  ORCHESTRATORS_CLIENT_SECRET: 'secret of orchestrators',
  DEMO_PASSWORD: 'password of all',
};
const realm = readRealm(read('realm.json'), values);
const client = (id: string) => realm.clients.find(({ clientId }) => clientId === id);

describe('the realm file', () => {
  it('gives the tokens of every client our API as audience, and the gateway, which introspects them (ID-12)', () => {
    const names = ['gateway', 'sandbox', 'services', 'orchestrators'];
    expect(realm.clients.map(({ clientId }) => clientId)).toEqual(names);
    for (const one of realm.clients) expect(audiencesOf(one)).toEqual(['souk', 'gateway']);
  });

  it('redirects browsers to the gateway only, with PKCE (ID-3)', () => {
    for (const one of realm.clients.filter(({ standardFlowEnabled }) => standardFlowEnabled)) {
      expect(one.attributes['pkce.code.challenge.method']).toBe('S256');
      for (const uri of one.redirectUris) {
        expect(uri).toMatch(/^https:\/\/shop\.souk\.test\/(auth|sandbox)\/callback$/);
      }
    }
  });

  it('lets wrong passwords lock a user of Keycloak for half a minute at most', () => {
    expect(read('realm.json')).toMatchObject({
      bruteForceProtected: true,
      permanentLockout: false,
      // Above 0, Keycloak makes the lock permanent after so many.
      maxTemporaryLockouts: 0,
      bruteForceStrategy: 'MULTIPLE',
      failureFactor: 30,
      waitIncrementSeconds: 30,
      // Keycloak's default is 15 minutes, which 30 × 15 wrong passwords of any stranger would reach.
      maxFailureWaitSeconds: 30,
      // Above 0, two wrong passwords in quick succession lock the user.
      quickLoginCheckMilliSeconds: 0,
      minimumQuickLoginWaitSeconds: 0,
      maxDeltaTimeSeconds: 3_600,
    });
  });

  it('takes its secrets from placeholder values, whatever characters they hold', () => {
    expect(client('services')?.secret).toBe('secret of "services"');
    expect(client('sandbox')?.secret).toBeUndefined();
    expect(JSON.stringify(read('realm.json'))).not.toMatch(/"secret":"(?!\$\{\w+\}")/);
    expect(JSON.stringify(read('demo-users.json'))).not.toMatch(/"value":"(?!\$\{\w+\}")/);
  });

  it('lets services alone manage users (ID-11)', () => {
    const powerful = realm.users.filter(({ clientRoles }) => Object.keys(clientRoles).length > 0);
    expect(powerful.map(({ username }) => username)).toEqual(['service-account-services']);
    expect(realm.users.every(({ realmRoles }) => realmRoles.length === 0)).toBe(true);
  });

  it('contains service accounts only: users are in the demo file', () => {
    expect(realm.users.every(({ serviceAccountClientId }) => serviceAccountClientId)).toBe(true);
    const users = readUsers(read('demo-users.json'), values);
    expect(users.map(({ username }) => username)).toEqual([
      ...['buyer', 'seller', 'seller2', 'courier', 'analyst', 'operator', 'admin'],
    ]);
    for (const { realmRoles, email, firstName, lastName, credentials } of users) {
      expect(realmRoles).toContain('default-roles-souk');
      // Keycloak requires them for a login.
      expect([email, firstName, lastName]).not.toContain(undefined);
      expect(credentials).toEqual([{ type: 'password', value: 'password of all' }]);
    }
  });

  it('makes a user with the default role a customer', () => {
    expect(effectiveRoles(realm, ['default-roles-souk', 'seller'])).toEqual([
      ...['default-roles-souk', 'customer', 'seller'],
    ]);
  });

  it('is rejected when a value is missing', () => {
    const wrong = { ...values, DEMO_PASSWORD: '', GATEWAY_PUBLIC_URL: undefined };
    expect(() => readRealm(read('realm.json'), wrong)).toThrow(
      'needs values for GATEWAY_PUBLIC_URL.',
    );
    expect(() => readUsers(read('demo-users.json'), wrong)).toThrow(
      'needs values for DEMO_PASSWORD.',
    );
  });
});

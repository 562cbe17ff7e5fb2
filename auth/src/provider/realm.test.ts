import { readFileSync } from 'node:fs';
import { audiencesOf } from './clients.ts';
import { effectiveRoles, readPeople, readRealm } from './realm.ts';

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
  it('gives every client tokens for our API (ID-12)', () => {
    const names = ['gateway', 'sandbox', 'services', 'orchestrators'];
    expect(realm.clients.map(({ clientId }) => clientId)).toEqual(names);
    for (const one of realm.clients) expect(audiencesOf(one)).toEqual(['souk']);
  });

  it('lets browsers come back to the gateway alone, with PKCE (ID-3)', () => {
    for (const one of realm.clients.filter(({ standardFlowEnabled }) => standardFlowEnabled)) {
      expect(one.attributes['pkce.code.challenge.method']).toBe('S256');
      for (const uri of one.redirectUris) {
        expect(uri).toMatch(/^https:\/\/shop\.souk\.test\/(auth|sandbox)\/callback$/);
      }
    }
  });

  it('takes its secrets from outside, whatever signs they hold', () => {
    expect(client('services')?.secret).toBe('secret of "services"');
    expect(client('sandbox')?.secret).toBeUndefined();
    expect(JSON.stringify(read('realm.json'))).not.toMatch(/"secret":"(?!\$\{\w+\}")/);
    expect(JSON.stringify(read('demo-users.json'))).not.toMatch(/"value":"(?!\$\{\w+\}")/);
  });

  it('gives the power over users to services alone (ID-11)', () => {
    const powerful = realm.users.filter(({ clientRoles }) => Object.keys(clientRoles).length > 0);
    expect(powerful.map(({ username }) => username)).toEqual(['service-account-services']);
    expect(realm.users.every(({ realmRoles }) => realmRoles.length === 0)).toBe(true);
  });

  it('has no person in it: those are in the demo overlay', () => {
    expect(realm.users.every(({ serviceAccountClientId }) => serviceAccountClientId)).toBe(true);
    const people = readPeople(read('demo-users.json'), values);
    expect(people.map(({ username }) => username)).toEqual([
      ...['buyer', 'seller', 'seller2', 'courier', 'analyst', 'operator', 'admin'],
    ]);
    for (const { realmRoles, email, firstName, lastName, credentials } of people) {
      expect(realmRoles).toContain('default-roles-souk');
      // Without them Keycloak lets nobody log in.
      expect([email, firstName, lastName]).not.toContain(undefined);
      expect(credentials).toEqual([{ type: 'password', value: 'password of all' }]);
    }
  });

  it('makes a customer of who has the default role', () => {
    expect(effectiveRoles(realm, ['default-roles-souk', 'seller'])).toEqual([
      ...['default-roles-souk', 'customer', 'seller'],
    ]);
  });

  it('is not read with a value missing', () => {
    const wrong = { ...values, DEMO_PASSWORD: '', GATEWAY_PUBLIC_URL: undefined };
    expect(() => readRealm(read('realm.json'), wrong)).toThrow('needs GATEWAY_PUBLIC_URL.');
    expect(() => readPeople(read('demo-users.json'), wrong)).toThrow('needs DEMO_PASSWORD.');
  });
});

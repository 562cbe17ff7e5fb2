import { readFileSync } from 'node:fs';
import { scopesOf } from './scopes.ts';

const realm = JSON.parse(readFileSync(new URL('../realm.json', import.meta.url), 'utf8'));

describe('the scopes of a role', () => {
  it.each([
    ['customer', []],
    ['seller', ['catalog:write', 'stock:write', 'orders:fulfil', 'analytics:read']],
    ['courier', ['delivery:write']],
    ['analyst', ['analytics:read', 'analytics:all', 'analytics:run']],
  ])('for %s are %j (ID-9)', (role, scopes) => {
    expect(scopesOf([role], 'gateway')).toEqual(scopes);
  });

  it('for operator are all but admin', () => {
    const operator = scopesOf(['operator'], 'gateway');
    expect(operator).toHaveLength(12);
    expect(operator).not.toContain('admin');
    expect(scopesOf(['admin'], 'gateway')).toEqual([...operator, 'admin']);
  });

  it('are combined without duplicates', () => {
    const scopes = scopesOf(['customer', 'seller', 'analyst', 'seller'], 'sandbox');
    expect(scopes).toEqual([...new Set(scopes)]);
    expect(scopes).toHaveLength(6);
  });

  it.each(['default-roles-souk', 'offline_access', 'constructor', 'SELLER', ''])(
    'for the unknown role %p are empty (ID-11)',
    (role) => {
      expect(scopesOf([role], 'gateway')).toEqual([]);
    },
  );

  it('are tested for every role of the realm', () => {
    const roles: { name: string; composite?: boolean }[] = realm.roles.realm;
    const plain = roles.filter(({ composite }) => !composite).map(({ name }) => name);
    const tested = ['customer', 'seller', 'courier', 'analyst', 'operator', 'admin'];
    expect(plain).toEqual(tested);
  });
});

describe('the scopes of a service account', () => {
  it('for orchestrators are only saga:participate, whatever its roles', () => {
    expect(scopesOf(['admin'], 'orchestrators')).toEqual(['saga:participate']);
  });

  it('for services are empty, as it calls only the identity provider', () => {
    expect(scopesOf(['admin'], 'services')).toEqual([]);
  });

  it('are granted to no other client', () => {
    expect(scopesOf(['admin'], 'gateway')).not.toContain('saga:participate');
  });
});

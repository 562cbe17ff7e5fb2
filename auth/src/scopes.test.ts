import { readFileSync } from 'node:fs';
import { scopesOf } from './scopes.ts';

const realm = JSON.parse(readFileSync(new URL('../realm.json', import.meta.url), 'utf8'));

describe('the scopes of a role', () => {
  it.each([
    ['customer', []],
    ['seller', ['catalog:write', 'stock:write', 'orders:fulfil', 'analytics:read']],
    ['courier', ['delivery:write']],
    ['analyst', ['analytics:read', 'analytics:all', 'analytics:run']],
  ])('are, for a %s, %j (ID-9)', (role, scopes) => {
    expect(scopesOf([role], 'gateway')).toEqual(scopes);
  });

  it('are, for an operator, all but admin', () => {
    const operator = scopesOf(['operator'], 'gateway');
    expect(operator).toHaveLength(11);
    expect(operator).not.toContain('admin');
    expect(scopesOf(['admin'], 'gateway')).toEqual([...operator, 'admin']);
  });

  it('add up, each one once', () => {
    const scopes = scopesOf(['customer', 'seller', 'analyst', 'seller'], 'sandbox');
    expect(scopes).toEqual([...new Set(scopes)]);
    expect(scopes).toHaveLength(6);
  });

  it.each(['default-roles-souk', 'offline_access', 'constructor', 'SELLER', ''])(
    'are none for %p, which is no role of the shop (ID-11)',
    (role) => {
      expect(scopesOf([role], 'gateway')).toEqual([]);
    },
  );

  it('leave no role of the realm out', () => {
    const roles: { name: string; composite?: boolean }[] = realm.roles.realm;
    const plain = roles.filter(({ composite }) => !composite).map(({ name }) => name);
    const named = ['customer', 'seller', 'courier', 'analyst', 'operator', 'admin'];
    expect(plain).toEqual(named);
  });
});

describe('the scopes of a client that acts for itself', () => {
  it('are only the part in a saga for orchestrators, whatever roles it has', () => {
    expect(scopesOf(['admin'], 'orchestrators')).toEqual(['saga:participate']);
  });

  it('are none for services: it reaches the identity provider alone', () => {
    expect(scopesOf(['admin'], 'services')).toEqual([]);
  });

  it('are nobody else’s', () => {
    expect(scopesOf(['admin'], 'gateway')).not.toContain('saga:participate');
  });
});

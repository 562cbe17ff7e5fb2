import { CannotStart } from './cannot-start.ts';
import { shopInEnvironment } from './shop-in-environment.ts';
import { databaseNames } from './subgraphs.ts';

const names = Object.keys(databaseNames).filter((name) => name !== 'bus');
const environment = {
  GATEWAY_URL: 'http://gateway:8080',
  IDENTITY_REALM_URL: 'http://keycloak:8080/realms/souk',
  KAFKA_BROKERS: 'kafka:9092',
  ...Object.fromEntries(
    names.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, `postgresql://${name}@db/${name}`]),
  ),
};

describe('the shop that the environment describes', () => {
  it('is none without the address of its gateway', () => {
    expect(shopInEnvironment({ ...environment, GATEWAY_URL: '' })).toBeNull();
  });

  it('has its addresses, and each database with its own password (DEP-4)', () => {
    const shop = shopInEnvironment({ ...environment, ORDERS_DB_PASSWORD: 'a/b c' });
    expect(shop).toMatchObject({
      gatewayUrl: 'http://gateway:8080',
      issuer: 'http://keycloak:8080/realms/souk',
      busUrl: 'kafka://kafka:9092',
      databases: { users: 'postgresql://users@db/users' },
    });
    expect(new URL(shop?.databases.orders ?? '').password).toBe('a%2Fb%20c');
  });

  it('is refused with all mistakes at once (DEP-4)', () => {
    const wrong = {
      ...environment,
      KAFKA_BROKERS: '',
      BILLING_DATABASE_URL: '',
      USERS_DATABASE_URL: 'db',
    };
    const read = () => shopInEnvironment(wrong);
    expect(read).toThrow(CannotStart);
    for (const name of ['KAFKA_BROKERS', 'BILLING_DATABASE_URL', 'USERS_DATABASE_URL'])
      expect(read).toThrow(name);
  });
});

import { authorityFiles } from '@souk/ops/testing/authority-files';
import { readSubgraph } from './subgraph-config.ts';

const environment = {
  ORDERS_DATABASE_URL: 'postgresql://db/orders',
  ORDERS_SIGNING_KEY: 'thirty-two characters or more of it',
  BUS_DATABASE_URL: 'postgresql://db/bus',
  OIDC_ISSUER: 'http://localhost/realms/souk',
  OIDC_JWKS_URL: 'http://localhost/keys',
};
const managementOf = (more: Record<string, string>) =>
  readSubgraph('orders', {}, { ...environment, ...more }).shared.management;

const sharedOf = (more: Record<string, string>) =>
  readSubgraph('orders', {}, { ...environment, ...more }).shared;

describe('a subgraph in a container (DEP-4)', () => {
  it('listens on this machine only, unless an address is set', () => {
    expect(sharedOf({}).host).toBe('127.0.0.1');
    expect(sharedOf({ ORDERS_HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
  });

  it('takes the password of its database on its own (DEP-21)', () => {
    const DB_PASSWORD = 'a/b@c:d e';
    const { password, pathname } = new URL(sharedOf({ DB_PASSWORD }).databaseUrl);
    expect([decodeURIComponent(password), pathname]).toEqual([DB_PASSWORD, '/orders']);
    const ORDERS_DATABASE_URL = 'postgresql://orders:own@db/orders';
    expect(sharedOf({ DB_PASSWORD, ORDERS_DATABASE_URL }).databaseUrl).toBe(ORDERS_DATABASE_URL);
  });
});

describe('the management port of a subgraph (OPS-2)', () => {
  it('is a free one of this machine only, unless it is set', () => {
    expect(managementOf({})).toEqual({ host: '127.0.0.1', port: 0 });
    const set = { MANAGEMENT_HOST: '0.0.0.0', ORDERS_MANAGEMENT_PORT: '9464' };
    expect(managementOf(set)).toEqual({ host: '0.0.0.0', port: 9_464 });
  });

  it('is named when it is invalid', () => {
    expect(() => managementOf({ ORDERS_MANAGEMENT_PORT: 'http' })).toThrow(
      'ORDERS_MANAGEMENT_PORT',
    );
  });
});

describe('a subgraph in production (GW-10)', () => {
  const secured = {
    NODE_ENV: 'production',
    OIDC_ISSUER: 'https://login.shop.example/realms/souk',
    OIDC_JWKS_URL: 'https://keycloak:8443/certs',
    ORDERS_DATABASE_URL: 'postgresql://db/orders?sslmode=verify-full',
    BUS_DATABASE_URL: 'postgresql://db/bus?sslmode=verify-full',
  };

  it('starts with TLS on all sides, or in a network that encrypts by itself', async () => {
    const { issue, caFile } = await authorityFiles();
    const { certFile, keyFile } = await issue('orders');
    const files = { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile, TLS_CA_FILE: caFile };
    const certificate = { certFile, keyFile };
    expect(sharedOf({ ...secured, ...files }).tls).toEqual({ certificate, caFile });
    const trusted = { NODE_ENV: 'production', OIDC_ISSUER: secured.OIDC_ISSUER };
    const shared = sharedOf({ ...trusted, NETWORK_TRUSTED: 'true' });
    expect(shared.tls).toEqual({ certificate: null, caFile: null });
  });

  it('does not start without, and names everything that is plain', () => {
    expect(() => sharedOf({ ...secured, ...environment })).toThrow(
      /OIDC_ISSUER.*ORDERS_DATABASE_URL.*BUS_DATABASE_URL.*OIDC_JWKS_URL.*TLS_CERT_FILE, TLS_KEY_FILE/s,
    );
    const { BUS_DATABASE_URL: _, ...others } = secured;
    const kafka = { ...others, BUS_DATABASE_URL: '', KAFKA_BROKERS: 'kafka:9092' };
    expect(() => sharedOf(kafka)).toThrow('KAFKA_TLS: Must be true in production');
  });
});

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

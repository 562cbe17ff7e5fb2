import { configFrom } from './config.ts';

const environment = {
  BILLING_DATABASE_URL: 'postgresql://billing@127.0.0.1/billing',
  BILLING_SIGNING_KEY: 'k'.repeat(32),
  BUS_DATABASE_URL: 'postgresql://bus@127.0.0.1/bus',
  OIDC_ISSUER: 'http://127.0.0.1/realms/souk',
  OIDC_JWKS_URL: 'http://127.0.0.1/realms/souk/certs',
};

describe('the opening balance', () => {
  it('is 5000.00 in the currency of the shop, unless it is set (BIL-3)', () => {
    expect(configFrom(environment).openingBalance).toEqual({
      currency: 'RUB',
      minorUnits: 500_000,
    });
    const none = { ...environment, BILLING_OPENING_BALANCE: '0' };
    expect(configFrom(none).openingBalance.minorUnits).toBe(0);
  });

  it.each(['-1', '0.001', '1e3', 'much'])('cannot be %s', (BILLING_OPENING_BALANCE) => {
    expect(() => configFrom({ ...environment, BILLING_OPENING_BALANCE })).toThrow(
      /BILLING_OPENING_BALANCE/,
    );
  });
});

import { testSettings } from '@souk/platform/testing/test-settings';
import { configFrom } from './config.ts';

const environment = {
  BILLING_DATABASE_URL: 'postgresql://billing@127.0.0.1/billing',
  BILLING_SIGNING_KEY: 'k'.repeat(32),
  BUS_DATABASE_URL: 'postgresql://bus@127.0.0.1/bus',
  OIDC_ISSUER: 'http://127.0.0.1/realms/souk',
  OIDC_JWKS_URL: 'http://127.0.0.1/realms/souk/certs',
};

testSettings('billing', configFrom, environment);

describe('the opening balance', () => {
  it('is 5000.00 in the currency of the shop, unless it is set (BIL-3)', () => {
    expect(configFrom(environment).policies.openingBalance).toEqual({
      currency: 'RUB',
      minorUnits: 500_000,
    });
    const none = { ...environment, BILLING_OPENING_BALANCE: '0' };
    expect(configFrom(none).policies.openingBalance.minorUnits).toBe(0);
  });

  it.each(['-1', '0.001', '1e3', 'much'])('cannot be %s', (BILLING_OPENING_BALANCE) => {
    expect(() => configFrom({ ...environment, BILLING_OPENING_BALANCE })).toThrow(
      /BILLING_OPENING_BALANCE/,
    );
  });

  it('is nothing in production, and can be nothing else there', () => {
    const OIDC_ISSUER = 'https://login.shop.example/realms/souk';
    const production = { ...environment, OIDC_ISSUER, NODE_ENV: 'production' };
    expect(configFrom(production).policies.openingBalance.minorUnits).toBe(0);
    const zero = { ...production, BILLING_OPENING_BALANCE: '0.00' };
    expect(configFrom(zero).policies.openingBalance.minorUnits).toBe(0);
    const gift = { ...production, BILLING_OPENING_BALANCE: '0.01' };
    expect(() => configFrom(gift)).toThrow('BILLING_OPENING_BALANCE: Must be 0, or not set');
  });

  it('in production is told with every other mistake', () => {
    const mistakes = { NODE_ENV: 'production', BILLING_OPENING_BALANCE: '1', CRASH_AT: 'a#1' };
    expect(() => configFrom({ ...environment, ...mistakes })).toThrow(
      /CRASH_AT: .*OIDC_ISSUER: .*BILLING_OPENING_BALANCE: /s,
    );
  });
});

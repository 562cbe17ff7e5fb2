import { testSettings } from '@souk/platform/testing/test-settings';
import { configFrom } from './config.ts';

const environment = {
  BILLING_DATABASE_URL: 'postgresql://billing@127.0.0.1/billing',
  BILLING_SIGNING_KEY: 'k'.repeat(32),
  BUS_DATABASE_URL: 'postgresql://bus@127.0.0.1/bus',
  OIDC_ISSUER: 'http://127.0.0.1/realms/souk',
  OIDC_JWKS_URL: 'http://127.0.0.1/realms/souk/certs',
};

const inProduction = { NODE_ENV: 'production', NETWORK_TRUSTED: 'true' };

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
    const production = { ...environment, OIDC_ISSUER, ...inProduction };
    expect(configFrom(production).policies.openingBalance.minorUnits).toBe(0);
    const zero = { ...production, BILLING_OPENING_BALANCE: '0.00' };
    expect(configFrom(zero).policies.openingBalance.minorUnits).toBe(0);
    const gift = { ...production, BILLING_OPENING_BALANCE: '0.01' };
    expect(() => configFrom(gift)).toThrow('BILLING_OPENING_BALANCE: Must be 0, or not set');
  });

  it('needs a confirmed address only when the setting says so (ID-8)', () => {
    const confirms = (SHOP_EMAIL_CONFIRMATION?: string) =>
      configFrom({ ...environment, SHOP_EMAIL_CONFIRMATION }).policies.confirmsEmail;
    expect([confirms(), confirms('off'), confirms('on')]).toEqual([false, false, true]);
    expect(() => confirms('yes')).toThrow('SHOP_EMAIL_CONFIRMATION');
  });

  it('in production is told with every other mistake', () => {
    const mistakes = { NODE_ENV: 'production', BILLING_OPENING_BALANCE: '1', CRASH_AT: 'a#1' };
    expect(() => configFrom({ ...environment, ...mistakes })).toThrow(
      /CRASH_AT: .*OIDC_ISSUER: .*BILLING_OPENING_BALANCE: /s,
    );
  });
});

describe('the payment provider', () => {
  const OIDC_ISSUER = 'https://login.shop.example/realms/souk';
  const production = { ...environment, OIDC_ISSUER, ...inProduction };
  const http = {
    BILLING_PROVIDER: 'http',
    BILLING_PROVIDER_URL: 'https://provider.example/v1/',
    BILLING_PROVIDER_KEY: 'key',
    BILLING_PROVIDER_WEBHOOK_SECRETS: `whsec_${'A'.repeat(32)},whsec_${'B'.repeat(32)}`,
  };

  it('is simulated, unless it is set, and deposits need none (BIL-14)', () => {
    const { provider, policies } = configFrom(environment);
    expect(provider).toEqual({
      kind: 'simulated',
      publicUrl: 'http://localhost:8000',
      gatewayUrl: 'http://localhost:8000',
      webhookSecret: expect.stringMatching(/^whsec_/),
    });
    expect(policies).toMatchObject({ provider: 'simulated', freeDeposits: true });
    expect(configFrom({ ...environment, BILLING_PROVIDER: 'none' }).provider).toBeNull();
  });

  it('reaches the gateway inside, when it is simulated in a container (BIL-14)', () => {
    const inside = { ...environment, GATEWAY_INTERNAL_URL: 'http://gateway:8080/' };
    expect(configFrom(inside).provider).toMatchObject({
      publicUrl: 'http://localhost:8000',
      gatewayUrl: 'http://gateway:8080',
    });
  });

  it('is none in production, unless it is set, and then no deposit is free (BIL-14)', () => {
    const { provider, policies } = configFrom(production);
    expect(provider).toBeNull();
    expect(policies).toMatchObject({ provider: null, freeDeposits: false });
    expect(configFrom({ ...production, ...http }).provider).toMatchObject({
      kind: 'http',
      url: 'https://provider.example/v1',
      webhookSecrets: [`whsec_${'A'.repeat(32)}`, `whsec_${'B'.repeat(32)}`],
    });
  });

  it.each([
    ['BILLING_PROVIDER', 'simulated'],
    ['BILLING_FREE_DEPOSITS', 'true'],
    ['BILLING_PROVIDER_URL', 'http://provider.example'],
  ])('cannot have %s=%s in production', (name, value) => {
    expect(() => configFrom({ ...production, ...http, [name]: value })).toThrow(`${name}: `);
  });

  it.each(['URL', 'KEY', 'WEBHOOK_SECRETS'])('behind HTTP needs its %s', (part) => {
    const name = `BILLING_PROVIDER_${part}`;
    expect(() => configFrom({ ...environment, ...http, [name]: '' })).toThrow(`${name}: Required`);
  });

  it.each(['secret', 'whsec_', 'whsec_short', `whsec_${'A'.repeat(32)},`])(
    'cannot have the secrets %s',
    (secrets) => {
      const set = { ...environment, ...http, BILLING_PROVIDER_WEBHOOK_SECRETS: secrets };
      expect(() => configFrom(set)).toThrow('BILLING_PROVIDER_WEBHOOK_SECRETS');
    },
  );
});
